import { paramsFrom } from '#components/lab/microscopeLink.ts';
import { asParams, plainParams } from '#components/lab/plain.ts';
import { settingsOf } from '#components/lab/runSettings.ts';
import { laneRequest } from '#components/widgets/compare-runs/pair.ts';
import type { CompareRunsProps, LaneSettings, PairScene, Start } from '#components/widgets/compare-runs/props.ts';
import { initParams } from '#engine/train/initParams.ts';
import { network222 } from './network222.ts';
import { parameterNames } from './parameterNames.ts';
import { runIt222, sampledRun } from './runIt222.ts';

const { request, updates } = runIt222;
const rowOf = (params: typeof request.params): number[] =>
  params.flatMap((layer) => Object.values(layer).flatMap(({ data }) => [...data]));

/** The start of the documents, and two drawn with a seed. */
const starts: readonly Start[] = [
  { params: rowOf(request.params) },
  ...[1, 2].map((seed) => ({ seed, params: rowOf(plainParams(initParams(network222.spec, seed))) })),
];

const runOf = (lane: LaneSettings) => {
  const { spec, update } = laneRequest(request, starts, lane);
  const params = asParams(paramsFrom(request.params, starts[lane.start]!.params));
  return sampledRun({ ...network222, spec, update, params });
};

/** The figure for a scene, with both runs at some of their moments. */
export const comparison = (scene: PairScene): Omit<CompareRunsProps, 'id' | 'number'> => ({
  request,
  names: parameterNames(request),
  starts,
  updates,
  scene,
  first: [runOf(scene.lanes[0]), runOf(scene.lanes[1])],
});

const documents: LaneSettings = { ...settingsOf(request), start: 0 };

/** The right order of the update beside the forbidden one, after ten thousand updates. */
export const pairScene: PairScene = { lanes: [documents, { ...documents, order: 'onTheWay' }], at: updates };

export const compareRuns222 = comparison(pairScene);

/** The gap between two sampled runs: the error of the second minus that of the first, after one update and where it is widest. */
export function gapsOf([a, b]: CompareRunsProps['first']) {
  const gaps = a.ns.map((n, i) => ({ n, gap: b.errors[i]! - a.errors[i]! }));
  const widest = gaps.reduce((most, one) => (Math.abs(one.gap) > Math.abs(most.gap) ? one : most));
  return { first: gaps.find(({ n }) => n === 1)!.gap, widest };
}
