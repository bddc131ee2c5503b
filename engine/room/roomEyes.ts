import { type Tensor, zeros } from '../core/tensor.ts';
import { applyScaler } from '../data/scaler.ts';
import { activateInto } from '../functions/activation/applyActivation.ts';
import { lossAt, lossOf } from '../functions/loss/table.ts';
import { confusionMatrix, predictedClasses, trueClasses } from '../train/metrics.ts';
import type { TrainState } from '../train/state.ts';
import type { TrainData } from '../train/trainSpec.ts';
import { featuresOf } from './features.ts';
import { type Grid, gridOf } from './grid.ts';
import { ReusedPass } from './reusedPass.ts';
import type { Room } from './roomOf.ts';
import type { RoomField, RoomScore } from './roomView.ts';

type Seen = Pick<TrainState, 'params' | 'states'>;

/** How a room's network is looked at: its scores and its fields, worked out in memory that is used again. */
export class RoomEyes {
  readonly #room: Room;
  readonly #pass: ReusedPass;
  readonly #grids = new Map<string, { readonly grid: Grid; readonly inputs: Tensor }>();

  constructor(room: Room) {
    this.#room = room;
    this.#pass = new ReusedPass(room.train.model);
  }

  /** What the network says to every example, `[n, outputs]`. */
  predictions({ params, states }: Seen, { inputs }: TrainData): Tensor {
    const all = zeros([inputs.shape[0]!, this.#room.head.units]);
    this.#pass.run(params, states, inputs, (outputs, from) => {
      all.data.set(outputs.at(-1)!.data, from * this.#room.head.units);
    });
    return all;
  }

  /** Loss, accuracy and mistakes on some examples; NaN and none where there are no examples. */
  score(seen: Seen, data: TrainData | undefined): RoomScore {
    const none = { accuracy: Number.NaN, wrong: new Int32Array() };
    if (!data) return { loss: Number.NaN, ...none };
    const { loss } = this.#room.train.model;
    const prediction = this.predictions(seen, data);
    const { total } = lossAt(lossOf(loss), prediction, data.targets);
    if (this.#room.facts.spec.task === 'regression') return { loss: total, ...none };
    const said = predictedClasses(prediction, loss);
    const truth = trueClasses(data.targets, loss);
    const wrong = Int32Array.from(truth.flatMap((c, n) => (c === said[n] ? [] : [n])));
    return { loss: total, accuracy: (truth.length - wrong.length) / truth.length, wrong };
  }

  /** How often each class was taken for each; empty where there is nothing to tell. */
  confusion(seen: Seen, data: TrainData | undefined): number[][] {
    if (!data || this.#room.facts.spec.task === 'regression') return [];
    return confusionMatrix(this.predictions(seen, data), data.targets, this.#room.train.model.loss);
  }

  /** The cells of a picture as the network takes them; the newest few are kept. */
  #cells(size: number, axes: readonly [number, number]) {
    const key = `${size} ${axes.join(' ')}`;
    const kept = this.#grids.get(key);
    if (kept) return kept;
    const { facts, rules, scaler } = this.#room;
    const grid = gridOf(facts, size, axes);
    const inputs = featuresOf(rules, grid.cells);
    const made = { grid, inputs: scaler ? applyScaler(scaler, inputs) : inputs };
    if (this.#grids.size >= 4) this.#grids.delete(this.#grids.keys().next().value!);
    this.#grids.set(key, made);
    return made;
  }

  /** What the network decides in every cell; see `RoomField`. */
  field({ params, states }: Seen, size: number, axes: readonly [number, number]): RoomField {
    const { grid, inputs } = this.#cells(size, axes);
    const { head } = this.#room;
    const cells = inputs.shape[0]!;
    const values = new Float32Array(cells * head.units);
    this.#pass.run(params, states, inputs, (outputs, from) => {
      const last = outputs.at(-1)!;
      if (head.shown) activateInto(head.shown, last, last.data);
      spread(last, values, 0, from, cells);
    });
    return { ...grid.frame, values, outputs: head.units, ...rangeOf(values) };
  }

  /** What every input and every hidden unit says in every cell: inputs first, then layer by layer. */
  unitFields({ params, states }: Seen, size: number, axes: readonly [number, number]): RoomField {
    const { grid, inputs } = this.#cells(size, axes);
    const { places } = this.#room.facts;
    const hidden = places.slice(0, -1);
    const cells = inputs.shape[0]!;
    const outputs = hidden.reduce((sum, { units }) => sum + units, inputs.shape[1]!);
    const values = new Float32Array(cells * outputs);
    this.#pass.run(params, states, inputs, (layers, from) => {
      let at = spread(layers[0]!, values, 0, from, cells);
      for (const { output } of hidden) at = spread(layers[output]!, values, at, from, cells);
    });
    return { ...grid.frame, values, outputs, ...rangeOf(values) };
  }
}

/** Writes the columns of `t` one behind the other, from output `first` on; returns the output after the last. */
function spread({ shape, data }: Tensor, into: Float32Array, first: number, from: number, cells: number): number {
  const [rows, width] = shape as [number, number];
  for (let n = 0; n < rows; n++)
    for (let k = 0; k < width; k++) into[(first + k) * cells + from + n] = data[n * width + k]!;
  return first + width;
}

function rangeOf(values: Float32Array): { low: number; high: number } {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return { low, high };
}
