import { describe, expect, it } from 'vitest';
import { exerciseDesk } from '#components/exercises/desk/exerciseDesk.ts';
import {
  draftText,
  optionsOf,
  outcomeOf,
  predictionOf,
  rememberedGuess,
  truthText,
} from '#components/widgets/predict/guess.ts';
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

/** What the reader is told for what was typed or chosen, judged by the desk of exercises. */
async function told(props: PredictProps, draft: string): Promise<string> {
  const judged = await exerciseDesk.judge(predictionOf(props), draftText(props, draft), false);
  if ('refused' in judged) return judged.refused;
  const given = props.kind === 'number' ? judged.numbers[0]! : draft;
  return outcomeOf(props, { given, verdict: judged.verdict });
}

describe('a prediction', () => {
  it('puts a number beside the truth', async () => {
    expect(await told(number, '0.2')).toBe('You said 0.2, it is 0.298371109.');
    expect(await told(number, '3/10')).toBe('You said 0.3, it is 0.298371109. That is close.');
    expect(await told(number, '.298371109')).toBe('You said 0.298371109, and so it is.');
    expect(await told({ ...number, unit: 'points' }, '−1')).toBe('You said −1 points, it is 0.298371109 points.');
    expect(await told(number, 'a third')).toContain('can’t be read as a number');
  });

  it('knows the sign of a computed number', async () => {
    expect(truthText(sign)).toBe('negative');
    expect(await told(sign, '1')).toBe('You said positive, it is negative.');
    expect(await told(sign, '-1')).toBe('You said negative, and so it is.');
    expect(truthText({ ...sign, answer: 0 })).toBe('zero');
  });

  it('compares choices by their words', async () => {
    expect(optionsOf(choice)).toHaveLength(2);
    expect(await told(choice, 'mean')).toBe('You said “their mean”, it is “their sum”.');
    expect(await told(choice, 'sum')).toBe('You said “their sum”, and so it is.');
  });

  it('judges a sketch by the course of the curve', async () => {
    const curve: PredictProps = {
      ...asked,
      kind: 'curve',
      answer: { op: 'operand', ref: 'x', value: 0 },
      truth: [
        [0, 0],
        [2, 2],
      ],
      axes: ['x', 'y'],
      x: [0, 2],
      y: [0, 2],
      band: 0.2,
      columns: 2,
    };
    expect(await told(curve, '0.5, 0.6; 1.5, 1.4')).toBe('Your sketch follows the curve.');
    expect(await told(curve, '0.5, 1; 1.5, 1')).toBe('Your sketch leaves the curve. Look where.');
    expect(truthText(curve)).toBe('');
  });

  it.each([
    [number, { given: 0.3, verdict: 'right' }, true],
    [number, { given: '0.3', verdict: 'right' }, false],
    [number, { given: 0.3, verdict: 'perfect' }, false],
    [number, 0.3, false],
    [number, null, false],
    [sign, { given: '1', verdict: 'wrong' }, true],
    [sign, { given: '7', verdict: 'wrong' }, false],
    [choice, { given: 'sum', verdict: 'right' }, true],
    [choice, { given: { id: 'sum' }, verdict: 'right' }, false],
  ] as const)('takes from the device only what fits the question', (props, stored, isTaken) => {
    expect(rememberedGuess(props, stored)).toEqual(isTaken ? stored : undefined);
  });
});
