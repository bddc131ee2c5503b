import { throughJacobian } from '../functions/activation/applyActivation.ts';
import { anyActivationOf } from '../functions/activation/table.ts';
import { type DenseSpec, netInputs } from '../nn/layers/dense.ts';
import type { Params } from '../nn/model.ts';

/** One dense layer with memory for everything that an update of up to `rows` examples computes; written over and over. */
export interface DenseMemory {
  readonly inputs: number;
  readonly units: number;
  /** W [units, inputs] and b [units]. */
  W: Float64Array;
  b: Float64Array | undefined;
  readonly dW: Float64Array;
  readonly db: Float64Array;
  /** [rows, units], as are `a` and `blame`. */
  readonly z: Float64Array;
  readonly a: Float64Array;
  /** Blame at `a`, then at `z`. */
  readonly blame: Float64Array;
  readonly activation: ReturnType<typeof anyActivationOf> | undefined;
}

/** The memory of a layer with W [units, inputs] and b [units], which are copied, for up to `rows` examples. Layout: ours. */
export function denseMemory(layer: DenseSpec, { W, b }: Params[number], rows: number): DenseMemory {
  const { units } = layer;
  const inputs = W!.data.length / units;
  return {
    inputs,
    units,
    W: W!.data.slice(),
    b: b?.data.slice(),
    dW: new Float64Array(units * inputs),
    db: new Float64Array(units),
    z: new Float64Array(rows * units),
    a: new Float64Array(rows * units),
    blame: new Float64Array(rows * units),
    activation: layer.activation === undefined ? undefined : anyActivationOf(layer.activation),
  };
}

/** z and a [rows, units] of x [rows, inputs], with the bits of the layer. */
export function passForward({ units, W, b, z, a, activation }: DenseMemory, x: Float64Array, rows: number): void {
  netInputs(z, x, W, b, rows, units);
  const size = rows * units;
  if (!activation) {
    for (let i = 0; i < size; i++) a[i] = z[i]!;
    return;
  }
  const { rule, settings } = activation;
  if (!rule.perRow) for (let i = 0; i < size; i++) a[i] = rule.f(z[i]!, settings);
  else for (let at = 0; at < size; at += units) a.set(rule.f(z.subarray(at, at + units), settings), at);
}

/** Turns the blame at `a` [rows, units] into the blame at `z`. */
export function throughSlope({ units, z, a, blame, activation }: DenseMemory, rows: number): void {
  if (!activation) return;
  const { rule, settings } = activation;
  const size = rows * units;
  if (!rule.perRow) for (let i = 0; i < size; i++) blame[i] = blame[i]! * rule.df(z[i]!, a[i]!, settings);
  else
    for (let at = 0; at < size; at += units) {
      const row = throughJacobian(rule, a.subarray(at, at + units), blame.slice(at, at + units), settings);
      blame.set(row, at);
    }
}

/** dW [units, inputs] and db [units]: the blame at z [rows, units] times x [rows, inputs], added row by row. */
export function blameParameters({ inputs, units, dW, db, blame }: DenseMemory, x: Float64Array, rows: number): void {
  for (let j = 0; j < units; j++)
    for (let n = 0; n < rows; n++) {
      const delta = blame[n * units + j]!;
      db[j] = n === 0 ? delta : db[j]! + delta;
      for (let i = 0; i < inputs; i++) {
        const term = delta * x[n * inputs + i]!;
        dW[j * inputs + i] = n === 0 ? term : dW[j * inputs + i]! + term;
      }
    }
}

/** The blame of the inputs [rows, inputs], unit by unit, written into `into`. */
export function blameInput({ inputs, units, W, blame }: DenseMemory, into: Float64Array, rows: number): void {
  for (let n = 0; n < rows; n++)
    for (let j = 0; j < units; j++) {
      const delta = blame[n * units + j]!;
      for (let i = 0; i < inputs; i++) {
        const path = delta * W[j * inputs + i]!;
        into[n * inputs + i] = j === 0 ? path : into[n * inputs + i]! + path;
      }
    }
}
