import { describe, expect, it } from 'vitest';
import { optionsOf, outcomeOf, rememberedGuess, truthOf } from '#components/widgets/predict/guess.ts';
import type { PredictProps } from '#components/widgets/predict/props.ts';

const asked = { id: 'a', question: 'How much?', explanation: 'So it is.' };
const number: PredictProps = { ...asked, kind: 'number', answer: 0.2983711087600027, tolerance: 0.005 };
const sign: PredictProps = { ...asked, kind: 'sign', answer: -0.038 };
const choice: PredictProps = {
  ...asked,
  kind: 'choice',
  options: [
    { id: 'sum', text: 'their sum' },
    { id: 'mean', text: 'their mean' },
  ],
  answer: 'sum',
};

describe('a prediction', () => {
  it('puts a number beside the truth', () => {
    expect(outcomeOf(number, 0.2)).toBe('You said 0.2, it is 0.298371109.');
    expect(outcomeOf(number, 0.3)).toBe('You said 0.3, it is 0.298371109. That is close.');
    expect(outcomeOf(number, 0.298371109)).toBe('You said 0.298371109, and so it is.');
    expect(outcomeOf({ ...number, unit: 'points' }, -1)).toBe('You said −1 points, it is 0.298371109 points.');
  });

  it('knows the sign of a computed number', () => {
    expect(truthOf(sign)).toBe('-1');
    expect(outcomeOf(sign, '1')).toBe('You said positive, it is negative.');
    expect(outcomeOf(sign, '-1')).toBe('You said negative, and so it is.');
    expect(truthOf({ ...sign, answer: 0 })).toBe('0');
  });

  it('compares choices by their words', () => {
    expect(optionsOf(choice)).toHaveLength(2);
    expect(outcomeOf(choice, 'mean')).toBe('You said their mean, it is their sum.');
  });

  it.each([
    [number, 0.3, 0.3],
    [number, '0.3', undefined],
    [number, null, undefined],
    [sign, '1', '1'],
    [sign, '7', undefined],
    [choice, 'sum', 'sum'],
    [choice, 'product', undefined],
    [choice, { id: 'sum' }, undefined],
  ] as const)('takes from the device only what fits the question', (props, stored, guess) => {
    expect(rememberedGuess(props, stored)).toBe(guess);
  });
});
