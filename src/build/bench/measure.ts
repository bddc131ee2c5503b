import type { Contender } from './Bench.ts';

/** Times of one contender: milliseconds a run, one number a round. */
export interface Times {
  readonly name: string;
  readonly rounds: readonly number[];
}

/** How long to measure; `clock` gives milliseconds. */
export interface Plan {
  readonly rounds: number;
  /** A round repeats the work until about this many milliseconds have passed. */
  readonly roundMs: number;
  readonly clock: () => number;
}

export const usualPlan: Plan = { rounds: 15, roundMs: 40, clock: () => performance.now() };

/**
 * Time all contenders side by side: each is warmed up and told how often a round repeats it, then the rounds are interleaved
 * (every contender once a round, the order turning), so that a busy neighbour slows all of them alike.
 */
export async function measure(contenders: readonly Contender<unknown>[], plan: Plan = usualPlan): Promise<Times[]> {
  const ready = await Promise.all(
    contenders.map(async (contender) => ({
      contender,
      fixture: await contender.setup(),
      rounds: [] as number[],
      repeats: 1,
    })),
  );
  for (const one of ready) one.repeats = await calibrate(one.contender, one.fixture, plan);
  for (let round = 0; round < plan.rounds; round++) {
    for (let turn = 0; turn < ready.length; turn++) {
      const one = ready[(turn + round) % ready.length];
      if (one) one.rounds.push((await time(one.contender, one.fixture, one.repeats, plan)) / one.repeats);
    }
  }
  return ready.map(({ contender, rounds }) => ({ name: contender.name, rounds }));
}

async function calibrate(contender: Contender<unknown>, fixture: unknown, plan: Plan): Promise<number> {
  let repeats = 1;
  for (;;) {
    const spent = await time(contender, fixture, repeats, plan);
    if (spent >= plan.roundMs / 2) return Math.max(1, Math.round((repeats * plan.roundMs) / spent));
    repeats *= 2;
  }
}

async function time(contender: Contender<unknown>, fixture: unknown, repeats: number, plan: Plan): Promise<number> {
  const began = plan.clock();
  for (let index = 0; index < repeats; index++) {
    const result = contender.run(fixture);
    if (result instanceof Promise) await result;
  }
  return plan.clock() - began;
}

/** The middle value; of an even number of values the mean of the two in the middle. NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** Half the distance between the quartiles, as a share of the median: how much the rounds wobbled. */
export function wobble(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN;
  return (at(0.75) - at(0.25)) / 2 / median(values);
}
