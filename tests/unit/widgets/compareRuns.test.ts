import { describe, expect, it } from 'vitest';
import { descentPoints } from '#components/lab/descentPoints.ts';
import { RunLog } from '#components/lab/runLog.ts';
import {
  differences,
  differenceText,
  errorDifferences,
  laneRequest,
  parsePairScene,
  sameLane,
} from '#components/widgets/compare-runs/pair.ts';
import { gapScale, WIDE } from '#components/widgets/compare-runs/pairChart.ts';
import type { LaneSettings } from '#components/widgets/compare-runs/props.ts';
import { claims } from '#content/examples/backprop222.ts';
import { compareRuns222, comparison, pairScene } from '#content/examples/compareRuns222.ts';

const { request, starts, updates, first, names } = compareRuns222;
const [original, onTheWay] = pairScene.lanes;

/** A whole run of a lane, as the worker tells it. */
function wholeRun(lane: LaneSettings, made: number): RunLog {
  const log = new RunLog(made + 1, 2, starts[0]!.params.length);
  const reportAt = Array.from({ length: made + 1 }, (_, n) => n);
  for (const point of descentPoints({ ...laneRequest(request, starts, lane), updates: made, reportAt }))
    if (point) log.push(point);
  return log;
}

describe('two runs', () => {
  it('start with the numbers of the documents, and part by the printed gap after one update', () => {
    const [a, b] = first;
    expect([a.errors[0], b.errors[0]]).toEqual([claims.eTotal.computed, claims.eTotal.computed]);
    expect(a.errors[1]).toBeCloseTo(0.291027774, 9);
    expect(b.errors[1]).toBeCloseTo(0.291027924, 9);
    expect([a.errors.at(-1), b.errors.at(-1)]).toEqual([
      claims.eAfter10000.computed,
      claims.eAfter10000OnTheWay.computed,
    ]);
  });

  it('tell the same numbers in the worker as on the page, bit for bit', () => {
    const [a, b] = [wholeRun(original, 100), wholeRun(onTheWay, 100)];
    for (const [log, sampled] of [
      [a, first[0]],
      [b, first[1]],
    ] as const)
      sampled.ns.forEach((n, i) => {
        if (n <= 100) expect(log.error(log.indexOf(n))).toBe(sampled.errors[i]);
      });
    const gaps = errorDifferences(a, b);
    expect(gaps).toHaveLength(101);
    expect(gaps[1]!.d).toBeGreaterThan(0);
    expect(gaps[100]!.d).toBeLessThan(0);
  });

  it('end as the chapter says when both get another rate, or one bias for each layer', () => {
    const endOf = (change: Partial<LaneSettings>): number[] => {
      const lanes = [
        { ...original, ...change },
        { ...onTheWay, ...change },
      ] as const;
      const [a, b] = comparison({ lanes, at: updates }).first;
      return [b.errors[1]! - a.errors[1]!, b.errors.at(-1)! - a.errors.at(-1)!].map(Math.sign);
    };
    expect(endOf({})).toEqual([1, -1]);
    expect(endOf({ rate: 5 })).toEqual([-1, -1]);
    expect(endOf({ biases: 'shared' })).toEqual([1, 1]);
  });

  it('with the same settings never part', () => {
    const gaps = errorDifferences(wholeRun(original, 20), wholeRun({ ...original }, 20));
    expect(gaps.every(({ d }) => d === 0)).toBe(true);
    expect(
      gapScale(
        gaps.map(({ d }) => d),
        WIDE,
      ).ticks.length,
    ).toBeGreaterThan(0);
  });

  it('may start elsewhere: with the numbers that a seed draws', () => {
    expect(starts.map(({ seed }) => seed)).toEqual([undefined, 1, 2]);
    expect(names).toHaveLength(starts[1]!.params.length);
    const drawn = laneRequest(request, starts, { ...original, start: 1 });
    expect(drawn.params[0]!.W!.data).toEqual(starts[1]!.params.slice(0, 4));
    expect(wholeRun({ ...original, start: 1 }, 0).error(0)).not.toBe(claims.eTotal.computed);
  });

  it('are compared at moments that both know', () => {
    const gaps = errorDifferences(wholeRun(original, 30), RunLog.sampled(first[1]));
    expect(gaps.map(({ n }) => n)).toEqual(first[1].ns.filter((n) => n <= 30));
  });
});

it('says what differs', () => {
  expect(differences(pairScene.lanes)).toEqual(['order']);
  expect(differences([original, { ...original, rate: 2, start: 1 }])).toEqual(['rate', 'start']);
  expect([sameLane(original, { ...original }), sameLane(original, onTheWay)]).toEqual([true, false]);
});

it('writes differences with their sign', () => {
  expect([0, 1.5021e-7, -0.25, 12, -2e7].map(differenceText)).toEqual([
    '0',
    '+1.502×10⁻⁷',
    '−0.250000',
    '+12.000000',
    '−2.000×10⁷',
  ]);
});

it('takes back its own scene and no other', () => {
  expect(parsePairScene(structuredClone(pairScene), starts.length, updates)).toEqual(pairScene);
  for (const wrong of [
    { at: updates + 1 },
    { lanes: [original] },
    { lanes: [original, { ...original, start: 3 }] },
    { lanes: [original, { ...original, rate: Number.NaN }] },
  ])
    expect(() => parsePairScene({ ...pairScene, ...wrong }, starts.length, updates)).toThrow();
});
