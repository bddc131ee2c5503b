import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundProgress, MAX_ATTEMPTS, MAX_TEXT } from '#components/exercises/progress/boundProgress.ts';
import { masteryOf } from '#components/exercises/progress/mastery.ts';
import { mergeProgress, restored } from '#components/exercises/progress/mergeProgress.ts';
import { parseProgress } from '#components/exercises/progress/parseProgress.ts';
import { type AttemptRecord, EMPTY, type Progress } from '#components/exercises/progress/progress.ts';
import { fileText, readProgressFile } from '#components/exercises/progress/progressFile.ts';
import { reviewDue } from '#components/exercises/progress/review.ts';
import { finished, START } from './records.ts';

const DAY = 86_400_000;
const withAttempts = (...attempts: AttemptRecord[]): Progress => ({ ...EMPTY, learner: 'ann', attempts });

const record = fc
  .record({ day: fc.nat(9), marks: fc.nat(10), helps: fc.nat(2), length: fc.nat(4), done: fc.boolean() })
  .map(({ day, marks, helps, length, done }): AttemptRecord => {
    const { outcome, ...rest } = finished(day, marks, helps);
    const events = Array.from({ length }, (_, n) => ({ n, t: n, it: 0, st: 'a', a: 'in' as const, x: `${n}` }));
    return { ...rest, events, ...(done && outcome ? { outcome } : {}) };
  });
const progress = fc
  .record({ attempts: fc.array(record, { maxLength: 6 }), erasedDay: fc.nat(3) })
  .map(({ attempts, erasedDay }) =>
    mergeProgress({ ...withAttempts(...attempts), erased: erasedDay ? START + erasedDay * DAY : 0 }, EMPTY),
  );

describe('joining', () => {
  it('does not care about order, grouping or repetition', () => {
    fc.assert(
      fc.property(progress, progress, progress, (a, b, c) => {
        expect(mergeProgress(a, b)).toEqual(mergeProgress(b, a));
        expect(mergeProgress(mergeProgress(a, b), c)).toEqual(mergeProgress(a, mergeProgress(b, c)));
        expect(mergeProgress(mergeProgress(a, b), b)).toEqual(mergeProgress(a, b));
      }),
    );
  });

  it('loses no attempt that was not erased, and keeps the one that went further', () => {
    const short = { ...finished(1, 5), outcome: undefined } as unknown as AttemptRecord;
    const { outcome: _, ...open } = short;
    const longer: AttemptRecord = { ...open, events: [...open.events, { n: 1, t: 9, it: 0, st: 'b', a: 'hint' }] };
    const both = mergeProgress(withAttempts(open, finished(2, 9)), withAttempts(longer, finished(3, 9)));
    expect(both.attempts).toHaveLength(3);
    expect(both.attempts[0]!.events).toHaveLength(2);
    expect(mergeProgress(both, withAttempts(finished(1, 5))).attempts[0]!.outcome).toBeDefined();
  });

  it('lets no other tab bring back what was erased, but a file', () => {
    const kept = withAttempts(finished(1, 9), finished(2, 9));
    const erased = mergeProgress(kept, { ...EMPTY, erased: START + 5 * DAY });
    expect(erased.attempts).toEqual([]);
    expect(mergeProgress(erased, kept).attempts).toEqual([]);
    const back = mergeProgress(erased, restored(kept, START + 6 * DAY));
    expect(back.attempts).toHaveLength(2);
    expect(mergeProgress(back, erased).attempts).toHaveLength(2);
  });
});

describe('hostile input', () => {
  it('takes back what was written, and nothing that is not ours', () => {
    fc.assert(
      fc.property(progress, (p) => {
        expect(parseProgress(JSON.parse(JSON.stringify(p)))).toEqual(p);
      }),
    );
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const read = parseProgress(value);
        if (read) expect(parseProgress(JSON.parse(JSON.stringify(read)))).toEqual(read);
      }),
    );
  });

  it.each([
    ['a number of another kind', { started: 1.5 }],
    ['marks beyond the most', { outcome: { marks: 11, max: 10, helps: 0, finished: 1 } }],
    ['a family that is no name', { family: '../x' }],
    ['an unknown action', { events: [{ n: 0, t: 0, it: 0, st: '', a: 'delete' }] }],
    ['a log without end', { events: Array(2_001).fill({ n: 0, t: 0, it: 0, st: '', a: 'note' }) }],
    ['a parameter that is an object', { params: { weight: {} } }],
  ])('refuses %s', (_, change) => {
    expect(parseProgress({ ...withAttempts(), attempts: [{ ...finished(1, 9), ...change }] })).toBeUndefined();
  });

  it('gives no name of a prototype a meaning', () => {
    const text = JSON.stringify({ ...withAttempts(finished(1, 9)) }).replace('"weight"', '"__proto__"');
    expect(parseProgress(JSON.parse(text))).toBeUndefined();
  });
});

describe('files', () => {
  it('come back as they were', () => {
    const p = withAttempts(finished(1, 9), finished(2, 3, 1));
    expect(readProgressFile(fileText(p))).toEqual({ progress: p });
  });

  it.each([
    ['', 'empty'],
    ['{', 'notJson'],
    ['{"kind":"shopping list"}', 'otherKind'],
    ['[1]', 'otherKind'],
    ['{"kind":"one-weight-progress","v":2}', 'otherVersion'],
    ['{"kind":"one-weight-progress","v":1,"attempts":[{}]}', 'damaged'],
    [' '.repeat(3_000_001), 'tooLarge'],
  ])('%.40s is refused as %s', (text, refused) => {
    expect(readProgressFile(text)).toEqual({ refused });
  });
});

describe('bounds', () => {
  it('first drops old logs, keeps results, and then the oldest', () => {
    const long = 'x'.repeat(4_000);
    const heavy = Array.from({ length: 600 }, (_, day) => ({
      ...finished(day, 9),
      events: [{ n: 0, t: 0, it: 0, st: 'a', a: 'in' as const, x: long }],
    }));
    const bounded = boundProgress(withAttempts(...heavy));
    expect(JSON.stringify(bounded).length).toBeLessThan(1.1 * MAX_TEXT);
    expect(bounded.attempts).toHaveLength(600);
    expect(bounded.attempts[0]!.events).toEqual([]);
    expect(bounded.attempts[0]!.outcome).toBeDefined();
    expect(bounded.attempts.at(-1)!.events).toHaveLength(1);
    const many = Array.from({ length: MAX_ATTEMPTS + 5 }, (_, day) => finished(day, 9));
    expect(boundProgress(withAttempts(...many)).attempts[0]!.variant).toBe(5);
  });
});

describe('mastery', () => {
  it.each([
    ['three of three', [finished(0, 10), finished(1, 10), finished(2, 10)], true],
    ['a slip that stayed disqualifies', [finished(0, 10), finished(1, 9), finished(2, 10)], false],
    ['two of two are not enough', [finished(0, 10), finished(1, 10)], false],
    ['three of four', [finished(0, 10), finished(1, 4), finished(2, 10), finished(3, 10)], true],
    ['a hint disqualifies', [finished(0, 10), finished(1, 10, 1), finished(2, 10)], false],
    ['the same variant again proves nothing', [finished(0, 10), finished(1, 10, 0, 'AAAAA'), finished(2, 10)], false],
    ['it stays once it is reached', [0, 1, 2, 3, 4, 5].map((d) => finished(d, d < 3 ? 10 : 0)), true],
    ['in whatever order they are stored', [finished(2, 10), finished(0, 10), finished(1, 10)], true],
  ])('%s', (_, attempts, isMastered) => {
    expect(masteryOf(attempts).isMastered).toBe(isMastered);
  });

  it('counts the last four', () => {
    const attempts = [finished(0, 10), finished(1, 0), finished(2, 10), finished(3, 0), finished(4, 10)];
    expect(masteryOf(attempts)).toMatchObject({ clean: 2, of: 4 });
  });
});

describe('reviews', () => {
  const days = (attempts: AttemptRecord[]): number => (reviewDue(attempts)! - attempts.at(-1)!.outcome!.finished) / DAY;

  it('come later the better it went, and ever later', () => {
    expect(reviewDue([])).toBeUndefined();
    const good = days([finished(0, 10)]);
    expect(good).toBeGreaterThanOrEqual(1);
    expect(days([finished(0, 10)])).toBeGreaterThan(days([finished(0, 2)]) - 1e-9);
    expect(days([finished(0, 10), finished(4, 10)])).toBeGreaterThan(good);
    expect(days([finished(0, 10), finished(4, 10, 2)])).toBeLessThan(days([finished(0, 10), finished(4, 10)]));
  });

  it('say the same on devices that know the same', () => {
    expect(reviewDue([finished(3, 10), finished(0, 6)])).toBe(reviewDue([finished(0, 6), finished(3, 10)]));
  });
});
