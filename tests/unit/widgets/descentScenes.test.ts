import { describe, expect, test } from 'vitest';
import { inData, moved, nearest, parseFit, pointsIn } from '#components/widgets/fit-a-line/fitScene.ts';
import { parseLandscape } from '#components/widgets/loss-landscape/landscapeScene.ts';
import { bracketsOf, parseValley, startIn, withTry } from '#components/widgets/valley-walker/valleyScene.ts';
import { FIRST, parseWay, rightIn, stepOf, wayOf } from '#components/widgets/which-way/wayScene.ts';
import { fitStart, valleyStart, wayRounds } from '#content/examples/descent11.ts';

const through = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('valley walker', () => {
  test('the notes hold the largest rate that rests and the smallest that does not', () => {
    const notes = [
      [2, 0.4, true],
      [2, 0.9, true],
      [2, 1.3, false],
      [2, 1.1, false],
      [4, 0, false],
    ].map(([curvature, rate, settled]) => ({ curvature, rate, settled }) as never);
    expect(bracketsOf(notes)[1]).toEqual({ curvature: 2, rest: 0.9, unrest: 1.1 });
    expect(bracketsOf(notes)[2]).toEqual({ curvature: 4, rest: undefined, unrest: undefined });
    expect(withTry(Array(60).fill(notes[0]), notes[1]!)).toHaveLength(60);
  });

  test('a start stays inside of the picture', () => {
    expect(startIn('bowl', 99)).toBe(8);
    expect(startIn('twoValleys', -99)).toBe(-3.8);
  });

  test('a link brings a whole scene back, and no other one', () => {
    const scene = { ...valleyStart, tries: [{ curvature: 8, rate: 0.2, settled: true }] };
    expect(parseValley(through(scene))).toEqual(scene);
    const own = { ...scene, centre: -4.2, curvature: 4.6, start: 9, tries: [] };
    expect(parseValley(through(own))).toEqual(own);
    for (const part of [
      { valley: 'hole' },
      { centre: 99 },
      { curvature: 3 },
      { rate: -1 },
      { at: 99 },
      { start: 1e9 },
      { tries: [{}] },
      { ran: 1 },
    ])
      expect(() => parseValley({ ...scene, ...part })).toThrow();
  });
});

describe('fit a line', () => {
  test('points are moved in tenths inside of the picture, and measured from their mean', () => {
    expect(inData(10.26)).toBe(10);
    expect(moved(fitStart.points, 1, 2.34, -4)[1]).toEqual({ x: 2.3, y: 0 });
    expect(nearest(fitStart.points, 8.8, 7)).toBe(5);
    const centred = pointsIn({ ...fitStart, centred: true });
    expect(centred.reduce((sum, { x }) => sum + x, 0)).toBeCloseTo(0, 12);
    expect(pointsIn(fitStart)).toEqual(fitStart.points);
  });

  test('a link brings a whole scene back, and no other one', () => {
    expect(parseFit(through(fitStart))).toEqual(fitStart);
    for (const part of [
      { points: [] },
      { points: [{ x: 1, y: 99 }] },
      { m: 50 },
      { rate: null },
      { chosen: 6 },
      { at: 1.5 },
    ])
      expect(() => parseFit({ ...fitStart, ...part })).toThrow();
  });
});

describe('which way', () => {
  test('down goes against the slope, up with it, and level ground stays', () => {
    const question = { slope: 1.4, rate: 0.5, goal: 'down', w: 3 } as const;
    expect(stepOf(question)).toBe(-0.7);
    expect(wayOf(question)).toBe('left');
    expect(wayOf({ ...question, goal: 'up' })).toBe('right');
    expect(wayOf({ ...question, slope: -1 })).toBe('right');
    expect(wayOf({ ...question, slope: 0 })).toBe('stay');
  });

  test('each round asks for both goals, both signs and level ground; always the same answer never wins', () => {
    for (const round of wayRounds) {
      const ways = round.questions.map(wayOf);
      expect(new Set(ways)).toEqual(new Set(['left', 'right', 'stay']));
      expect(new Set(round.questions.map(({ goal }) => goal))).toEqual(new Set(['down', 'up']));
      expect(rightIn(round, ways)).toBe(8);
      for (const way of ['left', 'right'] as const) expect(rightIn(round, Array(8).fill(way))).toBeLessThan(7);
    }
  });

  test('a link cannot jump over questions', () => {
    expect(parseWay(through(FIRST), wayRounds)).toEqual(FIRST);
    expect(() => parseWay({ round: 0, at: 3, answers: ['left'] }, wayRounds)).toThrow();
    expect(() => parseWay({ round: 9, at: 0, answers: [] }, wayRounds)).toThrow();
  });
});

test('a link to a landscape carries a seed, a look and a place', () => {
  const scene = { seed: 7, look: 'random', at: 3 };
  expect(parseLandscape(scene)).toEqual(scene);
  for (const part of [{ seed: -1 }, { seed: 0.5 }, { look: 'up' }, { at: 1e6 }])
    expect(() => parseLandscape({ ...scene, ...part })).toThrow();
});
