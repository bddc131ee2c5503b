import { describe, expect, it } from 'vitest';
import { Rng } from '#engine/core/rng.ts';
import { batchNumbers, epochOrder } from '#engine/data/batchNumbers.ts';
import { digits } from '#engine/data/generators/digits.ts';

const PIXELS = 784;
const CLASSES = 10;
const EPOCHS = 25;

/** Multinomial logistic regression, trained by Adam with a falling rate; the share of test digits it reads after each epoch. */
function linearAccuracies(seed: number, weightDecay: number): number[] {
  const train = digits.make(seed, { samples: 6000 });
  const test = digits.make(seed + 1, { samples: 2000 });
  const w = new Float64Array((PIXELS + 1) * CLASSES);
  const [m, v, g] = [w.slice(), w.slice(), w.slice()];
  const rng = Rng.fromSeed(seed + 2);
  const scores = new Float64Array(CLASSES);
  const read = (data: Float64Array, i: number): number => {
    scores.set(w.subarray(PIXELS * CLASSES));
    for (let p = 0; p < PIXELS; p++) {
      const x = data[i * PIXELS + p]!;
      if (x !== 0) for (let c = 0; c < CLASSES; c++) scores[c]! += x * w[p * CLASSES + c]!;
    }
    return scores.indexOf(Math.max(...scores));
  };
  let t = 0;
  return Array.from({ length: EPOCHS }, (_, epoch) => {
    for (const batch of batchNumbers(epochOrder(6000, rng), 64, 'keep')) {
      g.fill(0);
      for (const i of batch) {
        const top = scores[read(train.inputs.data, i)]!;
        const e = scores.map((s) => Math.exp(s - top));
        const sum = e.reduce((a, b) => a + b, 0);
        const delta = e.map((s, c) => (s / sum - (c === train.targets.data[i] ? 1 : 0)) / batch.length);
        for (let p = 0; p <= PIXELS; p++) {
          const x = p === PIXELS ? 1 : train.inputs.data[i * PIXELS + p]!;
          if (x !== 0) for (let c = 0; c < CLASSES; c++) g[p * CLASSES + c]! += x * delta[c]!;
        }
      }
      t++;
      const rate = 2e-3 * (1 - epoch / EPOCHS);
      for (let k = 0; k < w.length; k++) {
        const gradient = g[k]! + weightDecay * w[k]!;
        m[k] = 0.9 * m[k]! + 0.1 * gradient;
        v[k] = 0.999 * v[k]! + 0.001 * gradient * gradient;
        w[k]! -= (rate * (m[k]! / (1 - 0.9 ** t))) / (Math.sqrt(v[k]! / (1 - 0.999 ** t)) + 1e-8);
      }
    }
    let right = 0;
    for (let i = 0; i < 2000; i++) if (read(test.inputs.data, i) === test.targets.data[i]) right++;
    return right / 2000;
  });
}

describe('digits', () => {
  it.each([
    [1, 0],
    [1, 1e-3],
    [50, 1e-4],
  ])('are too varied for a linear model (seed %d, weight decay %d)', (seed, weightDecay) => {
    const best = Math.max(...linearAccuracies(seed, weightDecay));
    expect(best).toBeLessThanOrEqual(0.92);
    expect(best).toBeGreaterThan(0.7);
  });
});
