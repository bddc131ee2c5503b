import { describe, expect, it } from 'vitest';
import { functionAnswers } from '#components/lab/functionAnswers.ts';
import { curveQuestions, flatZones, GRID, parseCurveScene, pointOf } from '#components/widgets/curve-lab/curve.ts';
import { CURVES } from '#components/widgets/curve-lab/props.ts';
import { gapsOf, identityQuestions, parseIdentityScene } from '#components/widgets/identity-checker/identity.ts';
import { parseMisprintScene } from '#components/widgets/spot-misprint/misprint.ts';
import { misprint053 } from '#content/examples/misprint053.ts';

describe('curve lab', () => {
  it.each(CURVES.filter((name) => name !== 'step'))('the nudge agrees with the slope of %s', (name) => {
    for (const z of [-5, -0.3, 0, 0.53, 4]) {
      const { slope, nudged } = pointOf(functionAnswers(curveQuestions({ name, lambda: 1.5, z })));
      expect(nudged).toBeCloseTo(slope, 7);
    }
  });

  it('shades where the slope is below a twentieth of its largest', () => {
    const zones = (name: (typeof CURVES)[number]) =>
      flatZones(functionAnswers(curveQuestions({ name, lambda: 1, z: 0 })).curves[0]!);
    expect(zones('identity')).toEqual([]);
    expect(zones('step')).toEqual([[GRID[0], GRID.at(-1)]]);
    const [[, left], [right]] = zones('sigmoid') as [[number, number], [number, number]];
    // σ′ = 0.0125 where σ = (1 − √0.95)/2, that is at |z| = 4.356 …
    expect([left, right]).toEqual([-4.3, 4.3]);
  });

  it('refuses scenes that it cannot show', () => {
    expect(parseCurveScene({ name: 'tanh', lambda: 1, z: -6 })).toEqual({ name: 'tanh', lambda: 1, z: -6 });
    for (const bad of [null, [], {}, { name: 'relu', lambda: 1, z: 0 }, { name: 'tanh', lambda: 1, z: 6.1 }])
      expect(() => parseCurveScene(bad)).toThrow('no scene');
  });
});

describe('identity checker', () => {
  const gap = (scale: number, steepness: number, shift: number, goal: 'tanh' | 'bipolarSigmoid') =>
    gapsOf(functionAnswers(identityQuestions({ scale, steepness, shift, goal })));

  it('finds the identities, and nothing near them', () => {
    expect(gap(2, 2, -1, 'tanh').isSame).toBe(true);
    expect(gap(2, 1, -1, 'bipolarSigmoid').isSame).toBe(true);
    expect(gap(2, 1.95, -1, 'tanh').isSame).toBe(false);
    expect(gap(1, 1, 0, 'tanh')).toMatchObject({ at: -1.5, isSame: false });
  });

  it('refuses knobs beyond their ends', () => {
    expect(() => parseIdentityScene({ scale: 9, steepness: 1, shift: 0, goal: 'tanh' })).toThrow('no scene');
  });
});

describe('spot the misprint', () => {
  it('knows what each slide asks of the other', () => {
    expect(misprint053.implied.bipolar).toBe(0.25);
    expect(misprint053.implied.binary).toBeCloseTo(0.6295, 12);
    expect(misprint053.answer.rows[0]![0]).toBeCloseTo(0.629483112, 9);
    expect(misprint053.truth).toBe('binary');
  });

  it('takes only its own tests and answers', () => {
    const scene = { net: 0.53, made: ['down', 'engine'], suspect: '' };
    expect(parseMisprintScene(scene)).toEqual(scene);
    expect(() => parseMisprintScene({ ...scene, made: ['peek'] })).toThrow('no scene');
    expect(() => parseMisprintScene({ ...scene, suspect: 'me' })).toThrow('no scene');
  });
});
