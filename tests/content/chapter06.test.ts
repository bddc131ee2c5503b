import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { collapse, counts, networks } from '#content/examples/layered.ts';
import { parameterCount } from '#engine/nn/parameters.ts';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const text = ['index', 'exercises']
  .map((page) => read(`content/chapters/06-multilayer-perceptron/${page}.mdx`))
  .join('\n');

const mistakes = 'E-46 E-47 E-48 E-49 E-50 E-51 E-52 E-58 E-132'.split(' ');
test.each(mistakes)('the mistake %s is shown and explained', (id) => {
  expect(text).toContain(`<Erratum id="${id}" />`);
  const entries = parse(read('content/errata.yaml')) as { id: string; chapters: number[] }[];
  expect(entries.find((entry) => entry.id === id)?.chapters).toContain(6);
});

test.each(['digitWeights', 'digitBiases', 'digitParameters', 'pixels784', 'paramsDropoutNet'])(
  'the claim %s stands in the text',
  (name) => {
    expect(text).toMatch(new RegExp(`laims\\.${name}\\b`));
  },
);

test('the counts are those of the engine and of the plan', () => {
  for (const [name, sizes] of Object.entries(networks)) {
    const [input, ...units] = sizes as readonly number[];
    const spec = {
      input: [input!],
      layers: units.map((n) => ({ kind: 'dense', units: n }) as const),
      loss: 'meanSquares',
    } as const;
    expect(counts[name as keyof typeof networks].all, name).toBe(parameterCount(spec));
  }
  expect([counts.digits.weights, counts.digits.biases, counts.digits.all]).toEqual([12_960, 42, 13_002]);
  expect(counts.dropout.all).toBe(10_020_874);
});

test('the linear network and its one layer agree to the last digits, and the bend makes a difference', () => {
  expect(collapse.first.gap).toBeLessThan(1e-15);
  const middle = (curve: readonly number[]): number => curve[30]! - (curve[0]! + curve[60]!) / 2;
  expect(Math.abs(middle(collapse.first.linear.curve))).toBeLessThan(1e-4);
  expect(Math.abs(middle(collapse.first.bent.curve))).toBeGreaterThan(0.1);
});

test('no computed number is typed', () => {
  expect(text.match(/\d+[.,]\d{4,}/g) ?? []).toEqual([]);
});
