import { Rng } from '../core/rng.ts';
import { takeRows } from '../data/dataset.ts';
import { lossAt, lossOf } from '../functions/loss/table.ts';
import { backward, forward, type LayerPass, type Params, statesAfter } from '../nn/model.ts';
import { clipGradients, normOf } from '../optim/clip.ts';
import { optimize } from '../optim/optimize.ts';
import { rateAt } from '../optim/schedule.ts';
import { addPenaltyGradients, penaltyOf } from './penalties.ts';
import { orderFor, type TrainState } from './state.ts';
import type { TrainData, TrainSpec } from './trainSpec.ts';
import { findTrouble, type Trouble } from './trouble.ts';

/** The loss of a batch in its two parts. */
export interface LossParts {
  /** How far the predictions are from the targets. */
  readonly data: number;
  /** What large weights cost. */
  readonly penalty: number;
  readonly total: number;
}

/** What one step did. */
export interface StepReport {
  /** `update`: the parameters changed. `example`: one example of the next batch was looked at, nothing changed yet. */
  readonly kind: 'update' | 'example';
  /** The number of the update that this step made or belongs to, from 1; its epoch, from 1. */
  readonly update: number;
  readonly epoch: number;
  /** Numbers of the examples at hand. */
  readonly examples: readonly number[];
  readonly loss: LossParts;
  /** Learning rate, and the Euclidean length of the whole gradient before clipping (0 when only looking). */
  readonly rate: number;
  readonly gradientNorm: number;
  readonly trouble?: Trouble;
}

/** A step's outcome; on trouble the state is still the one before, so that nothing is lost. */
export interface Stepped {
  readonly state: TrainState;
  readonly report: StepReport;
}

const allTensors = (params: Params) => params.flatMap((layer) => Object.values(layer));
const allFinite = (params: Params): boolean => allTensors(params).every(({ data }) => data.every(Number.isFinite));

/** The learning rate of the next update. */
export const rateNow = (spec: TrainSpec, { updates }: TrainState): number =>
  spec.schedule ? rateAt(spec.schedule, spec.optimizer.rate, updates) : spec.optimizer.rate;

function partsOf(spec: TrainSpec, params: Params, data: number): LossParts {
  const penalty = spec.penalties ? penaltyOf(spec.model, params, spec.penalties) : 0;
  return { data, penalty, total: data + penalty };
}

/** Where the run stands after `seen` more examples: further in the epoch, or at the start of the next one. */
export function advanced(
  spec: TrainSpec,
  state: TrainState,
  seen: number,
  rng: Rng,
): Pick<TrainState, 'position' | 'within' | 'epoch' | 'order'> {
  const position = state.position + seen;
  const left = state.order.length - position;
  if (left >= (spec.leftOver === 'drop' ? spec.batchSize : 1))
    return { position, within: 0, epoch: state.epoch, order: state.order };
  return { position: 0, within: 0, epoch: state.epoch + 1, order: orderFor(spec, state.order.length, rng) };
}

/** The numbers of the examples of the next batch. */
export const nextBatch = ({ batchSize }: TrainSpec, { order, position }: TrainState): readonly number[] =>
  order.slice(position, position + batchSize);

/** The next batch with its loss and gradients, before anything is updated. */
export interface BatchAtHand {
  readonly examples: readonly number[];
  readonly passes: readonly LayerPass[];
  readonly loss: LossParts;
  /** ∂(data loss)/∂ each parameter, */
  readonly pure: Params;
  /** and with what the penalty adds; not clipped yet. */
  readonly grads: Params;
  /** The Euclidean length of `grads`. */
  readonly gradientNorm: number;
  /** The generator after the layers' draws. */
  readonly rng: Rng;
}

/** Runs the next batch forward and back as its update does, with the masks that it draws. */
export function batchAtHand(spec: TrainSpec, data: TrainData, state: TrainState): BatchAtHand {
  const { model } = spec;
  const { params } = state;
  const examples = nextBatch(spec, state);
  const rng = Rng.fromState(state.rng);
  const context = { training: true, rng };
  const passes = forward(model, params, takeRows(data.inputs, examples), context, state.states);
  const judged = lossAt(lossOf(model.loss), passes.at(-1)!.a, takeRows(data.targets, examples));
  const loss = partsOf(spec, params, judged.total);
  const pure = backward(model, params, passes, judged.gradient(), context).map((blame) => blame.grads);
  const grads = spec.penalties ? addPenaltyGradients(model, params, pure, spec.penalties) : pure;
  return { examples, passes, loss, pure, grads, gradientNorm: normOf(allTensors(grads)), rng };
}

/** One update with the next batch. Source of stochastic descent in small batches: Robbins and Monro 1951. */
export function stepBatch(spec: TrainSpec, data: TrainData, state: TrainState): Stepped {
  const { model } = spec;
  const { params } = state;
  const { examples, passes, loss, grads, gradientNorm, rng } = batchAtHand(spec, data, state);
  const rate = rateNow(spec, state);
  const held = spec.clip ? clipGradients(grads, spec.clip).grads : grads;
  const next = optimize(spec.optimizer, state.optimizer, params, held, rate);
  const update = state.updates + 1;
  const report: StepReport = {
    kind: 'update',
    update,
    epoch: state.epoch + 1,
    examples,
    loss,
    rate,
    gradientNorm,
  };
  if (!Number.isFinite(loss.total) || !Number.isFinite(gradientNorm) || !allFinite(next.params)) {
    const computed = { spec: model, params, passes, loss: loss.total, grads, fresh: next.params };
    const trouble = findTrouble(update, computed);
    if (trouble) return { state, report: { ...report, trouble } };
  }
  return {
    state: {
      ...state,
      ...advanced(spec, state, examples.length, rng),
      updates: update,
      params: next.params,
      states: statesAfter(passes, state.states),
      optimizer: next.state,
      rng: rng.state,
    },
    report,
  };
}

/** Looks at one more example of the next batch; the last one makes the update. */
export function stepExample(spec: TrainSpec, data: TrainData, state: TrainState): Stepped {
  const batch = nextBatch(spec, state);
  if (state.within + 1 >= batch.length) return stepBatch(spec, data, state);
  const examples = [batch[state.within]!];
  const passes = forward(spec.model, state.params, takeRows(data.inputs, examples), { training: false }, state.states);
  const judged = lossAt(lossOf(spec.model.loss), passes.at(-1)!.a, takeRows(data.targets, examples));
  return {
    state: { ...state, within: state.within + 1 },
    report: {
      kind: 'example',
      update: state.updates + 1,
      epoch: state.epoch + 1,
      examples,
      loss: partsOf(spec, state.params, judged.total),
      rate: rateNow(spec, state),
      gradientNorm: 0,
    },
  };
}
