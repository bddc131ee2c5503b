import { ensure } from '../../core/engineError.ts';
import { shapeText, zeros } from '../../core/tensor.ts';
import type { ActivationSpec } from '../../functions/activation/table.ts';
import type { Layer } from '../layer.ts';

/** A fully connected layer of `units` units; `bias` is true and `everyStep` false unless said otherwise. */
export interface DenseSpec {
  readonly kind: 'dense';
  readonly units: number;
  readonly bias?: boolean;
  /** True: the same units at every step of a sequence [T, in]. Otherwise an example is one row. */
  readonly everyStep?: boolean;
  readonly activation?: ActivationSpec;
}

/** The most units one dense layer may have. */
export const MAX_UNITS = 65_536;

/** z [rows, units] of x [rows, in], W [units, in] and b [units], written into `z`; what `dense` computes. */
export function netInputs(
  z: Float64Array,
  x: Float64Array,
  W: Float64Array,
  b: Float64Array | undefined,
  rows: number,
  units: number,
): void {
  const inputs = W.length / units;
  for (let n = 0; n < rows; n++)
    for (let j = 0; j < units; j++) {
      const w = j * inputs;
      const at = n * inputs;
      let net = W[w]! * x[at]!;
      for (let i = 1; i < inputs; i++) net += W[w + i]! * x[at + i]!;
      z[n * units + j] = b ? net + b[j]! : net;
    }
}

/**
 * z = x Wᵀ + b with x [N, in], W [units, in], b [units], z [N, units]. (`everyStep`: x [N, T, in] and z [N, T, units],
 * the same weights at every step.) Products are added in the order of the inputs, the bias last: the order in which the
 * book writes the line. Source: Rumelhart, Hinton and Williams 1986.
 */
export const dense: Layer<DenseSpec> = {
  kind: 'dense',

  outputShape({ units, everyStep = false }, input, where) {
    ensure(
      Number.isInteger(units) && units >= 1 && units <= MAX_UNITS,
      () => `${where} asks for ${units} units. Give a whole number from 1 to ${MAX_UNITS}.`,
    );
    if (everyStep)
      ensure(
        input.length === 2,
        () =>
          `${where} works on every step of a sequence [T, in], but its input is ${shapeText(input)}. Leave out everyStep.`,
      );
    else
      ensure(
        input.length === 1,
        () => `${where} takes a row of numbers, but its input is ${shapeText(input)}. Put a flatten layer before it.`,
      );
    return [...input.slice(0, -1), units];
  },

  parameters({ units, bias = true }, input) {
    const inputs = input.at(-1)!;
    const fan = { fanIn: inputs, fanOut: units };
    return {
      W: { shape: [units, inputs], ...fan, start: 'draw' },
      ...(bias ? { b: { shape: [units], ...fan, start: 'zeros' } } : {}),
    };
  },

  forward({ units }, { W, b }, x) {
    const y = zeros([...x.shape.slice(0, -1), units]);
    netInputs(y.data, x.data, W!.data, b?.data, y.data.length / units, units);
    return { y, saves: {} };
  },

  backward({ units }, { W, b }, { x }, dz) {
    const inputs = x.shape.at(-1)!;
    const rows = dz.data.length / units;
    const dx = zeros(x.shape);
    const dW = zeros([units, inputs]);
    const db = zeros([units]);
    for (let j = 0; j < units; j++)
      for (let n = 0; n < rows; n++) {
        const blame = dz.data[n * units + j]!;
        db.data[j] = n === 0 ? blame : db.data[j]! + blame;
        for (let i = 0; i < inputs; i++) {
          const term = blame * x.data[n * inputs + i]!;
          dW.data[j * inputs + i] = n === 0 ? term : dW.data[j * inputs + i]! + term;
          const path = blame * W!.data[j * inputs + i]!;
          dx.data[n * inputs + i] = j === 0 ? path : dx.data[n * inputs + i]! + path;
        }
      }
    return { dx, grads: { W: dW, ...(b ? { b: db } : {}) } };
  },
};
