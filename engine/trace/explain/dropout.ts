import type { DropoutSpec } from '../../nn/layers/dropout.ts';
import { constant, difference, one, product, quotient } from '../build.ts';
import type { Expr } from '../expr.ts';
import { forwardAt, isForwardFacet, numberAt, operandAt, recorded } from '../lookup.ts';
import type { Site } from '../site.ts';
import type { Trace } from '../trace.ts';
import type { LayerExplainer } from './explainer.ts';

/** What happens to a number on its way through, and to its blame on the way back: the same. */
function through(trace: Trace, { spec, prefix }: Site<DropoutSpec>, index: readonly number[], of: Expr): Expr {
  const keep = difference(one, constant(spec.rate, 'p'));
  const classic = spec.form === 'classic';
  if (!recorded(trace, `${prefix}mask`)) return classic ? product(of, keep) : of;
  const kept = product(of, operandAt(trace, `${prefix}mask`, index));
  return classic ? kept : quotient(kept, keep);
}

/** The lines of dropout; the mask is given or was drawn, so it has no line but itself. */
export const dropoutExplainer: LayerExplainer<DropoutSpec> = {
  explain(trace, site, { tensor, facet, index }) {
    if (tensor === site.net && isForwardFacet(facet))
      return { rule: 'dropout', expr: through(trace, site, index, forwardAt(trace, site.input, index, facet)) };
    if (tensor === `${site.prefix}mask` && isForwardFacet(facet))
      return { rule: 'given', expr: constant(numberAt(trace, tensor, index, facet)) };
    if (tensor === site.input && facet === 'grad')
      return { rule: 'dropoutBlame', expr: through(trace, site, index, operandAt(trace, site.net, index, 'grad')) };
    return undefined;
  },
};
