import { describe, expect, it } from 'vitest';
import { strings } from '#components/strings/index.ts';
import { differing, parseCheckScene, parseGuesses, sideOf } from '#components/widgets/gradient-check/checkScene.ts';
import { epsilonText, spokenEpsilon } from '#components/widgets/gradient-check/epsilonText.ts';
import { gradientCheck222, gradientCheckOf } from '#content/examples/gradientCheck222.ts';

const { epsilons, worst, programs } = gradientCheck222;

describe('the figure of the gradient check', () => {
  it('goes from a tenth to a millionth of a millionth', () => {
    expect([epsilons[0], epsilons.at(-1), epsilons.length]).toEqual([0.1, 1e-12, 23]);
    expect([...epsilons].sort((a, b) => b - a)).toEqual(epsilons);
  });

  it('has words for every program', () => {
    for (const program of programs) {
      expect(strings.gradientCheck.bugs).toHaveProperty(program);
      expect(strings.gradientCheck.clues).toHaveProperty(program);
    }
  });

  it('counts the rows that differ', () => {
    expect(differing(gradientCheckOf(0).first)).toBe(0);
    expect(differing(gradientCheckOf(programs.indexOf('missingInput')).first)).toBe(8);
  });

  it('tells the two walls of the valley from its bottom', () => {
    const side = (epsilon: number) => sideOf(epsilons, worst, epsilons.indexOf(epsilon));
    expect([side(0.1), side(1e-4), side(1e-10)]).toEqual(['truncation', 'valley', 'rounding']);
  });

  it.each([
    [1e-5, '10⁻⁵', 'ten to the minus 5'],
    [3e-8, '3×10⁻⁸', '3 times ten to the minus 8'],
    [0.1, '10⁻¹', 'ten to the minus 1'],
  ])('writes %d as %s and says %s', (value, text, spoken) => {
    expect(epsilonText(value)).toBe(text);
    expect(spokenEpsilon(value)).toBe(spoken);
  });

  it('refuses scenes and guesses that are not its own', () => {
    expect(parseCheckScene({ program: 6, step: 22 }, programs.length, epsilons.length)).toEqual({
      program: 6,
      step: 22,
    });
    for (const bad of [null, {}, { program: 7, step: 0 }, { program: 0, step: 23 }, { program: 0.5, step: 0 }])
      expect(() => parseCheckScene(bad, programs.length, epsilons.length)).toThrow();
    expect(parseGuesses('none', 2, programs)).toBeUndefined();
    expect(parseGuesses(['wrongSign', 'typo', 'none'], 2, programs)).toEqual(['wrongSign', null]);
  });
});
