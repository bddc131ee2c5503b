import type { ParallelSpec } from '../../nn/layers/parallel.ts';
import { operandAt, recorded } from '../lookup.ts';
import type { Site } from '../site.ts';
import type { Trace } from '../trace.ts';
import { blockChain, blockExplainer } from './blockExplainer.ts';
import type { Explainers, LayerExplainer } from './explainer.ts';

const chainsOf = (site: Site<ParallelSpec>) =>
  site.spec.branches.map((specs, k) => blockChain(site, `branch${k + 1}_`, specs));

const axisOf = ({ spec }: Site<ParallelSpec>): number => (spec.axis ?? 0) + 1;

/** How far along the joined axis a branch begins. */
const startOf = (trace: Trace, site: Site<ParallelSpec>, k: number): number =>
  chainsOf(site)
    .slice(0, k)
    .reduce((sum, { exit }) => sum + recorded(trace, exit)!.shape[axisOf(site)]!, 0);

const moved = (index: readonly number[], axis: number, by: number): number[] =>
  index.map((i, at) => (at === axis ? i + by : i));

/** The lines of parallel branches, one a number: each output is one of a branch, and the blame goes back to it. */
export const parallelExplainer = (explainers: () => Explainers): LayerExplainer<ParallelSpec> =>
  blockExplainer(explainers, {
    chains: chainsOf,
    joinRule: 'concatenation',
    join(trace, site, index, facet) {
      const chains = chainsOf(site);
      let k = chains.length - 1;
      while (index[axisOf(site)]! < startOf(trace, site, k)) k--;
      return operandAt(trace, chains[k]!.exit, moved(index, axisOf(site), -startOf(trace, site, k)), facet);
    },
    placeOf: (trace, site, k, index) => moved(index, axisOf(site), startOf(trace, site, k)),
  });
