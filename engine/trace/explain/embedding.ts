import { indexAt } from '../../core/tensor.ts';
import type { EmbeddingSpec } from '../../nn/layers/embedding.ts';
import { constant, sum } from '../build.ts';
import { isForwardFacet, numberAt, operandAt, recorded } from '../lookup.ts';
import type { LayerExplainer } from './explainer.ts';

/** The lines of an embedding: a row looked up, and the blame of a row added up over the places that asked for it. */
export const embeddingExplainer: LayerExplainer<EmbeddingSpec> = {
  explain(trace, site, { tensor, facet, index }) {
    const asked = recorded(trace, site.input)!;
    if (tensor === site.net && isForwardFacet(facet)) {
      const row = numberAt(trace, site.input, index.slice(0, -1));
      return { rule: 'lookUp', expr: operandAt(trace, `${site.prefix}W`, [row, index.at(-1)!], facet) };
    }
    if (tensor === `${site.prefix}W` && facet === 'grad') {
      const [row, d] = index as [number, number];
      const places = [...asked.data.keys()].filter((place) => asked.data[place] === row);
      return {
        rule: 'rowBlame',
        expr: sum(...places.map((p) => operandAt(trace, site.net, [...indexAt(asked.shape, p), d], 'grad'))),
      };
    }
    if (tensor === site.input && facet === 'grad') return { rule: 'noBlame', expr: constant(0) };
    return undefined;
  },
};
