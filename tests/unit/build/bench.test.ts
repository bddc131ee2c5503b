import { describe, expect, it } from 'vitest';
import { functionBench } from '#src/build/bench/Bench.ts';
import { measure, median, wobble } from '#src/build/bench/measure.ts';
import { duration, isWithin, report } from '#src/build/bench/report.ts';

/** A clock that only work moves. */
function fakeTime() {
  let now = 0;
  return {
    clock: () => now,
    work: (milliseconds: number) => () => {
      now += milliseconds;
    },
  };
}

describe('measuring', () => {
  it('gives milliseconds a run, one number a round, for every contender', async () => {
    const { clock, work } = fakeTime();
    const contender = (name: string, cost: number) => ({ name, setup: () => undefined, run: work(cost) });
    const times = await measure([contender('fast', 2), contender('slow', 6)], { rounds: 5, roundMs: 24, clock });
    expect(times).toEqual([
      { name: 'fast', rounds: [2, 2, 2, 2, 2] },
      { name: 'slow', rounds: [6, 6, 6, 6, 6] },
    ]);
  });

  it('interleaves the rounds and turns the order', async () => {
    const { clock, work } = fakeTime();
    const order: string[] = [];
    const contender = (name: string) => ({
      name,
      setup: () => name,
      run: (fixture: string) => {
        order.push(fixture);
        work(50)();
      },
    });
    const bench = functionBench({ name: 'order', where: ['node'], subject: contender('a'), peers: [contender('b')] });
    await measure([bench.subject, ...bench.peers], { rounds: 2, roundMs: 10, clock });
    expect(order.slice(2).join('')).toBe('abba');
  });

  it('waits for work that is a promise', async () => {
    const { clock, work } = fakeTime();
    const run = () => Promise.resolve().then(work(7));
    const [times] = await measure([{ name: 'later', setup: () => undefined, run }], { rounds: 3, roundMs: 7, clock });
    expect(times?.rounds).toEqual([7, 7, 7]);
  });
});

describe('reporting', () => {
  it('takes the median and the quartiles', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(median([])).toBeNaN();
    expect(wobble([1, 2, 3, 4, 5])).toBeCloseTo(1 / 3, 12);
  });

  it('writes durations with three digits', () => {
    expect([0.0456, 1.234, 45.67, 4567].map(duration)).toEqual(['45.6 µs', '1.23 ms', '45.7 ms', '4567 ms']);
  });

  const times = [
    { name: 'ours', rounds: [2, 2, 2] },
    { name: 'theirs', rounds: [5, 5, 5] },
    { name: 'quick', rounds: [1, 1, 1] },
  ];

  it('compares every peer with the subject', () => {
    const text = report({ name: 'sum', where: 'Node', times, limit: 1.5 });
    expect(text).toContain('2.50 × slower than ours');
    expect(text).toContain('2.00 × faster than ours');
    expect(text).toContain('limit 1.50 ms: EXCEEDED');
  });

  it('holds the limit against the subject only', () => {
    expect(isWithin({ name: 'sum', where: 'Node', times, limit: 2 })).toBe(true);
    expect(isWithin({ name: 'sum', where: 'Node', times, limit: 1.9 })).toBe(false);
    expect(isWithin({ name: 'sum', where: 'Node', times })).toBe(true);
  });
});
