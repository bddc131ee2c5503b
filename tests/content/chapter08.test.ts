import { expect, test } from 'vitest';
import { deathOf } from '#components/widgets/kill-a-neuron/neuron.ts';
import { fits } from '#content/examples/fit08.ts';
import { activationAt, rowAt, slopeAt } from '#content/examples/functionValues.ts';
import { neuronStart } from '#content/examples/neuron08.ts';
import { chapterText, erratumIds, recordedIds, typedNumbers } from '../support/chapterText.ts';

const text = chapterText('08-activations-modern');
const curriculum = 'E-16 E-34 E-35 E-55 E-56 E-60 E-61 E-62 E-63 E-64 E-65'.split(' ');

test('every mistake of the documents is shown, and the chapter has no recorded number to show', () => {
  expect(recordedIds(8)).toEqual([]);
  expect(erratumIds(8)).toEqual(expect.arrayContaining(curriculum));
  expect(curriculum.filter((id) => !text.includes(`<Erratum id="${id}" />`))).toEqual([]);
});

test('the constants that documents state are shown with their places', () => {
  for (const [name, place] of [
    ['deckLeak', 'line 362'],
    ['paperLeak', 'line 742'],
    ['swishDepth', 'line 384'],
  ] as const) {
    expect(text).toContain(`stated.${name}`);
    expect(text).toContain(place);
  }
});

test('no computed number is typed', () => {
  expect(typedNumbers(text)).toEqual([]);
});

test('two linear layers end on the line of one, and ReLUs do far better', () => {
  const [one, two, relu] = fits;
  expect(Math.max(...one!.values.map((value, i) => Math.abs(value - two!.values[i]!)))).toBeLessThan(1e-3);
  expect(relu!.loss).toBeLessThan(one!.loss / 10);
});

test('the first update kills the ReLU, and the leaky unit finds its way back', () => {
  const { scene, data, answer } = neuronStart;
  const set = data.find(({ seed }) => seed === scene.seed)!;
  expect(deathOf(answer.runs[0], set)).toBe(1);
  expect(new Set(answer.runs[0].weights.slice(1)).size).toBe(1);
  expect(deathOf(answer.runs[1], set)).toBeUndefined();
  expect(answer.runs[1].losses.at(-1)).toBeLessThan(answer.runs[0].losses.at(-1)! / 100);
});

test('what the exercises say in words is so', () => {
  expect([-3, -0.5, 0, 2].map((z) => slopeAt('relu', z))).toEqual([0, 0, 0, 1]);
  expect([-3, -0.5, 0, 2].map((z) => slopeAt('prelu', z))).toEqual([0.25, 0.25, 0.25, 1]);
  const shares = rowAt('softmax', [2, 1.5, -3]);
  expect(shares.map((share) => share > 0.5)).toEqual([true, false, false]);
  expect([2, 1.5, -3].map((z) => activationAt('sigmoid', z) > 0.5)).toEqual([true, true, false]);
  // 8.8: at η = 0.7/4.2 the largest pre-activation, at x = 2, is 0, and the weight still positive.
  const rate = 0.7 / 4.2;
  expect(2 * (0.4 - 1.5 * rate) - 0.1 - 1.2 * rate).toBeCloseTo(0, 12);
  expect(0.4 - 1.5 * rate).toBeCloseTo(0.15, 12);
  const [first, second] = rowAt({ name: 'softmax', settings: { temperature: 2 / Math.LN2 } }, [3, 1, 0]);
  expect(first! / second!).toBeCloseTo(2, 12);
});
