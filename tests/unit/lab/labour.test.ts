import { describe, expect, it } from 'vitest';
import { Labour, PATIENT } from '#components/lab/room/labour.ts';
import { playTask } from '#components/lab/room/tasks.ts';
import { runOf } from '#tests/support/roomRuns.ts';
import { circlesRoom } from '#tests/support/roomSpecs.ts';
import { until } from '#tests/support/until.ts';

const counter = () => {
  const made = { turns: 0 };
  const turn = (): boolean => {
    made.turns += 1;
    return true;
  };
  const task = { state: 'playing', turn } as const;
  return { made, task };
};

describe('labour', () => {
  it('rests while nobody asks, and goes on when somebody does', async () => {
    const labour = new Labour();
    const { made, task } = counter();
    labour.give([1], task);
    labour.wake();
    await new Promise((resolve) => setTimeout(resolve, PATIENT + 300));
    const rested = made.turns;
    expect(rested).toBeGreaterThan(0);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(made.turns).toBe(rested);
    expect(labour.of(1)).toBe(task);
    labour.wake();
    await until(() => made.turns > rested);
    labour.rest(1);
    expect(labour.of(1)).toBeUndefined();
  });

  it('tells what went wrong with the next question, once, and does not stop the others', async () => {
    const labour = new Labour();
    const { made, task } = counter();
    labour.give([1], {
      state: 'moving',
      turn: () => {
        throw new Error('It broke.');
      },
    });
    labour.give([2], task);
    labour.wake();
    await until(() => made.turns > 20);
    expect(labour.of(1)).toBeUndefined();
    expect(() => labour.check(1)).toThrow('It broke.');
    expect(() => labour.check(1)).not.toThrow();
    expect(() => labour.check(2)).not.toThrow();
    labour.rest(2);
  });
});

describe('a pace', () => {
  it('makes so many updates in a second, and does not catch up a long rest', () => {
    const run = runOf(circlesRoom);
    const task = playTask([run], { perSecond: 40 }, 0);
    const playUntil = (time: number): void => {
      while (!task.waits!(time)) task.turn();
    };
    for (let time = 0; time <= 1000; time += 10) playUntil(time);
    expect(run.step).toBeGreaterThanOrEqual(40);
    expect(run.step).toBeLessThanOrEqual(42);
    playUntil(60_000);
    expect(run.step).toBeLessThanOrEqual(44);
    expect(playTask([run], {}, 0).waits).toBeUndefined();
  });
});
