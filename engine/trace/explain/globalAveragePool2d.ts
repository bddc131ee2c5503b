import { range } from '../../core/range.ts';
import type { GlobalAveragePool2dSpec } from '../../nn/layers/globalAveragePool2d.ts';
import { constant, quotient, sum } from '../build.ts';
import { forwardAt, isForwardFacet, operandAt, recorded } from '../lookup.ts';
import type { LayerExplainer } from './explainer.ts';

/** The lines of global average pooling. */
export const globalAveragePool2dExplainer: LayerExplainer<GlobalAveragePool2dSpec> = {
  explain(trace, site, { tensor, facet, index }) {
    const [n, c] = index as [number, number];
    const [, , height, width] = recorded(trace, site.input)!.shape as [number, number, number, number];
    const count = constant(height * width);
    if (tensor === site.net && isForwardFacet(facet)) {
      const pixels = range(height).flatMap((p) => range(width).map((q) => [n, c, p, q]));
      const total = sum(...pixels.map((i) => forwardAt(trace, site.input, i, facet)));
      return { rule: 'meanOfChannel', expr: quotient(total, count) };
    }
    if (tensor === site.input && facet === 'grad')
      return { rule: 'shareOfBlame', expr: quotient(operandAt(trace, site.net, [n, c], 'grad'), count) };
    return undefined;
  },
};
