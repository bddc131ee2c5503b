import { ensure } from '../core/engineError.ts';

/** A single threshold unit: one weight an input, and a bias. */
export interface ThresholdUnit {
  readonly w: readonly number[];
  readonly b: number;
}

/** An example with the output that is wanted of it. */
export interface Labelled {
  readonly x: readonly number[];
  readonly d: 0 | 1;
}

/** z = Σ w·x + b, the products added in order and the bias last. */
export function netInput({ w, b }: ThresholdUnit, x: readonly number[]): number {
  let z = 0;
  for (let i = 0; i < w.length; i++) z += w[i]! * x[i]!;
  return z + b;
}

/** The course's threshold: 1 for z > 0, and 0 at the boundary and below it. */
export const firesAt = (z: number): 0 | 1 => (z > 0 ? 1 : 0);

/** What a unit says of an input. x has one entry a weight; 1 or 0 comes out. */
export const outputOf = (unit: ThresholdUnit, x: readonly number[]): 0 | 1 => firesAt(netInput(unit, x));

/** How many examples a unit gets wrong. */
export const wrongOf = (unit: ThresholdUnit, examples: readonly Labelled[]): number =>
  examples.reduce((count, { x, d }) => count + (outputOf(unit, x) === d ? 0 : 1), 0);

/**
 * The perceptron rule (Rosenblatt 1958): w + η(d − y)x and b + η(d − y). `gap` is d − y: 1 when the unit should have
 * fired, −1 when it should not have, 0 when it was right.
 */
export const corrected = ({ w, b }: ThresholdUnit, x: readonly number[], gap: number, rate: number): ThresholdUnit => ({
  w: w.map((weight, i) => weight + rate * gap * x[i]!),
  b: b + rate * gap,
});

/**
 * The unit that integer counters stand for: w₀ + η Σ cᵢ xᵢ and b₀ + η Σ cᵢ. A counter says how often its example was added
 * minus how often it was taken away; one whole number an example holds everything that was learned.
 */
export function fromCounters(
  start: ThresholdUnit,
  rate: number,
  counters: readonly number[],
  examples: readonly Labelled[],
): ThresholdUnit {
  const total = start.w.map((_w, i) => counters.reduce((sum, c, k) => sum + c * examples[k]!.x[i]!, 0));
  const count = counters.reduce((sum, c) => sum + c, 0);
  return { w: start.w.map((w, i) => w + rate * total[i]!), b: start.b + rate * count };
}

/** Refuses examples of different lengths, numbers that are not finite, and a rate that is not positive. */
export function checkLesson(start: ThresholdUnit, examples: readonly Labelled[], rate: number): void {
  ensure(rate > 0 && Number.isFinite(rate), `The learning rate is ${rate}. Give a positive number.`);
  ensure([...start.w, start.b].every(Number.isFinite), 'A start weight is not a number. Give finite numbers.');
  examples.forEach(({ x }, i) => {
    ensure(
      x.length === start.w.length,
      () =>
        `Example ${i + 1} has ${x.length} inputs, but there are ${start.w.length} weights. Give one input a weight.`,
    );
    ensure(
      x.every(Number.isFinite),
      () => `Example ${i + 1} holds something that is not a number. Repair or remove it.`,
    );
  });
}
