import { explain, isGiven } from '../../trace/explain/explain.ts';
import type { Explainers } from '../../trace/explain/explainer.ts';
import type { Expr } from '../../trace/expr.ts';
import type { Address } from '../../trace/ref.ts';
import type { Trace } from '../../trace/trace.ts';
import { mapLeaves } from '../check/evaluateFormula.ts';

/**
 * The formula of a number of a trace, down to what is given and to the numbers in `known`; so the answer is worked out by
 * the engine's own line, and can be worked out again from a learner's values.
 */
export function tracedFormula(trace: Trace, of: Address, known: ReadonlySet<Address>, explainers: Explainers): Expr {
  return mapLeaves(explain(trace, of, explainers)!.expr, (leaf) =>
    known.has(leaf.ref) || isGiven(trace, leaf.ref) ? leaf : tracedFormula(trace, leaf.ref, known, explainers),
  );
}
