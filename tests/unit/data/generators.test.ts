import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDataset, type Dataset, sampleCount } from '#engine/data/dataset.ts';
import type { DataGenerator } from '#engine/data/generators/defineGenerator.ts';
import { CORPUS, encodeText } from '#engine/data/generators/textCorpus.ts';
import { generators } from '#engine/data/generators.ts';

const all = Object.entries(generators) as unknown as [string, DataGenerator][];
const few = ({ options }: DataGenerator) => ('samples' in options ? { samples: 20 } : { extra: 17 });

/** Class of each point and its coordinates. */
const points = ({ inputs, targets }: Dataset) =>
  Array.from(targets.data, (c, i) => ({ c, x: inputs.data[2 * i]!, y: inputs.data[2 * i + 1]! }));

describe.each(all)('%s', (name, generator) => {
  it('gives the same bits for the same seed, and others for another', () => {
    const options = few(generator);
    const a = generator.make(1, options);
    expect(generator.make(1, options)).toEqual(a);
    expect(generator.make(2, options).inputs.data).not.toEqual(a.inputs.data);
    expect(a).toMatchObject({ name, seed: 1, task: generator.task, source: 'generated from seed 1' });
    expect(sampleCount(a)).toBe(20);
  });

  it('stays sound for any options within their bounds', () => {
    const rules = Object.entries(generator.options).filter(([key]) => !['samples', 'extra'].includes(key));
    const option = ([key, { min, max, integer }]: (typeof rules)[number]) =>
      (integer ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true })).map((value) => [key, value] as const);
    fc.assert(
      fc.property(fc.nat(), fc.tuple(...rules.map(option)), (seed, options) => {
        const data = generator.make(seed, { ...few(generator), ...Object.fromEntries(options) });
        expect(checkDataset(data)).toBe(data);
        expect(data.inputs.shape[0]).toBe(data.targets.shape[0]);
        if (data.inputs.shape.length === 4) expect(data.inputs.data.every((v) => v >= 0 && v <= 1)).toBe(true);
        else if (data.inputs.shape.length === 2 && data.task !== 'sequence')
          expect(data.featureNames).toHaveLength(data.inputs.shape[1]!);
      }),
      { numRuns: 25 },
    );
  });

  it('refuses options that are unknown or out of bounds', () => {
    expect(() => generator.make(1, { apples: 1 })).toThrow(/has no option “apples”; it knows/);
    for (const [key, { min, max, integer }] of Object.entries(generator.options)) {
      const wrong = [min - 1, max + 1, Number.NaN, 1e9, ...(integer ? [min + 0.5] : [])];
      for (const value of wrong)
        expect(() => generator.make(1, { [key]: value })).toThrow(`Option “${key}” of “${name}” is ${value}`);
    }
    expect(() => generator.make(-1)).toThrow(/seed/);
    expect(() => generator.make(0.5)).toThrow(/seed/);
  });
});

describe('what the data is', () => {
  it('has all classes in turn', () => {
    for (const { make, task } of Object.values(generators) as DataGenerator[]) {
      if (task !== 'classification') continue;
      const { targets, labels } = make(3);
      expect(new Set(targets.data)).toEqual(new Set(labels!.map((_, c) => c)));
    }
  });

  it('puts clouds where they belong', () => {
    for (const { c, x, y } of points(generators.gauss.make(1, { noise: 0 })))
      expect([x, y]).toEqual([2 * c - 1, 2 * c - 1]);
    for (const { x, y } of points(generators.blobs.make(1, { noise: 0, classes: 5 })))
      expect(Math.hypot(x, y)).toBeCloseTo(1, 12);
    for (const { c, x, y } of points(generators.circles.make(1, { noise: 0, inner: 0.4 })))
      expect(Math.hypot(x, y)).toBeCloseTo(c === 0 ? 1 : 0.4, 12);
    for (const { c, x, y } of points(generators.xor.make(1))) expect(c).toBe(x > 0 === y > 0 ? 0 : 1);
    for (const { c, x, y } of points(generators.moons.make(1, { noise: 0 })))
      expect(Math.hypot(x + (c === 0 ? 0.5 : -0.5), y + (c === 0 ? 0.25 : -0.25))).toBeCloseTo(1, 12);
    for (const { c, x, y } of points(generators.spiral.make(1, { noise: 0, turns: 1 }))) {
      const turns = Math.atan2(y, x) / (2 * Math.PI) - Math.hypot(x, y) - c / 2;
      expect(turns - Math.round(turns)).toBeCloseTo(0, 9);
    }
  });

  it('scatters as widely as it says', () => {
    const { inputs, targets } = generators.plane.make(5, { samples: 4000, noise: 0.5, w1: 2, w2: -1, b: 3 });
    const rest = Array.from(targets.data, (y, i) => y - (2 * inputs.data[2 * i]! - inputs.data[2 * i + 1]! + 3));
    const mean = rest.reduce((a, b) => a + b) / 4000;
    expect(Math.abs(mean)).toBeLessThan(0.03);
    expect(Math.sqrt(rest.reduce((a, b) => a + b * b, 0) / 4000)).toBeCloseTo(0.5, 1);
    const wave = generators.sine.make(1, { noise: 0, frequency: 1 });
    wave.targets.data.forEach((y, i) => {
      expect(y).toBeCloseTo(Math.sin(2 * Math.PI * wave.inputs.data[i]!), 12);
    });
  });

  it('keeps the printed cars and trucks and marks what it adds', () => {
    const { inputs, targets, origins } = generators.carTruck.make(1, { extra: 2 });
    expect([...inputs.data].slice(0, 6)).toEqual([15, 2, 34, 67, 42, 54]);
    expect([...targets.data].slice(0, 3)).toEqual([0, 1, 1]);
    expect(origins).toEqual(['document', 'document', 'document', 'generated', 'generated']);
  });

  it('draws ink inside the picture, also the largest and most shifted', () => {
    const { inputs } = generators.digits.make(4, { samples: 200, noise: 0 });
    for (let i = 0; i < 200; i++) {
      const picture = inputs.data.subarray(784 * i, 784 * (i + 1));
      const ink = picture.reduce((a, b) => a + b, 0);
      expect(ink).toBeGreaterThan(12);
      const border = picture.filter((_, p) => p % 28 === 0 || p % 28 === 27 || p < 28 || p >= 756);
      expect(border.reduce((a, b) => a + b, 0) / ink).toBeLessThan(0.05);
    }
  });

  it('fills a square of the right area and outlines the same one with less ink', () => {
    const same = { samples: 3, smallest: 8, largest: 8, noise: 0 };
    const ink = (filled: number) =>
      generators.shapes
        .make(1, { ...same, filled })
        .inputs.data.subarray(0, 784)
        .reduce((a, b) => a + b, 0);
    expect(Math.abs(ink(1) - 128)).toBeLessThan(3);
    expect(ink(0)).toBeLessThan(110);
  });

  it('asks for the first symbol, the word backwards, the next letter', () => {
    const recall = generators.firstSymbol.make(1, { samples: 8, length: 5, symbols: 3 });
    expect(recall.inputs.shape).toEqual([8, 5, 3]);
    recall.targets.data.forEach((symbol, i) => {
      expect(recall.inputs.data[i * 15 + symbol]).toBe(1);
    });
    const back = generators.reversal.make(1, { samples: 1, length: 4, symbols: 3 });
    expect(back.inputs.shape).toEqual([1, 8, 4]);
    const read = Array.from({ length: 8 }, (_, t) => back.inputs.data.subarray(4 * t, 4 * t + 4).indexOf(1));
    expect([...back.targets.data]).toEqual([...read].reverse());
    expect(read.slice(4)).toEqual([0, 0, 0, 0]);
    const text = generators.textCorpus.make(1, { samples: 3, length: 10 });
    const letters = (row: Float64Array) => Array.from(row, (c) => text.labels![c]).join('');
    for (let i = 0; i < 3; i++) {
      const now = letters(text.inputs.data.subarray(10 * i, 10 * i + 10));
      const next = letters(text.targets.data.subarray(10 * i, 10 * i + 10));
      expect(CORPUS).toContain(now + next.at(-1));
      expect(next.slice(0, -1)).toBe(now.slice(1));
    }
    expect(encodeText('abca')).toEqual({ vocabulary: ['a', 'b', 'c'], numbers: [0, 1, 2, 0] });
    expect(() => encodeText('a')).toThrow(/two characters/);
  });
});
