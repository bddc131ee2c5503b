import { indexAt, offsetOf } from '../../core/tensor.ts';
import type { LayerSpec } from '../../nn/spec.ts';
import { forwardAt, isForwardFacet, operandAt, recorded } from '../lookup.ts';
import type { LayerExplainer } from './explainer.ts';

/** The lines of layers that hand every number on as it is, perhaps in another shape: flatten, reshape, activation. */
export const samePlaceExplainer: LayerExplainer<LayerSpec> = {
  explain(trace, site, { tensor, facet, index }) {
    const from = recorded(trace, site.input)!.shape;
    const to = recorded(trace, site.net)!.shape;
    if (tensor === site.net && isForwardFacet(facet))
      return { rule: 'handOn', expr: forwardAt(trace, site.input, indexAt(from, offsetOf(to, index)), facet) };
    if (tensor === site.input && facet === 'grad')
      return { rule: 'handBack', expr: operandAt(trace, site.net, indexAt(to, offsetOf(from, index)), 'grad') };
    return undefined;
  },
};
