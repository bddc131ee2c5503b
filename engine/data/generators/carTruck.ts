import { tensor } from '../../core/tensor.ts';
import { defineGenerator } from './defineGenerator.ts';

/** The three rows that the course prints: weight, goods, class (0 = car, 1 = truck). It gives no units. */
export const PRINTED_ROWS = [
  [15, 2, 0],
  [34, 67, 1],
  [42, 54, 1],
] as const;

/**
 * Cars and trucks by weight and number of goods. The first rows are those of the course; further ones are generated
 * around them, rounded to whole numbers, and marked so in `origins`. Inputs [n, 2], targets [n] of 0 (car) and 1 (truck).
 * Ours beyond the printed rows.
 */
export const carTruck = defineGenerator({
  name: 'carTruck',
  about: 'cars and trucks by weight and goods',
  task: 'classification',
  options: {
    extra: { about: 'generated rows behind the three printed ones', default: 37, min: 0, max: 5_000, integer: true },
    overlap: { about: 'how far the generated classes reach into each other', default: 0, min: 0, max: 1 },
  },
  build(rng, { extra, overlap }) {
    const generated = Array.from({ length: extra }, (_, i): readonly [number, number, number] => {
      const truck = i % 2;
      const weight = truck ? rng.between(28 - 10 * overlap, 60) : rng.between(9, 26 + 10 * overlap);
      const goods = truck ? rng.between(40 - 35 * overlap, 80) : rng.between(0, 12 + 35 * overlap);
      return [Math.round(weight), Math.round(goods), truck];
    });
    const rows = [...PRINTED_ROWS, ...generated];
    return {
      inputs: tensor(
        [rows.length, 2],
        rows.flatMap((row) => row.slice(0, 2)),
      ),
      targets: tensor(
        [rows.length],
        rows.map(([, , c]) => c),
      ),
      labels: ['car', 'truck'],
      featureNames: ['weight', 'goods'],
      origins: rows.map((_, i) => (i < PRINTED_ROWS.length ? 'document' : 'generated')),
    };
  },
});
