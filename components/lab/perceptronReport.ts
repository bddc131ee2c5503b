import { checkLesson, type Labelled, type ThresholdUnit } from '#engine/optim/perceptron.ts';
import { mostCorrections, separationOf } from '#engine/optim/perceptronMargin.ts';
import { type PerceptronRun, perceptronRun, type RunLimits } from '#engine/optim/perceptronRun.ts';

/** A lesson for a threshold unit, as plain data. */
export interface PerceptronRequest {
  readonly start: ThresholdUnit;
  readonly examples: readonly Labelled[];
  readonly rate: number;
  readonly limits: RunLimits;
}

/** What came of a lesson. */
export interface PerceptronReport {
  readonly run: PerceptronRun;
  /** Present when a line can do it: the most corrections that can be needed (Novikoff), with R and γ. */
  readonly bound?: { readonly most: number; readonly radius: number; readonly margin: number };
}

/** Teaches a unit, and says how many corrections it could have needed at most. */
export function perceptronReport({ start, examples, rate, limits }: PerceptronRequest): PerceptronReport {
  checkLesson(start, examples, rate);
  const run = perceptronRun(start, examples, rate, limits);
  const found = separationOf(examples);
  if (!found.separable) return { run };
  const { radius, margin } = found;
  return { run, bound: { most: mostCorrections(found, start, rate), radius, margin } };
}
