import type { Tensor } from '../core/tensor.ts';
import { activateInto } from '../functions/activation/applyActivation.ts';
import { activationAfter } from '../nn/activationAfter.ts';
import { netInputs } from '../nn/layers/dense.ts';
import { layerOf } from '../nn/layers/table.ts';
import type { Params, States } from '../nn/model.ts';
import { type ModelSpec, shapesOf } from '../nn/spec.ts';

const IN_USE = { training: false } as const;

/** How many rows go through the network at a time: what bounds the memory. */
export const CHUNK = 512;

/**
 * Forward passes in use (no dropout, running statistics) through one network of rows, over and over: the outputs are
 * written to the same memory each time, with the bits of `forward`. For fields and scores, which are asked for with every
 * frame.
 */
export class ReusedPass {
  readonly #model: ModelSpec;
  readonly #widths: readonly number[];
  readonly #memory: readonly Float64Array[];

  /** @throws EngineError for a network that cannot be. */
  constructor(model: ModelSpec) {
    this.#model = model;
    this.#widths = shapesOf(model).map(([width]) => width!);
    this.#memory = this.#widths.map((width, k) => new Float64Array(k === 0 ? 0 : CHUNK * width));
  }

  /**
   * Runs all rows of `inputs`, chunk by chunk; `visit` is given the output `a` of every layer (layer 0 being the inputs)
   * for the rows from `from`. The outputs are overwritten by the next chunk.
   */
  run(params: Params, states: States, inputs: Tensor, visit: (outputs: readonly Tensor[], from: number) => void): void {
    const count = inputs.shape[0] ?? 0;
    for (let from = 0; from < count; from += CHUNK) {
      const rows = Math.min(CHUNK, count - from);
      const outputs = this.#widths.map((width, k): Tensor => {
        const data = k === 0 ? inputs.data.subarray(from * width, (from + rows) * width) : this.#memory[k]!;
        return { shape: [rows, width], data: k === 0 || rows === CHUNK ? data : data.subarray(0, rows * width) };
      });
      this.#chunk(params, states, outputs, rows);
      visit(outputs, from);
    }
  }

  #chunk(params: Params, states: States, outputs: readonly Tensor[], rows: number): void {
    this.#model.layers.forEach((layer, k) => {
      const x = outputs[k]!;
      const out = outputs[k + 1]!;
      if (layer.kind === 'dense') {
        const { W, b } = params[k]!;
        netInputs(out.data, x.data, W!.data, b?.data, rows, layer.units);
      } else out.data.set(layerOf(layer).forward(layer, params[k]!, x, IN_USE, states[k]).y.data);
      const activation = activationAfter(layer);
      if (activation !== undefined) activateInto(activation, out, out.data);
    });
  }
}
