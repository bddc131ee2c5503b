import { ensure } from '../core/engineError.ts';
import { checkLesson, corrected, type Labelled, outputOf, type ThresholdUnit, wrongOf } from './perceptron.ts';

/** One correction: which presentation it was, counted from 0, which example, which way, and what came of it. */
export interface Correction {
  readonly presentation: number;
  readonly example: number;
  /** d − y. */
  readonly gap: 1 | -1;
  readonly unit: ThresholdUnit;
  /** Examples that the corrected unit gets wrong. */
  readonly wrong: number;
}

/** A course of lessons: the examples again and again in their order, until a whole pass goes without a mistake. */
export interface PerceptronRun {
  readonly corrections: readonly Correction[];
  /** Mistakes made during each pass. */
  readonly mistakes: readonly number[];
  readonly counters: readonly number[];
  readonly unit: ThresholdUnit;
  readonly outcome: 'separated' | 'cycling' | 'stopped';
  /** When the run cycles: the passes after which the same weights stood, counted from 1. */
  readonly cycle?: { readonly from: number; readonly again: number };
  /** The fewest wrong examples of any unit on the way, and after how many corrections it stood. */
  readonly best: { readonly wrong: number; readonly corrections: number };
}

export interface RunLimits {
  readonly passes: number;
  readonly corrections: number;
}

/**
 * What the perceptron rule does with examples in the given order; see `perceptronRun`. Yields after each pass. Passes
 * count from 1.
 * @throws EngineError without examples.
 */
export function* perceptronPasses(
  start: ThresholdUnit,
  examples: readonly Labelled[],
  rate: number,
  limits: RunLimits,
): Generator<void, PerceptronRun> {
  checkLesson(start, examples, rate);
  ensure(examples.length > 0, 'There is nothing to learn from. Give at least one example.');
  let unit = start;
  const corrections: Correction[] = [];
  const mistakes: number[] = [];
  const counters = examples.map(() => 0);
  const seen = new Map([[keyOf(start), 0]]);
  let best = { wrong: wrongOf(start, examples), corrections: 0 };
  const end = (outcome: PerceptronRun['outcome'], cycle?: PerceptronRun['cycle']): PerceptronRun => ({
    corrections,
    mistakes,
    counters,
    unit,
    outcome,
    best,
    ...(cycle && { cycle }),
  });
  for (let pass = 1; pass <= limits.passes; pass++) {
    let slips = 0;
    for (const [i, { x, d }] of examples.entries()) {
      const gap = d - outputOf(unit, x);
      if (gap === 0) continue;
      if (corrections.length >= limits.corrections) return end('stopped');
      unit = corrected(unit, x, gap, rate);
      slips += 1;
      counters[i]! += gap;
      const wrong = wrongOf(unit, examples);
      const presentation = (pass - 1) * examples.length + i;
      corrections.push({ presentation, example: i, gap: gap as 1 | -1, unit, wrong });
      if (wrong < best.wrong) best = { wrong, corrections: corrections.length };
    }
    mistakes.push(slips);
    if (slips === 0) return end('separated');
    const before = seen.get(keyOf(unit));
    if (before !== undefined) return end('cycling', { from: before, again: pass });
    seen.set(keyOf(unit), pass);
    yield;
  }
  return end('stopped');
}

const keyOf = ({ w, b }: ThresholdUnit): string => `${w.join(' ')} ${b}`;

/**
 * Teaches a unit by the perceptron rule until a pass is without mistake, until the same weights come back after a pass
 * (from then on everything repeats for ever), or until a limit is reached. Each example has one number a weight. Source:
 * Rosenblatt 1958.
 * @throws EngineError for examples that do not fit.
 */
export function perceptronRun(
  start: ThresholdUnit,
  examples: readonly Labelled[],
  rate: number,
  limits: RunLimits,
): PerceptronRun {
  const passes = perceptronPasses(start, examples, rate, limits);
  for (let next = passes.next(); ; next = passes.next()) if (next.done) return next.value;
}
