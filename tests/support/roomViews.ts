import type { RunView } from '#components/lab/room/roomApi.ts';
import type { RoomSpec } from '#engine/room/roomSpec.ts';
import { straight } from './roomRuns.ts';

/** All parameters of a view, tensor by tensor. */
export const weightsOf = (view: RunView): number[][] => view.edges.map(({ values }) => [...values]);

/** The same of a straight run of the plain engine. */
export const straightWeights = (spec: RoomSpec, step: number): number[][] =>
  straight(spec, step)[step]!.params.flatMap((layer) => Object.values(layer).map(({ data }) => [...data]));
