import type { RoomFacts } from '#engine/room/roomFacts.ts';
import type { RoomEdges, RoomView } from '#engine/room/roomView.ts';
import type { EdgeNumbers } from './edgePaths.ts';
import { largestSize, pictureAt, signedOutput } from './fieldValues.ts';

/** From this size on an edge that shows a weight is drawn in full thickness. */
export const WEIGHT_END = 4;

/** What belongs to a place of the drawing: columns are inputs, hidden layers, outputs. */
export interface UnitPicture {
  readonly values: Float32Array;
  /** Ends of the ramp. */
  readonly scale: number;
}

/** Numbers of units in the columns of the drawing. */
export const columnSizes = ({ features, places }: RoomFacts): number[] => [
  features.length,
  ...places.map(({ units }) => units),
];

/** A tensor of the network by engine layer and name. */
export const edgesOf = (view: RoomView, layer: number, name: string): RoomEdges | undefined =>
  view.edges.find((edges) => edges.layer === layer && edges.name === name);

/** The weights (or their gradients) of each dense layer, in the order of the drawing. */
export const edgeLayers = (
  { places, features }: RoomFacts,
  view: RoomView,
  what: 'weights' | 'gradients',
): EdgeNumbers[] =>
  places.map(({ dense, units }, k) => {
    const W = edgesOf(view, dense, 'W');
    return {
      units,
      inputs: k === 0 ? features.length : places[k - 1]!.units,
      numbers: (what === 'weights' ? W?.values : W?.gradients) ?? [],
    };
  });

/** Where the ramp of the edges ends: fixed for weights, the largest one for gradients. */
export const edgeEnd = (layers: readonly EdgeNumbers[], what: 'weights' | 'gradients'): number =>
  what === 'weights' ? WEIGHT_END : Math.max(...layers.map(({ numbers }) => largestSize(numbers)));

/** The bias of a unit of the drawing; none for inputs. */
export const biasOf = ({ places }: RoomFacts, view: RoomView, column: number, place: number): number | undefined =>
  column === 0 ? undefined : edgesOf(view, places[column - 1]!.dense, 'b')?.values[place];

/** True when the numbers of the decision field are shares of certainty. */
export const isShare = ({ spec }: RoomFacts): boolean => spec.task !== 'regression' && spec.loss !== 'hinge';

/** The end of the ramp for what the network says. */
export const outputEnd = (facts: RoomFacts): number =>
  facts.spec.task === 'regression'
    ? Math.max(largestSize(facts.train.targets), largestSize(facts.validation.targets)) || 1
    : 1;

/** The own field of a unit of the drawing; nothing where the view has none. */
export function unitPicture(facts: RoomFacts, view: RoomView, column: number, place: number): UnitPicture | undefined {
  const last = facts.places.length;
  if (column === last)
    return view.field && { values: signedOutput(view.field, place, isShare(facts)), scale: outputEnd(facts) };
  if (!view.units) return undefined;
  const before = facts.places.slice(0, Math.max(0, column - 1)).reduce((sum, { units }) => sum + units, 0);
  const at = column === 0 ? place : facts.features.length + before + place;
  const values = pictureAt(view.units, at);
  return { values, scale: column === 0 ? largestSize(values) : 1 };
}
