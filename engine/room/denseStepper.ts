import { Rng } from '../core/rng.ts';
import type { Tensor } from '../core/tensor.ts';
import { lossAt, lossOf } from '../functions/loss/table.ts';
import type { DenseSpec } from '../nn/layers/dense.ts';
import type { Params } from '../nn/model.ts';
import { clipGradients, normOf } from '../optim/clip.ts';
import { decayedGradient, decayedWeight } from '../optim/optimize.ts';
import { optimizerOf } from '../optim/table.ts';
import { blameInput, blameParameters, denseMemory, passForward, throughSlope } from '../train/denseMemory.ts';
import { addPenaltyGradients, penaltyOf } from '../train/penalties.ts';
import type { TrainState } from '../train/state.ts';
import { advanced, nextBatch, rateNow, stepBatch } from '../train/step.ts';
import type { Room } from './roomOf.ts';
import type { Stepper } from './stepper.ts';

/** One tensor that learns: its numbers, those after the update (swapped in when all is finite), and the optimizer's memory. */
interface Learner {
  readonly layer: number;
  readonly name: 'W' | 'b';
  readonly tensor: { readonly shape: Tensor['shape']; data: Float64Array };
  next: Float64Array;
  readonly gradient: Tensor;
  kept: Float64Array[];
  nextKept: Float64Array[];
}

/** True for networks that it can train: dense layers alone, one after the other. */
export const isDense = ({ train }: Room): boolean => train.model.layers.every(({ kind }) => kind === 'dense');

/**
 * The updates of a network of dense layers, in memory that is used again: the bits are those of `stepBatch`, several times
 * as fast. What it cannot do itself (penalties, clipping) it has done by the plain engine, on its own numbers.
 */
export function denseStepper({ train, data, head }: Room, from: TrainState): Stepper {
  const { model, optimizer, penalties, clip } = train;
  const loss = lossOf(model.loss);
  const chosen = optimizerOf(optimizer);
  const { rule, settings } = chosen;
  const slots = rule.slots(settings);
  const row = new Float64Array(slots.length);
  const most = Math.min(train.batchSize, from.order.length);
  const memories = model.layers.map((layer, k) => denseMemory(layer as DenseSpec, from.params[k]!, most));
  const last = memories.at(-1)!;
  const inputs = data.inputs.shape[1]!;
  const targetWidth = data.targets.data.length / data.targets.shape[0]!;
  const x = new Float64Array(most * inputs);
  const t = new Float64Array(most * targetWidth);

  const learners = memories.flatMap((memory, layer): Learner[] =>
    (['W', 'b'] as const).map((name): Learner => {
      const { shape, data: values } = from.params[layer]![name]!;
      const kept = slots.map((slot) => from.optimizer.memory[slot]![layer]![name]!.data.slice());
      return {
        layer,
        name,
        tensor: { shape, data: name === 'W' ? memory.W : memory.b! },
        next: new Float64Array(values.length),
        gradient: { shape, data: name === 'W' ? memory.dW : memory.db },
        kept,
        nextKept: kept.map((numbers) => numbers.slice()),
      };
    }),
  );
  const byLayer = (tensorOf: (learner: Learner) => Tensor): Params =>
    memories.map((_, k) => ({ W: tensorOf(learners[2 * k]!), b: tensorOf(learners[2 * k + 1]!) }));
  /** The live parameters and gradients; their numbers change with every update. */
  const params = byLayer(({ tensor }) => tensor);
  const pure = byLayer(({ gradient }) => gradient);
  const gradients = learners.map(({ gradient }) => gradient);

  let place: Pick<TrainState, 'order' | 'position' | 'within' | 'epoch'> = from;
  let updates = from.updates;
  let { steps } = from.optimizer;
  const rng = Rng.fromState(from.rng);

  const copy = (tensorOf: (learner: Learner) => Tensor): Params =>
    byLayer((learner) => {
      const { shape, data: numbers } = tensorOf(learner);
      return { shape, data: numbers.slice() };
    });
  const state = (): TrainState => ({
    updates,
    epoch: place.epoch,
    order: place.order,
    position: place.position,
    within: place.within,
    params: copy(({ tensor }) => tensor),
    states: from.states,
    optimizer: {
      steps,
      memory: Object.fromEntries(
        slots.map((slot, s) => [slot, copy(({ tensor, kept }) => ({ shape: tensor.shape, data: kept[s]! }))]),
      ),
    },
    rng: rng.state,
  });

  /** The views of the first `rows` examples of the memory, made once per number of rows. */
  const views = new Map<number, { readonly pred: Tensor; readonly targets: Tensor }>();
  const viewFor = (rows: number) => {
    let view = views.get(rows);
    if (!view) {
      view = {
        pred: { shape: [rows, head.units], data: last.a.subarray(0, rows * head.units) },
        targets: { shape: [rows, ...data.targets.shape.slice(1)], data: t.subarray(0, rows * targetWidth) },
      };
      views.set(rows, view);
    }
    return view;
  };

  /** Forward and back through the batch; returns the loss with its penalty. The gradients of the data lie in the memories. */
  function pass(batch: readonly number[]): number {
    const rows = batch.length;
    for (let n = 0; n < rows; n++) {
      const at = batch[n]!;
      for (let i = 0; i < inputs; i++) x[n * inputs + i] = data.inputs.data[at * inputs + i]!;
      for (let i = 0; i < targetWidth; i++) t[n * targetWidth + i] = data.targets.data[at * targetWidth + i]!;
    }
    for (let k = 0; k < memories.length; k++) passForward(memories[k]!, k === 0 ? x : memories[k - 1]!.a, rows);
    const { pred, targets } = viewFor(rows);
    const judged = lossAt(loss, pred, targets);
    last.blame.set(judged.gradient().data);
    for (let k = memories.length - 1; k >= 0; k--) {
      const memory = memories[k]!;
      throughSlope(memory, rows);
      blameParameters(memory, k === 0 ? x : memories[k - 1]!.a, rows);
      if (k > 0) blameInput(memory, memories[k - 1]!.blame, rows);
    }
    return judged.total + (penalties ? penaltyOf(model, params, penalties) : 0);
  }

  /** Works out the new numbers beside the old ones; false when one of them is not finite. */
  function move(grads: Params, rate: number): boolean {
    const clock = { step: steps + 1, rate };
    const shared = rule.shared?.(clock, settings) ?? [];
    let finite = true;
    for (const { layer, name, tensor, next, kept, nextKept } of learners) {
      const g = grads[layer]![name]!.data;
      const w = tensor.data;
      for (let i = 0; i < w.length; i++) {
        for (let s = 0; s < row.length; s++) row[s] = kept[s]![i]!;
        const now = decayedWeight(chosen, w[i]!, rate);
        const moved = rule.next(now, decayedGradient(chosen, w[i]!, g[i]!), row, clock, settings, shared);
        next[i] = moved;
        finite = finite && Number.isFinite(moved);
        for (let s = 0; s < row.length; s++) nextKept[s]![i] = row[s]!;
      }
    }
    return finite;
  }

  function swap(): void {
    for (const learner of learners) {
      const { tensor, next, kept, nextKept, layer, name } = learner;
      learner.next = tensor.data;
      tensor.data = next;
      learner.kept = nextKept;
      learner.nextKept = kept;
      memories[layer]![name] = next;
    }
  }

  return {
    get updates() {
      return updates;
    },
    get epoch() {
      return place.epoch;
    },
    state,
    update() {
      const now = { ...place, updates } as TrainState;
      const batch = nextBatch(train, now);
      const total = pass(batch);
      const grads = penalties ? addPenaltyGradients(model, params, pure, penalties) : pure;
      const norm = normOf(penalties ? grads.flatMap((layer) => Object.values(layer)) : gradients);
      const held = clip ? clipGradients(grads, clip).grads : grads;
      const finite = move(held, rateNow(train, now));
      if (!finite || !Number.isFinite(total) || !Number.isFinite(norm)) {
        const { trouble } = stepBatch(train, data, state()).report;
        if (trouble) return trouble;
      }
      swap();
      updates += 1;
      steps += 1;
      place = advanced(train, now, batch.length, rng);
      return undefined;
    },
  };
}
