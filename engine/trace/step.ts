import { type Expr, evaluate } from './expr.ts';
import type { Address } from './ref.ts';

/** The movements of one training step; `again` is the forward pass with the new parameters. */
export type Phase = 'forward' | 'loss' | 'backward' | 'update' | 'again';

/** One line of the calculation. `value` is what the engine computed; `expr` is how, with every operand printed. */
export interface Step {
  readonly ref: Address;
  readonly phase: Phase;
  /** Which rule of the book this line applies, e.g. `weightedSum`; names the sentence in words. */
  readonly rule: string;
  readonly expr: Expr;
  readonly value: number;
}

/** The value again, from the operands that the explanation prints and from nothing else. */
export const replay = (step: Step): number => evaluate(step.expr);
