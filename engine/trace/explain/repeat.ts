import { range } from '../../core/range.ts';
import type { RepeatSpec } from '../../nn/layers/repeat.ts';
import { sum } from '../build.ts';
import { forwardAt, isForwardFacet, operandAt } from '../lookup.ts';
import type { LayerExplainer } from './explainer.ts';

/** The lines of a repetition: the same number at every step, and the blame of all steps added up. */
export const repeatExplainer: LayerExplainer<RepeatSpec> = {
  explain(trace, site, { tensor, facet, index }) {
    if (tensor === site.net && isForwardFacet(facet))
      return { rule: 'handOn', expr: forwardAt(trace, site.input, [index[0]!, index[2]!], facet) };
    if (tensor === site.input && facet === 'grad') {
      const [n, i] = index as [number, number];
      const steps = range(site.spec.times).map((t) => operandAt(trace, site.net, [n, t, i], 'grad'));
      return { rule: 'sumOverSteps', expr: sum(...steps) };
    }
    return undefined;
  },
};
