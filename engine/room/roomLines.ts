import { ensure } from '../core/engineError.ts';
import { Rng } from '../core/rng.ts';
import { indexAt } from '../core/tensor.ts';
import { takeRows } from '../data/dataset.ts';
import { activationAfter } from '../nn/activationAfter.ts';
import { tensorOf } from '../nn/parameters.ts';
import { batchNormExplainer } from '../trace/explain/batchNorm.ts';
import { denseExplainer } from '../trace/explain/dense.ts';
import { dropoutExplainer } from '../trace/explain/dropout.ts';
import { explain } from '../trace/explain/explain.ts';
import type { Explainers } from '../trace/explain/explainer.ts';
import { layerNormExplainer } from '../trace/explain/layerNorm.ts';
import { type Address, address } from '../trace/ref.ts';
import type { Step } from '../trace/step.ts';
import { type Trace, traceOf } from '../trace/trace.ts';
import { explainPenalty, explainUpdate } from '../train/explainUpdate.ts';
import { batchAtHand, rateNow } from '../train/step.ts';
import { parameterAt } from './batchReport.ts';
import type { LinesAsk } from './roomReports.ts';
import type { RoomRun } from './roomRun.ts';

/** The explainers of a room's kinds of layers. */
const ROOM_EXPLAINERS: Explainers = {
  dense: denseExplainer,
  batchNorm: batchNormExplainer,
  layerNorm: layerNormExplainer,
  dropout: dropoutExplainer,
};

/** The update at hand, written down: its batch forward and back as in training. Its new weights are those of plain descent. */
function traceAtHand({ room, state }: RoomRun, examples: readonly number[]): Trace {
  const { train, data } = room;
  const context = { training: true, rng: Rng.fromState(state.rng) };
  const [x, t] = [takeRows(data.inputs, examples), takeRows(data.targets, examples)];
  const update = { rate: rateNow(train, state), order: 'original', biases: 'trained' } as const;
  return traceOf(train.model, state.params, x, t, update, context, state.states);
}

/** The numbers that a unit computes of one example, and the gradients of all that it learns. */
function unitAddresses(
  { room, state }: RoomRun,
  place: number,
  unit: number,
  example: number,
  batch: number,
): Address[] {
  const { places } = room.facts;
  const found = places[place];
  ensure(
    found !== undefined && Number.isInteger(unit) && unit >= 0 && unit < found.units,
    () => `There is no unit ${unit} in layer ${place}, counted from 0. Choose one that the network has.`,
  );
  ensure(
    Number.isInteger(example) && example >= 0 && example < batch,
    () => `The batch has ${batch} examples, but example ${example}, counted from 0, was asked for. Choose one of them.`,
  );
  const { dense, norm } = found!;
  const at = [example, unit];
  const outputsOf = (layer: number): Address[] =>
    activationAfter(room.train.model.layers[layer - 1]!) === undefined
      ? [address(`L${layer}.a`, at)]
      : [address(`L${layer}.z`, at), address(`L${layer}.a`, at)];
  const layers = norm === undefined ? [dense] : [dense, norm];
  const forward = layers.flatMap(outputsOf);
  const back = forward.toReversed().map((ref) => `grad ${ref}`);
  const learned = layers.flatMap((layer) =>
    Object.entries(state.params[layer - 1]!).flatMap(([name, { shape, data }]) =>
      Array.from(data, (_, offset) => indexAt(shape, offset))
        .filter(([row]) => row === unit)
        .map((index) => address(`L${layer}.${name}`, index, 'grad')),
    ),
  );
  return [...forward, ...back, ...learned];
}

/**
 * How numbers of the update at hand come about, line by line: of a unit, of a parameter up to its new value, of the loss
 * with its penalty, or of any number by its address. The values are those of the training step, to the bit.
 * @throws EngineError for what this update does not have.
 */
export function roomLines(run: RoomRun, ask: LinesAsk): Step[] {
  const { room, state } = run;
  const { examples, pure, loss } = batchAtHand(room.train, room.data, state);
  const trace = traceAtHand(run, examples);
  const linesOf = (refs: readonly Address[]): Step[] =>
    refs.flatMap((ref) => explain(trace, ref, ROOM_EXPLAINERS) ?? []);
  switch (ask.kind) {
    case 'unit':
      return linesOf(unitAddresses(run, ask.place, ask.unit, ask.example, examples.length));
    case 'parameter': {
      const at = parameterAt(state.params, ask.address);
      const index = indexAt(tensorOf(state.params, at).shape, at.offset);
      const told = explainUpdate(room.train, state, pure, at);
      return [
        ...linesOf([address(`L${at.layer}.${at.name}`, index, 'grad')]),
        ...told.map(({ ref, rule, expr, value }): Step => ({ ref, rule, expr, value, phase: 'update' })),
      ];
    }
    case 'loss':
      return [
        ...linesOf(['E']),
        ...explainPenalty(room.train, state.params, loss.data).map(
          ({ ref, rule, expr, value }): Step => ({ ref, rule, expr, value, phase: 'loss' }),
        ),
      ];
    case 'number':
      return linesOf([ask.address]);
  }
}
