import type { RreluSpec } from '../../nn/layers/rrelu.ts';
import { choose, constant, product, quotient, sum, two, zero } from '../build.ts';
import type { Expr } from '../expr.ts';
import { forwardAt, isForwardFacet, numberAt, operandAt, recorded } from '../lookup.ts';
import type { Site } from '../site.ts';
import type { Trace } from '../trace.ts';
import type { LayerExplainer } from './explainer.ts';

/** The slope below zero: the one that was drawn, or in use the mean of both ends. */
function slopeAt(trace: Trace, { spec, prefix }: Site<RreluSpec>, index: readonly number[]): Expr {
  if (recorded(trace, `${prefix}slopes`)) return operandAt(trace, `${prefix}slopes`, index);
  const { lower = 1 / 8, upper = 1 / 3 } = spec;
  return quotient(sum(constant(lower, 'l'), constant(upper, 'u')), two);
}

/** The lines of a randomized ReLU; the slopes are given or were drawn, so they have no line but themselves. */
export const rreluExplainer: LayerExplainer<RreluSpec> = {
  explain(trace, site, { tensor, facet, index }) {
    if (tensor === site.net && isForwardFacet(facet)) {
      const x = forwardAt(trace, site.input, index, facet);
      const below = product(slopeAt(trace, site, index), x);
      return { rule: 'rrelu', expr: choose({ left: x, is: '>', right: zero }, x, below) };
    }
    if (tensor === `${site.prefix}slopes` && isForwardFacet(facet))
      return { rule: 'given', expr: constant(numberAt(trace, tensor, index, facet)) };
    if (tensor === site.input && facet === 'grad') {
      const x = operandAt(trace, site.input, index);
      const blame = operandAt(trace, site.net, index, 'grad');
      const below = product(blame, slopeAt(trace, site, index));
      return { rule: 'rreluBlame', expr: choose({ left: x, is: '>', right: zero }, blame, below) };
    }
    return undefined;
  },
};
