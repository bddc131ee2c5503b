import { range } from '../../core/range.ts';
import {
  type LocalResponseNormSpec,
  responseSettings,
  windowAround,
  windowsWith,
} from '../../nn/layers/localResponseNorm.ts';
import { constant, power, product, quotient, square, sum, two } from '../build.ts';
import type { Expr } from '../expr.ts';
import { forwardAt, isForwardFacet, operandAt, recorded } from '../lookup.ts';
import { address } from '../ref.ts';
import type { Site } from '../site.ts';
import type { Trace } from '../trace.ts';
import type { LayerExplainer } from './explainer.ts';
import { addressesOf } from './walk.ts';

type ResponseSite = Site<LocalResponseNormSpec>;

/** The same place in the channels from … to. */
const along = ([n, , p, q]: readonly number[], [from, to]: readonly [number, number]): number[][] =>
  range(to - from + 1).map((i) => [n!, from + i, p!, q!]);

function pixelBlame(trace: Trace, { spec, prefix, net, input }: ResponseSite, index: readonly number[]): Expr {
  const { size, beta, scale } = responseSettings(spec);
  const windows = along(index, windowsWith(index[1]!, size, recorded(trace, input)!.shape[1]!));
  return sum(
    quotient(operandAt(trace, net, index, 'grad'), power(operandAt(trace, `${prefix}base`, index), beta)),
    product(
      two,
      constant(scale),
      operandAt(trace, input, index),
      sum(...windows.map((i) => operandAt(trace, `${prefix}base`, i, 'grad'))),
    ),
  );
}

/** The lines of local response normalisation: the base k + scale·Σ x², the quotient, and the blames of both. */
export const localResponseNormExplainer: LayerExplainer<LocalResponseNormSpec> = {
  forwardSteps: (_trace, { prefix, net }, index, facet) => [
    address(`${prefix}base`, index, facet),
    address(net, index, facet),
  ],

  inside: (trace, { prefix }) => addressesOf(trace, `${prefix}base`, 'grad'),

  explain(trace, site, { tensor, facet, index }) {
    const { size, beta, k, scale } = responseSettings(site.spec);
    const base = `${site.prefix}base`;
    if (tensor === base && isForwardFacet(facet)) {
      const window = along(index, windowAround(index[1]!, size, recorded(trace, site.input)!.shape[1]!));
      const squares = sum(...window.map((i) => square(forwardAt(trace, site.input, i, facet))));
      return { rule: 'responseBase', expr: sum(constant(k), product(constant(scale), squares)) };
    }
    if (tensor === base && facet === 'grad')
      return {
        rule: 'responseBaseBlame',
        expr: product(
          operandAt(trace, site.net, index, 'grad'),
          operandAt(trace, site.input, index),
          constant(-beta),
          power(operandAt(trace, base, index), -beta - 1),
        ),
      };
    if (tensor === site.net && isForwardFacet(facet))
      return {
        rule: 'responseNorm',
        expr: quotient(forwardAt(trace, site.input, index, facet), power(operandAt(trace, base, index, facet), beta)),
      };
    if (tensor === site.input && facet === 'grad')
      return { rule: 'responseNormBlame', expr: pixelBlame(trace, site, index) };
    return undefined;
  },
};
