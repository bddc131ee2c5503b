import { ensure } from '../core/engineError.ts';
import { call, constant, difference, one, power, product, quotient, sum, two } from '../trace/build.ts';
import { type Expr, evaluate } from '../trace/expr.ts';

/** How the learning rate changes from update to update, as plain data; t counts updates from 0. */
export type ScheduleSpec =
  | { readonly kind: 'constant' }
  /** η₀·γ^⌊t/stepSize⌋ */
  | { readonly kind: 'step'; readonly stepSize: number; readonly gamma: number }
  /** η₀·γ^(number of milestones reached) */
  | { readonly kind: 'multistep'; readonly milestones: readonly number[]; readonly gamma: number }
  /** η₀·γᵗ */
  | { readonly kind: 'exponential'; readonly gamma: number }
  /** Half a cosine from η₀ down to `least` in `steps` updates (Loshchilov and Hutter 2017). */
  | { readonly kind: 'cosine'; readonly steps: number; readonly least?: number }
  /** From `startFactor`·η₀ up to η₀ along a straight line. */
  | { readonly kind: 'linearWarmup'; readonly warmup: number; readonly startFactor: number }
  /** Up along a straight line for `warmup` updates, then down along half a cosine until `steps`. */
  | { readonly kind: 'warmupCosine'; readonly warmup: number; readonly steps: number; readonly least?: number }
  /** η₀/(1 + decay·t/decaySteps) */
  | { readonly kind: 'inverseTime'; readonly decay: number; readonly decaySteps: number }
  /** From η₀ to `end` along a power of the time that is left. */
  | { readonly kind: 'polynomial'; readonly steps: number; readonly end: number; readonly power: number };

const eta = (rate: number): Expr => constant(rate, '\\eta_0');

function cosineExpr(rate: number, least: number, t: number, steps: number): Expr {
  const low = constant(least, '\\eta_{\\min}');
  const angle = quotient(product(constant(Math.PI, '\\pi'), constant(t)), constant(steps));
  const wave = call('cos', angle);
  return sum(low, product(quotient(difference(eta(rate), low), two), sum(one, wave)));
}

/** The numbers that each kind of schedule cannot do without. */
const NUMBERS: Readonly<Record<ScheduleSpec['kind'], readonly string[]>> = {
  constant: [],
  step: ['stepSize', 'gamma'],
  multistep: ['gamma'],
  exponential: ['gamma'],
  cosine: ['steps'],
  linearWarmup: ['warmup', 'startFactor'],
  warmupCosine: ['warmup', 'steps'],
  inverseTime: ['decay', 'decaySteps'],
  polynomial: ['steps', 'end', 'power'],
};

/**
 * Refuses a schedule of no known kind, and numbers that are missing or not finite.
 * @throws EngineError that names the field.
 */
export function checkSchedule(schedule: ScheduleSpec): void {
  const kind = String(schedule?.kind);
  ensure(
    Object.hasOwn(NUMBERS, kind),
    () => `There is no schedule "${kind}". Choose one of ${Object.keys(NUMBERS).join(', ')}.`,
  );
  const given = schedule as unknown as Readonly<Record<string, unknown>>;
  for (const name of [...NUMBERS[schedule.kind], ...('least' in given ? ['least'] : [])])
    ensure(
      Number.isFinite(given[name]),
      () => `The schedule's "${name}" is ${String(given[name])}. Give a finite number.`,
    );
  if (schedule.kind === 'multistep')
    ensure(
      Array.isArray(schedule.milestones) && schedule.milestones.every(Number.isFinite),
      'The schedule\'s "milestones" are no list of numbers of updates. Give e.g. [30, 60].',
    );
}

/** Refuses a length of time that is no whole number from 1 up. */
function checkSteps(name: string, steps: number): void {
  ensure(
    Number.isInteger(steps) && steps >= 1,
    () => `The schedule's "${name}" is ${steps}. Give a whole number of updates, from 1 up.`,
  );
}

/**
 * The learning rate of update t (from 0) as a formula; `rate` is the one to start from.
 * @throws EngineError for a schedule that cannot be.
 */
export function rateExpr(schedule: ScheduleSpec, rate: number, t: number): Expr {
  checkSchedule(schedule);
  switch (schedule.kind) {
    case 'constant':
      return eta(rate);
    case 'step':
      checkSteps('stepSize', schedule.stepSize);
      return product(eta(rate), power(constant(schedule.gamma, '\\gamma'), Math.floor(t / schedule.stepSize)));
    case 'multistep': {
      const reached = schedule.milestones.filter((milestone) => t >= milestone).length;
      return product(eta(rate), power(constant(schedule.gamma, '\\gamma'), reached));
    }
    case 'exponential':
      return product(eta(rate), power(constant(schedule.gamma, '\\gamma'), t));
    case 'cosine':
      checkSteps('steps', schedule.steps);
      return cosineExpr(rate, schedule.least ?? 0, t, schedule.steps);
    case 'linearWarmup': {
      checkSteps('warmup', schedule.warmup);
      const start = constant(schedule.startFactor, 's');
      const done = quotient(constant(Math.min(t, schedule.warmup)), constant(schedule.warmup));
      return product(eta(rate), sum(start, product(difference(one, start), done)));
    }
    case 'warmupCosine': {
      const { warmup, steps, least = 0 } = schedule;
      ensure(
        Number.isInteger(warmup) && warmup >= 0 && steps > warmup,
        () => `The schedule warms up for ${warmup} of ${steps} updates. Give more updates than those of the warm-up.`,
      );
      if (t < warmup) return product(eta(rate), quotient(constant(t + 1), constant(warmup)));
      return cosineExpr(rate, least, t - warmup, steps - warmup);
    }
    case 'inverseTime':
      checkSteps('decaySteps', schedule.decaySteps);
      return quotient(
        eta(rate),
        sum(one, quotient(product(constant(schedule.decay), constant(t)), constant(schedule.decaySteps))),
      );
    case 'polynomial': {
      checkSteps('steps', schedule.steps);
      const left = difference(one, quotient(constant(Math.min(t, schedule.steps)), constant(schedule.steps)));
      const end = constant(schedule.end, '\\eta_{\\text{end}}');
      return sum(product(difference(eta(rate), end), power(left, schedule.power)), end);
    }
  }
}

/** The learning rate of update t (from 0), as a number. @throws EngineError for a schedule that cannot be. */
export const rateAt = (schedule: ScheduleSpec, rate: number, t: number): number =>
  evaluate(rateExpr(schedule, rate, t));
