import { EngineError, ensure } from '../core/engineError.ts';
import type { Tensor } from '../core/tensor.ts';
import { throughJacobian } from '../functions/activation/applyActivation.ts';
import { anyActivationOf } from '../functions/activation/table.ts';
import { lossAt, lossOf } from '../functions/loss/table.ts';
import { type DenseSpec, netInputs } from '../nn/layers/dense.ts';
import { checkModel, type Params } from '../nn/model.ts';
import type { ModelSpec } from '../nn/spec.ts';
import type { UpdateSettings } from '../trace/trace.ts';

/** Where a descent stands after some number of updates. */
export interface DescentPoint {
  readonly iteration: number;
  /** The loss E with the parameters of this point. */
  readonly error: number;
  /** The prediction, as flat numbers of [N, …outputs]. */
  readonly outputs: Float64Array;
  readonly params: Params;
}

/** One dense layer with room for everything that an update computes; written over and over. */
interface Room {
  readonly inputs: number;
  readonly units: number;
  readonly rows: number;
  readonly W: Float64Array;
  readonly b: Float64Array | undefined;
  readonly dW: Float64Array;
  readonly db: Float64Array;
  readonly z: Float64Array;
  readonly a: Float64Array;
  /** Blame at `a`, then at `z`. */
  readonly blame: Float64Array;
  readonly activation: ReturnType<typeof anyActivationOf> | undefined;
  readonly shapes: { readonly W: Tensor['shape']; readonly b: Tensor['shape'] };
}

function roomFor(layer: DenseSpec, params: Params[number], rows: number): Room {
  const { W, b } = params;
  const { units } = layer;
  const inputs = W!.data.length / units;
  return {
    inputs,
    units,
    rows,
    W: W!.data.slice(),
    b: b?.data.slice(),
    dW: new Float64Array(units * inputs),
    db: new Float64Array(units),
    z: new Float64Array(rows * units),
    a: new Float64Array(rows * units),
    blame: new Float64Array(rows * units),
    activation: layer.activation === undefined ? undefined : anyActivationOf(layer.activation),
    shapes: { W: W!.shape, b: b?.shape ?? [] },
  };
}

function passForward({ units, rows, W, b, z, a, activation }: Room, x: Float64Array): void {
  netInputs(z, x, W, b, rows, units);
  if (!activation) {
    a.set(z);
    return;
  }
  const { rule, settings } = activation;
  if (!rule.perRow) for (let i = 0; i < z.length; i++) a[i] = rule.f(z[i]!, settings);
  else for (let at = 0; at < z.length; at += units) a.set(rule.f(z.subarray(at, at + units), settings), at);
}

/** Turns the blame at `a` into the blame at `z`. */
function throughSlope({ units, z, a, blame, activation }: Room): void {
  if (!activation) return;
  const { rule, settings } = activation;
  if (!rule.perRow) for (let i = 0; i < z.length; i++) blame[i] = blame[i]! * rule.df(z[i]!, a[i]!, settings);
  else
    for (let at = 0; at < z.length; at += units) {
      const row = throughJacobian(rule, a.subarray(at, at + units), blame.slice(at, at + units), settings);
      blame.set(row, at);
    }
}

function blameParameters({ inputs, units, rows, dW, db, blame }: Room, x: Float64Array): void {
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

function blameInput({ inputs, units, rows, W, blame }: Room, into: Float64Array): void {
  for (let n = 0; n < rows; n++)
    for (let j = 0; j < units; j++) {
      const delta = blame[n * units + j]!;
      for (let i = 0; i < inputs; i++) {
        const path = delta * W[j * inputs + i]!;
        into[n * inputs + i] = j === 0 ? path : into[n * inputs + i]! + path;
      }
    }
}

function update({ W, b, dW, db }: Room, { rate, biases }: UpdateSettings): void {
  for (let i = 0; i < W.length; i++) W[i] = W[i]! - rate * dW[i]!;
  if (!b || biases === 'frozen') return;
  let together = db[0]!;
  for (let j = 1; j < db.length; j++) together += db[j]!;
  for (let j = 0; j < b.length; j++) b[j] = b[j]! - rate * (biases === 'shared' ? together : db[j]!);
}

const paramsOf = (rooms: readonly Room[]): Params =>
  rooms.map(({ W, b, shapes }): Params[number] => ({
    W: { shape: shapes.W, data: W.slice() },
    ...(b ? { b: { shape: shapes.b, data: b.slice() } } : {}),
  }));

/**
 * Full-batch gradient descent on a small network of dense layers, fast: the bits are those of a trace and its
 * `paramsAfter`, repeated. Yields the points for which `at(iteration)` is true, from 0 (before any update) to
 * `iterations`; may be left at any point. x [N, in], t [N, out]. Source of descent: Cauchy 1847.
 * @throws EngineError for layers that are not dense, and for what `traceOf` refuses.
 */
export function* descend(
  spec: ModelSpec,
  params: Params,
  x: Tensor,
  t: Tensor,
  settings: UpdateSettings,
  iterations: number,
  at: (iteration: number) => boolean,
): Generator<DescentPoint, void> {
  ensure(Number.isFinite(settings.rate), `The learning rate is ${settings.rate}. Give a finite number such as 0.5.`);
  ensure(
    Number.isInteger(iterations) && iterations >= 0,
    `A descent makes a whole number of updates, but ${iterations} were asked for. Give a number from 0 up.`,
  );
  const shapes = checkModel(spec, params, x);
  const rooms = spec.layers.map((layer, k) => {
    if (layer.kind !== 'dense')
      throw new EngineError(
        `Only dense layers can descend here, but layer ${k + 1} is ${layer.kind}. Train it instead.`,
      );
    const width = shapes[k + 1]!.reduce((size, n) => size * n, x.shape[0]!);
    return roomFor(layer, params[k]!, width / layer.units);
  });
  const chosen = lossOf(spec.loss);
  const last = rooms.at(-1)!;
  const pred: Tensor = { shape: [x.shape[0]!, ...shapes.at(-1)!], data: last.a };
  const entering = (k: number): Float64Array => (k === 0 ? x.data : rooms[k - 1]!.a);
  for (let iteration = 0; ; iteration++) {
    for (let k = 0; k < rooms.length; k++) passForward(rooms[k]!, entering(k));
    const judged = lossAt(chosen, pred, t);
    if (at(iteration)) yield { iteration, error: judged.total, outputs: last.a.slice(), params: paramsOf(rooms) };
    if (iteration === iterations) return;
    last.blame.set(judged.gradient().data);
    for (let k = rooms.length - 1; k >= 0; k--) {
      const room = rooms[k]!;
      throughSlope(room);
      blameParameters(room, entering(k));
      if (settings.order === 'onTheWay') update(room, settings);
      if (k > 0) blameInput(room, rooms[k - 1]!.blame);
      if (settings.order === 'original') update(room, settings);
    }
  }
}
