import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Action, type Attempt, act, beginAttempt, gradeSoFar } from '#engine/exercise/attempt.ts';
import { FAMILIES } from '#engine/exercise/families/table.ts';
import { LEARNING, type Policy } from '#engine/exercise/grade/policy.ts';
import { replay } from '#engine/exercise/grade/replay.ts';
import { instanceOf } from '#engine/exercise/instanceOf.ts';
import type { Family } from '#engine/exercise/sheet/family.ts';
import { POINT, seedAt, solve, textFor } from './solve.ts';

const families: readonly Family[] = Object.values(FAMILIES);

const policies: readonly Policy[] = [
  LEARNING,
  { ...LEARNING, penalty: '0.25', ft: '0.5' },
  { ...LEARNING, feedback: 'end' },
  { ...LEARNING, repair: 'undo' },
  { ...LEARNING, repair: 'fix', attempts: 2 },
];

interface Move {
  readonly a: Action['a'];
  readonly step: number;
  readonly as: 'right' | 'mistake' | 'noise';
  readonly pick: number;
  readonly noise: number;
}

const moves = fc.array(
  fc.record<Move>({
    a: fc.constantFrom('in', 'in', 'in', 'in', 'in', 'hint', 'reveal', 'undo', 'reset', 'note'),
    step: fc.nat(40),
    as: fc.constantFrom('right', 'mistake', 'noise'),
    pick: fc.nat(10),
    noise: fc.double({ min: -3, max: 3, noNaN: true }),
  }),
  { maxLength: 40 },
);

const setting = fc.record({
  family: fc.constantFrom(...families),
  policy: fc.constantFrom(...policies),
  seed: fc.nat(500),
});

function actionOf(attempt: Attempt, move: Move): Action {
  const step = attempt.instance.steps[move.step % attempt.instance.steps.length]!;
  if (move.a !== 'in') return { a: move.a, st: move.a === 'reset' || move.a === 'note' ? '' : step.id };
  const mistake = step.misconceptions[move.pick % Math.max(1, step.misconceptions.length)];
  const text = {
    right: textFor(step, step.target),
    mistake: mistake && textFor(step, mistake),
    noise:
      step.check.mode === 'choice' ? step.check.options[move.pick % step.check.options.length]?.id : `${move.noise}`,
  }[move.as];
  return { a: 'in', st: step.id, x: text ?? '0' };
}

const played = (attempt: Attempt, action: Action): Attempt => {
  const acted = act(attempt, action, attempt.events.length * 7, POINT);
  return 'refused' in acted ? attempt : acted.attempt;
};

describe('any log', () => {
  it('replays to the same grade and the same chain', () => {
    fc.assert(
      fc.property(setting, moves, ({ family, policy, seed }, list) => {
        const instance = instanceOf(family, seedAt(seed));
        let attempt = beginAttempt(instance, policy);
        for (const move of list) attempt = played(attempt, actionOf(attempt, move));
        const grade = gradeSoFar(attempt);
        const again = instanceOf(family, seedAt(seed));
        const log = JSON.parse(JSON.stringify(attempt.events));
        const found = replay(again, policy, log, { marks: grade.marks, chainHead: attempt.head });
        expect(found).toEqual({ verdict: 'verified', reasons: [], grade });
        expect(grade.marks).toBeGreaterThanOrEqual(0);
        expect(grade.marks).toBeLessThanOrEqual(grade.max);
        expect(Number.isInteger(grade.marks)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('never falls by a right answer, wherever it comes', () => {
    fc.assert(
      fc.property(setting, moves, fc.nat(40), ({ family, policy, seed }, list, which) => {
        let attempt = beginAttempt(instanceOf(family, seedAt(seed)), policy);
        for (const move of list) attempt = played(attempt, actionOf(attempt, move));
        const step = attempt.instance.steps[which % attempt.instance.steps.length]!;
        const before = gradeSoFar(attempt).marks;
        const after = played(attempt, { a: 'in', st: step.id, x: textFor(step, step.target)! });
        expect(gradeSoFar(after).marks).toBeGreaterThanOrEqual(before);
      }),
      { numRuns: 150 },
    );
  });
});

describe('a log that was tampered with', () => {
  const instance = instanceOf(FAMILIES.chainRule, seedAt(0));
  const attempt = solve(instance);
  const { events, head } = attempt;

  it('is refused when an event is missing, out of order, or early', () => {
    expect(replay(instance, LEARNING, events.slice(1))).toMatchObject({ verdict: 'invalid' });
    expect(replay(instance, LEARNING, [events[0]!, { ...events[1]!, t: -1 }])).toMatchObject({
      reasons: [{ key: 'rejected.timeWentBack' }],
    });
    expect(replay(instance, LEARNING, [{ ...events[2]!, n: 0 }])).toMatchObject({
      reasons: [{ key: 'rejected.answerFirst' }],
    });
    expect(replay(instance, LEARNING, [{ ...events[0]!, st: 'none' }])).toMatchObject({
      reasons: [{ key: 'rejected.noSuchStep' }],
    });
    expect(replay(instance, LEARNING, [{ ...events[0]!, a: 'cheat' as 'in' }])).toMatchObject({
      reasons: [{ key: 'rejected.noSuchAction' }],
    });
  });

  it('differs when a claim is not what the events lead to', () => {
    expect(replay(instance, LEARNING, events, { marks: 1 })).toMatchObject({ verdict: 'differs' });
    const other = events.map((event, i) => (i === 3 ? { ...event, x: `${event.x}0` } : event));
    expect(replay(instance, LEARNING, other, { chainHead: head })).toMatchObject({
      verdict: 'differs',
      reasons: [{ key: 'rejected.chainBroken' }],
    });
  });

  it('meets other numbers under another student', () => {
    const theirs = instanceOf(FAMILIES.chainRule, seedAt(1));
    expect(replay(theirs, LEARNING, events, { chainHead: head })).toMatchObject({ verdict: 'differs' });
    expect(replay(theirs, LEARNING, events).grade.steps[0]).toMatchObject({ outcome: 'W', marks: 0 });
  });
});
