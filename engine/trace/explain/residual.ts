import type { ResidualSpec } from '../../nn/layers/residual.ts';
import { sum } from '../build.ts';
import { operandAt } from '../lookup.ts';
import type { Site } from '../site.ts';
import { blockChain, blockExplainer } from './blockExplainer.ts';
import type { Explainers, LayerExplainer } from './explainer.ts';

const chainsOf = (site: Site<ResidualSpec>) => [
  blockChain(site, 'shortcut', site.spec.shortcut ?? []),
  blockChain(site, 'body', site.spec.body),
];

/** The lines of a residual block, each entry the sum of shortcut and body, and the blame that goes back along both. */
export const residualExplainer = (explainers: () => Explainers): LayerExplainer<ResidualSpec> =>
  blockExplainer(explainers, {
    chains: chainsOf,
    joinRule: 'residualSum',
    join: (trace, site, index, facet) => sum(...chainsOf(site).map(({ exit }) => operandAt(trace, exit, index, facet))),
    placeOf: (_trace, _site, _k, index) => index,
  });
