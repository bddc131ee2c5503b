import { describe, expect, it } from 'vitest';
import { functionAnswers } from '#components/lab/functionAnswers.ts';
import { dialQuestions, parseDialScene, readDial, targetsOf } from '#components/widgets/cross-entropy-dial/dial.ts';
import type { DialScene } from '#components/widgets/cross-entropy-dial/props.ts';
import { hingeQuestions, parseHingeScene, readMargin, zoneOf } from '#components/widgets/hinge-margin/margin.ts';
import { benchQuestions, parseBenchScene, rowsOf } from '#components/widgets/loss-bench/bench.ts';
import type { BenchScene } from '#components/widgets/loss-bench/props.ts';

const points: BenchScene = { targets: [4, 0, 5, 2], predictions: [3.5, 1, 5, 3], delta: 1 };
const rows = (scene: BenchScene) => rowsOf(functionAnswers(benchQuestions(scene)));

describe('loss bench', () => {
  it('gives the deck’s numbers, and shares that add up', () => {
    const [mse, rmse, mae, msle] = rows(points).map((row) => ('refused' in row ? Number.NaN : row.total));
    expect([mse, rmse, mae]).toEqual([0.5625, 0.75, 0.625]);
    expect(msle).toBeCloseTo(0.1436, 4);
    for (const row of rows(points))
      expect('refused' in row ? 0 : row.shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  it('says which loss refuses a value, and leaves the others', () => {
    const refused = rows({ ...points, predictions: [3.5, -1, 5, 3] }).filter((row) => 'refused' in row);
    expect(refused.map(({ name }) => name)).toEqual(['meanSquaredLog']);
  });

  it('shares nothing where nothing is wrong', () => {
    for (const row of rows({ ...points, predictions: points.targets }))
      expect('refused' in row ? [] : [row.total, ...row.shares]).toEqual([0, 0, 0, 0, 0]);
  });

  it('refuses scenes beyond its axis', () => {
    expect(parseBenchScene(points)).toEqual(points);
    expect(() => parseBenchScene({ ...points, targets: [1, 2, 3] })).toThrow('no scene');
    expect(() => parseBenchScene({ ...points, predictions: [1, 2, 3, 13] })).toThrow('no scene');
  });
});

describe('cross-entropy dial', () => {
  const start: DialScene = { p: 0.7, target: 1, scores: [2, 1, 0], right: 0, smoothing: 0 };
  const read = (scene: DialScene) => readDial(functionAnswers(dialQuestions(scene)));

  it('is −ln of the probability given to the truth, also for three classes', () => {
    expect(read(start).loss).toBeCloseTo(-Math.log(0.7), 12);
    const { probabilities, crossEntropy, entropy, pulls } = read(start);
    expect(crossEntropy).toBeCloseTo(-Math.log(probabilities[0]!), 12);
    expect(entropy).toBeCloseTo(0, 12);
    expect(pulls[0]).toBeCloseTo(probabilities[0]! - 1, 12);
    expect(pulls.reduce((sum, pull) => sum + pull, 0)).toBeCloseTo(0, 12);
  });

  it('costs more than any number to be sure and wrong', () => {
    expect(read({ ...start, p: 1, target: 0 })).toMatchObject({ loss: Number.POSITIVE_INFINITY, squareLoss: 1 });
  });

  it('spreads the smoothed share over all classes', () => {
    const smoothed = { ...start, smoothing: 0.3 };
    expect(targetsOf(smoothed).map((t) => t.toFixed(6))).toEqual(['0.800000', '0.100000', '0.100000']);
    expect(read(smoothed).entropy).toBeGreaterThan(0.6);
    expect(() => parseDialScene({ ...start, right: 3 })).toThrow('no scene');
  });
});

describe('hinge margin', () => {
  it('is silent beyond the margin, and only there', () => {
    const here = (label: 1 | -1, score: number) =>
      readMargin(functionAnswers(hingeQuestions({ label, score }))).here[0];
    expect(here(1, 0.4)!.loss).toBeCloseTo(0.6, 12);
    expect(here(1, 1)).toEqual({ loss: 0, slope: 0 });
    expect(here(-1, 2)).toEqual({ loss: 3, slope: 1 });
  });

  it('tells wrong, inside and safe apart for both labels', () => {
    expect([-1, 0, 0.5, 1].map((score) => zoneOf({ label: 1, score }))).toEqual(['wrong', 'wrong', 'inside', 'safe']);
    expect([-1, -0.5, 0, 1].map((score) => zoneOf({ label: -1, score }))).toEqual(['safe', 'inside', 'wrong', 'wrong']);
    expect(() => parseHingeScene({ label: 0, score: 1 })).toThrow('no scene');
  });
});
