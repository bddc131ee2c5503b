import { expect, it } from 'vitest';
import { type DigitMoment, digitLesson } from '#components/lab/digitLesson.ts';
import { TRAIN } from '#components/lab/digitSizes.ts';
import { perceptronReport } from '#components/lab/perceptronReport.ts';
import { blankUnits, loudest, misread, netInputs, teachPass } from '#engine/optim/oneAgainstAll.ts';

const lesson = (seed: number, passes: number) =>
  [...digitLesson({ seed, passes })].filter((news) => news !== undefined);
const moments = (seed: number, passes: number): DigitMoment[] =>
  lesson(seed, passes).flatMap(({ moment }) => (moment ? [moment] : []));

it('learns digits pass by pass, the same from the same seed', () => {
  const first = moments(1, 8);
  expect(first.map(({ pass }) => pass)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  // Before any lesson all units are equally silent: every picture is read as 0, and nine tenths are wrong.
  expect(first[0]).toMatchObject({ trainWrong: (TRAIN * 9) / 10, corrections: 0, scale: 0 });
  expect(first[8]!.trainWrong).toBeLessThan(TRAIN / 4);
  expect(first[8]!.testWrong).toBeLessThan(120);
  expect(first[8]!.images).toHaveLength(10);
  for (const { steps } of first[8]!.images) expect(steps.length).toBeGreaterThan(3);
  expect(moments(1, 2)).toEqual(first.slice(0, 3));
  expect(moments(2, 1)[1]).not.toEqual(first[1]);
  expect(lesson(1, 0)[0]!.pictures).toHaveLength(10);
});

it('corrects exactly the units that are wrong', () => {
  const units = blankUnits(3, 2);
  const pictures = { inputs: [Float64Array.of(1, 2)], labels: [1] };
  expect(teachPass(units, pictures, 1)).toBe(1);
  expect(units.W.map((w) => [...w])).toEqual([
    [0, 0],
    [1, 2],
    [0, 0],
  ]);
  expect([...units.b]).toEqual([0, 1, 0]);
  expect(loudest(netInputs(units, pictures.inputs[0]!))).toBe(1);
  expect(misread(units, pictures)).toBe(0);
  expect(teachPass(units, pictures, 1)).toBe(0);
  expect(() => teachPass(units, pictures, 0)).toThrow('positive');
});

it('reports a lesson with its bound, and none where no line can do it', () => {
  const limits = { passes: 100, corrections: 1000 };
  const start = { w: [0, 0], b: 0 };
  const and = [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ].map((x, i) => ({ x, d: (i === 3 ? 1 : 0) as 0 | 1 }));
  const report = perceptronReport({ start, examples: and, rate: 1, limits });
  expect(report.run.outcome).toBe('separated');
  expect(report.run.corrections.length).toBeLessThanOrEqual(report.bound!.most);
  const xor = and.map(({ x }, i) => ({ x, d: (i === 1 || i === 2 ? 1 : 0) as 0 | 1 }));
  expect(perceptronReport({ start, examples: xor, rate: 1, limits })).not.toHaveProperty('bound');
});
