import { describe, expect, it } from 'vitest';
import { act, beginAttempt, gradeSoFar, viewOf } from '#engine/exercise/attempt.ts';
import { chainRule } from '#engine/exercise/families/chainRule.ts';
import { oneNeuronChain } from '#engine/exercise/families/oneNeuronChain.ts';
import { LEARNING, type Policy } from '#engine/exercise/grade/policy.ts';
import { instanceOf } from '#engine/exercise/instanceOf.ts';
import { POINT, press, seedAt, solve, textFor, type } from './solve.ts';

const w6 = instanceOf(chainRule, seedAt(1), { weight: 6 });
const [errorSlope, slope, delta, gradient] = w6.steps as [
  never,
  never,
  never,
  never,
] as unknown as (typeof w6.steps)[number][];
const right = (step: (typeof w6.steps)[number] | undefined): string => textFor(step!, step!.target)!;
const mistake = (step: (typeof w6.steps)[number] | undefined, id: string): string =>
  textFor(step!, step!.misconceptions.find((one) => one.id === id)!)!;
const outcomes = (attempt: ReturnType<typeof solve>) =>
  gradeSoFar(attempt)
    .steps.map(({ outcome }) => outcome)
    .join('');

describe('marking', () => {
  it('gives all marks for a perfect solution', () => {
    const attempt = solve(w6);
    expect(gradeSoFar(attempt)).toMatchObject({ marks: 4000, max: 4000 });
    expect(outcomes(attempt)).toBe('CCCC');
  });

  it('names a usual mistake, takes the marks of that step alone and follows on from it', () => {
    const attempt = solve(w6, { [delta!.id]: mistake(delta, 'forgotSlope') });
    expect(gradeSoFar(attempt)).toMatchObject({ marks: 3000, firstWrong: delta!.id });
    expect(outcomes(attempt)).toBe('CCWF');
    expect(gradeSoFar(attempt).steps[2]).toMatchObject({ misconception: 'forgotSlope', marks: 0 });
    expect(viewOf(attempt, delta!).feedback).toEqual([{ key: 'mistakes.forgotSlope', values: {} }]);
  });

  it('names a mistake that was made with own earlier values', () => {
    let attempt = type(beginAttempt(w6), errorSlope!.id, '0.123');
    attempt = type(attempt, slope!.id, right(slope));
    attempt = type(attempt, delta!.id, '0.123');
    expect(gradeSoFar(attempt).steps[2]).toMatchObject({ outcome: 'W', misconception: 'forgotSlope' });
  });

  it('lets rounded values through without blame', () => {
    const rounded = (step: typeof delta): string => Number(right(step).replace('−', '-')).toPrecision(3);
    let attempt = beginAttempt(w6);
    for (const step of w6.steps) attempt = type(attempt, step.id, rounded(step));
    expect(outcomes(attempt)).toBe('CCCC');
  });

  it('pays follow-through with the share of the policy', () => {
    const half: Policy = { ...LEARNING, ft: '0.5' };
    expect(gradeSoFar(solve(w6, { [delta!.id]: mistake(delta, 'forgotSlope') }, half)).marks).toBe(2500);
  });

  it('marks what hangs on a step again when that is mended, and takes nothing away', () => {
    let attempt = solve(w6, { [delta!.id]: mistake(delta, 'forgotSlope') });
    attempt = type(attempt, delta!.id, right(delta));
    expect(gradeSoFar(attempt).marks).toBe(4000);
    expect(viewOf(attempt, gradient!)).toMatchObject({ status: 'stale', marks: 1000 });
    attempt = type(attempt, gradient!.id, right(gradient));
    expect(viewOf(attempt, gradient!)).toMatchObject({ status: 'right', marks: 1000 });
  });

  it('counts a right value that came before the slip was mended', () => {
    let attempt = solve(w6, { [delta!.id]: '9', [gradient!.id]: right(gradient) });
    expect(outcomes(attempt)).toBe('CCWC');
    attempt = type(attempt, delta!.id, right(delta));
    expect(outcomes(attempt)).toBe('CCCC');
  });
});

describe('ways to make later steps trivial gain nothing', () => {
  const last = (typed: string, then: string) => {
    const attempt = solve(w6, { [delta!.id]: typed, [gradient!.id]: then });
    return gradeSoFar(attempt).steps[3]!;
  };

  it('typing 0, so that every product is 0', () => {
    expect(last('0', '0')).toMatchObject({ outcome: 'W', marks: 0 });
  });

  it('typing 1 or −1, so that the other factor can be copied', () => {
    const other = Number(right(gradient).replace('−', '-')) / Number(right(delta).replace('−', '-'));
    expect(last('1', `${other}`)).toMatchObject({ outcome: 'W', marks: 0 });
    expect(last('-1', `${-other}`)).toMatchObject({ outcome: 'W', marks: 0 });
  });

  it('typing something so small that everything after it passes as 0', () => {
    expect(last('1e-9', '0')).toMatchObject({ outcome: 'W', marks: 0 });
  });

  it('typing something so large that a unit saturates', () => {
    const chain = instanceOf(oneNeuronChain, seedAt(3));
    const [z, a] = chain.steps as [never, never] as unknown as (typeof chain.steps)[number][];
    for (const [huge, flat] of [
      ['800', '1'],
      ['-800', '0'],
      ['30', '0.9999999'],
    ]) {
      const attempt = type(type(beginAttempt(chain), z!.id, huge!), a!.id, flat!);
      expect(gradeSoFar(attempt).steps[1]).toMatchObject({ outcome: 'W', marks: 0 });
    }
  });

  it('asking for a value, then following it', () => {
    let attempt = type(type(beginAttempt(w6), errorSlope!.id, right(errorSlope)), slope!.id, right(slope));
    attempt = press(attempt, 'reveal', delta!.id);
    expect(act(attempt, { a: 'in', st: delta!.id, x: right(delta) }, 1e6, POINT)).toMatchObject({
      refused: { key: 'rejected.closed' },
    });
    attempt = type(attempt, gradient!.id, right(gradient));
    expect(outcomes(attempt)).toBe('CCRC');
    expect(gradeSoFar(attempt).marks).toBe(3000);
  });
});

describe('hints', () => {
  it('cost their share once seen, and nothing of what was earned before', () => {
    let attempt = type(beginAttempt(w6), errorSlope!.id, right(errorSlope));
    attempt = press(attempt, 'hint', errorSlope!.id);
    expect(gradeSoFar(attempt).marks).toBe(1000);
    attempt = press(attempt, 'hint', slope!.id);
    attempt = type(attempt, slope!.id, right(slope));
    expect(gradeSoFar(attempt).steps[1]).toMatchObject({ outcome: 'C', marks: 900, hint: 1 });
  });

  it('may be free, but the value never is', () => {
    const free: Policy = { ...LEARNING, hintCost: false };
    let attempt = press(press(beginAttempt(w6, free), 'hint', slope!.id), 'hint', slope!.id);
    expect(gradeSoFar(type(attempt, slope!.id, right(slope))).marks).toBe(1000);
    attempt = press(attempt, 'hint', slope!.id);
    expect(viewOf(attempt, slope!).expected).toBeDefined();
    expect(gradeSoFar(type(attempt, slope!.id, right(slope))).marks).toBe(0);
  });
});

describe('tries', () => {
  it('cost what the policy says, and never more than they bring', () => {
    const strict: Policy = { ...LEARNING, penalty: '0.2' };
    let attempt = beginAttempt(w6, strict);
    for (const typed of ['5', '6', right(errorSlope)]) attempt = type(attempt, errorSlope!.id, typed);
    expect(gradeSoFar(attempt).steps[0]).toMatchObject({ outcome: 'C', marks: 600, tries: 3 });
    attempt = type(attempt, errorSlope!.id, '7');
    expect(gradeSoFar(attempt).steps[0]).toMatchObject({ outcome: 'C', marks: 600 });
  });

  it('are not counted when the same is typed again', () => {
    const strict: Policy = { ...LEARNING, penalty: '0.2' };
    let attempt = beginAttempt(w6, strict);
    for (const typed of ['5', '5', '5', right(errorSlope)]) attempt = type(attempt, errorSlope!.id, typed);
    expect(gradeSoFar(attempt).steps[0]).toMatchObject({ marks: 800, tries: 2 });
  });

  it('end where the policy ends them', () => {
    const two: Policy = { ...LEARNING, attempts: 2 };
    const attempt = type(type(beginAttempt(w6, two), errorSlope!.id, '5'), errorSlope!.id, '6');
    expect(act(attempt, { a: 'in', st: errorSlope!.id, x: '7' }, 1e6, POINT)).toMatchObject({
      refused: { key: 'rejected.noTriesLeft' },
    });
  });

  it('cost nothing when they cannot be read', () => {
    const one: Policy = { ...LEARNING, attempts: 1, penalty: '0.5' };
    const attempt = beginAttempt(w6, one);
    expect(act(attempt, { a: 'in', st: errorSlope!.id, x: 'zero' }, 0, POINT)).toMatchObject({ isUnreadable: true });
    expect(gradeSoFar(type(attempt, errorSlope!.id, right(errorSlope))).marks).toBe(1000);
  });

  it('say how a number was read when it was written another way', () => {
    const acted = act(beginAttempt(w6), { a: 'in', st: errorSlope!.id, x: '0,25' }, 0, { decimalComma: true });
    expect(acted).toMatchObject({ readAs: { key: 'readAs', values: { value: '0.25' } } });
  });
});

describe('repair', () => {
  it('undo: takes a wrong answer back; the next step waits', () => {
    const undo: Policy = { ...LEARNING, repair: 'undo' };
    let attempt = type(beginAttempt(w6, undo), errorSlope!.id, mistake(errorSlope, 'signOfError'));
    expect(viewOf(attempt, errorSlope!)).toMatchObject({
      status: 'wrong',
      feedback: [{ key: 'mistakes.signOfError' }],
    });
    attempt = type(attempt, slope!.id, right(slope));
    expect(act(attempt, { a: 'in', st: delta!.id, x: '1' }, 1e6, POINT)).toMatchObject({
      refused: { key: 'rejected.answerFirst' },
    });
    attempt = type(attempt, errorSlope!.id, right(errorSlope));
    expect(gradeSoFar(attempt).marks).toBe(2000);
  });

  it('fix: fills the value in; the step earns nothing and the rest goes on from there', () => {
    const fix: Policy = { ...LEARNING, repair: 'fix' };
    let attempt = type(beginAttempt(w6, fix), errorSlope!.id, '5');
    expect(viewOf(attempt, errorSlope!)).toMatchObject({ status: 'filled' });
    for (const step of [slope, delta, gradient]) attempt = type(attempt, step!.id, right(step));
    expect(outcomes(attempt)).toBe('WCCC');
    expect(gradeSoFar(attempt).marks).toBe(3000);
  });
});

describe('without feedback', () => {
  const exam: Policy = { ...LEARNING, feedback: 'end' };

  it('the last answer counts, so that typing many gains nothing', () => {
    let attempt = type(type(beginAttempt(w6, exam), errorSlope!.id, right(errorSlope)), errorSlope!.id, '5');
    expect(gradeSoFar(attempt).marks).toBe(0);
    expect(viewOf(attempt, errorSlope!)).toMatchObject({ status: 'answered', feedback: [], marks: 0 });
    attempt = type(attempt, errorSlope!.id, right(errorSlope));
    expect(gradeSoFar(press(attempt, 'done')).marks).toBe(1000);
    expect(viewOf(press(attempt, 'done'), errorSlope!)).toMatchObject({ status: 'right' });
  });
});
