import type { Expr } from '../trace/expr.ts';

/** Whose rule: PyTorch's and Keras's differ in details that matter. */
export type Convention = 'torch' | 'keras';

/** Everything that a rule's formula depends on besides the numbers themselves. */
export type OptimizerSettings = Readonly<Record<string, number>>;

/** Which update this is (from 1) and with what learning rate. */
export interface Clock {
  readonly step: number;
  readonly rate: number;
}

/** How a rule tells its lines: formulas whose operands are the numbers at hand. */
export interface Telling {
  readonly w: Expr;
  readonly g: Expr;
  readonly clock: Clock;
  /** A number that the rule remembers from before, e.g. the first moment `m`. */
  old(slot: string): Expr;
  /** Tells one line, `name` being a slot, a value on the way (`mHat`) or at last `w`; gives it back as an operand. */
  tell(name: string, expr: Expr): Expr;
}

/**
 * A rule that moves one weight w against its gradient g, and remembers a few numbers per weight (`slots`).
 * `next` and `explain` are the same rule as numbers and as formulas; they give the same bits.
 */
export interface OptimizerRule {
  readonly name: string;
  readonly convention: Convention;
  /** Defaults; true and false are 1 and 0. */
  readonly settings: OptimizerSettings;
  /** The rule in TeX, line by line. */
  readonly tex: readonly string[];
  slots(settings: OptimizerSettings): readonly string[];
  /** What the slots hold before the first update; 0 unless said. */
  start?(settings: OptimizerSettings): number;
  /** What all weights of one update share, e.g. 1 − β₁ᵗ: computed once. */
  shared?(clock: Clock, settings: OptimizerSettings): readonly number[];
  /** The new weight; `memory` holds the slots, in order, and is overwritten with the new ones. */
  next(
    w: number,
    g: number,
    memory: Float64Array,
    clock: Clock,
    settings: OptimizerSettings,
    shared: readonly number[],
  ): number;
  explain(telling: Telling, settings: OptimizerSettings): void;
}
