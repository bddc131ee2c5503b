import { ensure } from '../core/engineError.ts';
import type { Tensor } from '../core/tensor.ts';
import { normOf } from '../optim/clip.ts';
import { type BatchAtHand, batchAtHand, rateNow } from '../train/step.ts';
import { histogramOf } from './histogram.ts';
import { layersWithParameters, type RoomRun } from './roomRun.ts';
import type { RoomEdges, RoomHistogram, RoomView, ViewAsk } from './roomView.ts';

/** Refuses a size outside its bounds. */
function checkSize(what: string, size: number | undefined, least: number, most: number): void {
  ensure(
    size === undefined || (Number.isInteger(size) && size >= least && size <= most),
    () => `${what} is asked for with a size of ${size}. Give a whole number from ${least} to ${most}.`,
  );
}

function edgesOf(run: RoomRun, { grads }: BatchAtHand): RoomEdges[] {
  return run.state.params.flatMap((tensors, k) =>
    Object.entries(tensors).map(([name, { shape, data }]) => ({
      layer: k + 1,
      name,
      shape,
      values: data.slice(),
      gradients: grads[k]![name]!.data.slice(),
    })),
  );
}

function histogramsOf(edges: readonly RoomEdges[], outputs: readonly (readonly [number, Tensor])[], bins: number) {
  const all: RoomHistogram[] = edges.flatMap(({ layer, name, values, gradients }) => [
    { layer, name, what: 'values' as const, ...histogramOf(values, bins) },
    { layer, name, what: 'gradients' as const, ...histogramOf(gradients, bins) },
  ]);
  for (const [layer, { data }] of outputs) all.push({ layer, name: 'a', what: 'outputs', ...histogramOf(data, bins) });
  return all;
}

/**
 * The run as it stands, with what is asked for: fields of size × size numbers, histograms of so many bins; arrays
 * are its own. The histograms of outputs are those of the batch at hand.
 * @throws EngineError for sizes out of bounds.
 */
export function viewOf(run: RoomRun, ask: ViewAsk = {}): RoomView {
  checkSize('The decision field', ask.field, 4, 200);
  checkSize("The units' fields", ask.units, 2, 64);
  checkSize('A histogram', ask.histograms, 2, 60);
  const { room, eyes, state, curves } = run;
  const last = room.facts.columns.length - 1;
  const axes = ask.axes ?? [0, Math.min(1, last)];
  const atHand = batchAtHand(room.train, room.data, state);
  const { loss, grads, gradientNorm, passes } = atHand;
  const edges = edgesOf(run, atHand);
  const train = eyes.score(state, room.data);
  const outputs = room.facts.places.map(({ output }) => [output, passes[output - 1]!.a] as const);
  return {
    step: state.updates,
    epoch: state.epoch,
    position: state.position,
    within: state.within,
    batch: Int32Array.from(atHand.examples),
    ...(ask.order ? { order: Int32Array.from(state.order) } : {}),
    rate: rateNow(room.train, state),
    train,
    validation: eyes.score(state, room.validation),
    penalty: loss.penalty,
    total: train.loss + loss.penalty,
    batchLoss: loss.data,
    gradientNorm,
    layerNorms: layersWithParameters(state).map((layer) => ({ layer, norm: normOf(Object.values(grads[layer - 1]!)) })),
    edges,
    ...(ask.field ? { field: eyes.field(state, ask.field, axes) } : {}),
    ...(ask.units ? { units: eyes.unitFields(state, ask.units, axes) } : {}),
    ...(ask.histograms ? { histograms: histogramsOf(edges, outputs, ask.histograms) } : {}),
    ...(ask.confusion
      ? { confusion: { train: eyes.confusion(state, room.data), validation: eyes.confusion(state, room.validation) } }
      : {}),
    ...(run.trouble ? { trouble: run.trouble } : {}),
    furthest: run.furthest,
    curvesVersion: curves.version,
    ...(ask.curves !== undefined && ask.curves !== curves.version ? { curves: curves.columns() } : {}),
  };
}
