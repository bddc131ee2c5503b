import type { PreluSpec } from '../../nn/layers/prelu.ts';
import { choose, product, sum, zero } from '../build.ts';
import type { Expr } from '../expr.ts';
import { forwardAt, isForwardFacet, numberAt, operandAt, recorded } from '../lookup.ts';
import type { Site } from '../site.ts';
import type { Trace } from '../trace.ts';
import type { LayerExplainer } from './explainer.ts';
import { indicesOf } from './walk.ts';

/** The index of the slope that acts on a number: its channel, or 0 where one slope is shared. */
const slopeOf = ({ spec }: Site<PreluSpec>, index: readonly number[]): number[] => [spec.perChannel ? index[1]! : 0];

/** The blame of a slope: blame × input over all numbers at or below zero that it acts on. */
function slopeBlame(trace: Trace, site: Site<PreluSpec>, [c]: readonly number[]): Expr {
  const terms = indicesOf(trace, site.input)
    .filter((index) => slopeOf(site, index)[0] === c && !(numberAt(trace, site.input, index) > 0))
    .map((index) => product(operandAt(trace, site.net, index, 'grad'), operandAt(trace, site.input, index)));
  return terms.length ? sum(...terms) : zero;
}

/** The lines of a parametric ReLU. */
export const preluExplainer: LayerExplainer<PreluSpec> = {
  explain(trace, site, { tensor, facet, index }) {
    const alpha = `${site.prefix}alpha`;
    if (tensor === site.net && isForwardFacet(facet)) {
      const x = forwardAt(trace, site.input, index, facet);
      const below = product(operandAt(trace, alpha, slopeOf(site, index), facet), x);
      return { rule: 'prelu', expr: choose({ left: x, is: '>', right: zero }, x, below) };
    }
    if (tensor === alpha && facet === 'grad' && recorded(trace, alpha))
      return { rule: 'slopeBlame', expr: slopeBlame(trace, site, index) };
    if (tensor === site.input && facet === 'grad') {
      const x = operandAt(trace, site.input, index);
      const blame = operandAt(trace, site.net, index, 'grad');
      const below = product(blame, operandAt(trace, alpha, slopeOf(site, index)));
      return { rule: 'preluBlame', expr: choose({ left: x, is: '>', right: zero }, blame, below) };
    }
    return undefined;
  },
};
