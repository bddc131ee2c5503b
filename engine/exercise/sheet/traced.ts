import { explain, isGiven } from '../../trace/explain/explain.ts';
import type { Explainers } from '../../trace/explain/explainer.ts';
import type { Expr } from '../../trace/expr.ts';
import type { Address } from '../../trace/ref.ts';
import type { Trace } from '../../trace/trace.ts';
import { mapLeaves } from '../check/evaluateFormula.ts';

/** The line of a trace that makes a number. */
export type LineOf = (of: Address) => Expr;

/** Reads the lines of a trace by their addresses, each once; an entry is the formula of one number. */
export function linesOf(trace: Trace, explainers: Explainers): LineOf {
  const read = new Map<Address, Expr>();
  return (of) => {
    const known = read.get(of);
    if (known) return known;
    const line = explain(trace, of, explainers)!.expr;
    read.set(of, line);
    return line;
  };
}

/**
 * The formula of a number of a trace, down to what is given and to the numbers in `known`; so the answer is worked out by
 * the engine's own line, and can be worked out again from a learner's values.
 */
export function tracedFormula(trace: Trace, of: Address, known: ReadonlySet<Address>, lineOf: LineOf): Expr {
  return mapLeaves(lineOf(of), (leaf) =>
    known.has(leaf.ref) || isGiven(trace, leaf.ref) ? leaf : tracedFormula(trace, leaf.ref, known, lineOf),
  );
}
