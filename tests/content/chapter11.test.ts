import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  bowlSurface,
  broken,
  fitBowl,
  fitPoints,
  houseBowl,
  houseBowlInMetres,
  houseSteps,
  houses,
  kinkSwing,
  ridge,
  stated,
  steps,
  stepsToRest,
  twoRests,
} from '#content/examples/descent11.ts';
import { landscapeLesson } from '#content/examples/landscape11.ts';
import { chapterText, erratumIds, recordedIds, typedNumbers } from '../support/chapterText.ts';

const further = new URL('../../content/chapters/11-gradient-descent/continued.mdx', import.meta.url);
const text = chapterText('11-gradient-descent') + readFileSync(further, 'utf8');
const curriculum = 'E-73 E-74 E-75 E-76 E-77 E-85'.split(' ');

test('every mistake of the documents is shown', () => {
  expect(erratumIds(11)).toEqual(expect.arrayContaining(curriculum));
  expect(curriculum.filter((id) => !text.includes(`<Erratum id="${id}" />`))).toEqual([]);
});

test('no computed number is typed; no worked number is recorded for this chapter', () => {
  expect(typedNumbers(text)).toEqual([]);
  expect(recordedIds(11)).toEqual([]);
});

test('stated constants stand with their place', () => {
  expect(stated).toEqual({ safeRate: 0.01, epochs: 1000 });
  expect(text).toContain('(line 241)');
  expect(text).toContain('(line 246)');
});

test('what the text says in words about the bowl is so', () => {
  // "5 becomes 4", "each step covers a fifth of the distance that is left"
  expect(steps(0.1).map(({ w }) => w - 3)[1]).toBe(4);
  expect(stepsToRest(0.5)).toBe(1);
  // "w = 8 … η = 1.1": about 10¹⁵⁴ and then −∞
  const { before, loss, weight, nan } = broken(1.1);
  expect(Math.round(Math.log10(Math.abs(before.w)))).toBe(154);
  expect([loss.n < weight!.n, weight!.w, weight!.step, nan!.w]).toEqual([
    true,
    Number.NEGATIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NaN,
  ]);
  // "a hundred values for ten weights, a billion a second: three thousand years"
  expect(100 ** 10 / 1e9 / (365.25 * 24 * 3600)).toBeGreaterThan(3000);
});

test('what the text says in words about lines is so', () => {
  expect(houses.map(({ y }) => 0 - y)).toEqual([-2, -3, -5]);
  expect(houseSteps[0]!.dm).toBeCloseTo(-(2 / 3) * 23, 12);
  // "more than four hundred times too large", "the first step had gone too far: the slopes have changed their sign"
  expect(stated.safeRate / houseBowlInMetres.limit).toBeGreaterThan(400);
  expect(stated.safeRate / houseBowlInMetres.limit).toBeLessThan(500);
  expect(houseSteps[1]!.dm > 0 && houseSteps[1]!.dc > 0).toBe(true);
  expect(houseBowl.best!.m).toBeCloseTo(1.5, 12);
  // With the largest rate "the flat direction takes hundreds of steps" to shrink a thousandfold.
  expect(Math.log(1e-3) / Math.log(1 - fitBowl.limit * fitBowl.flat)).toBeGreaterThan(200);
  expect(fitPoints).toHaveLength(6);
  expect(bowlSurface.lowest).toBeCloseTo(fitBowl.best!.loss, 12);
});

test('what the text says in words about valleys and landscapes is so', () => {
  expect(twoRests[0]!.w < 0 && twoRests[0]!.loss < twoRests[1]!.loss).toBe(true);
  // "The first two go left …; the third goes right"
  expect(ridge.map(({ rest }) => Math.sign(rest.w))).toEqual([-1, -1, 1]);
  expect(ridge.map(({ slope }) => Math.sign(slope))).toEqual([1, 1, -1]);
  expect(kinkSwing.map(({ w }) => w).sort()[0]).toBeCloseTo(0.8, 9);
  expect(kinkSwing.map(({ w }) => w).sort()[1]).toBeCloseTo(1.5, 9);
  expect(landscapeLesson('random', 1).answer.shown).toBeLessThan(0.3);
});
