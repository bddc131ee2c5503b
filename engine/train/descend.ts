import { EngineError, ensure } from '../core/engineError.ts';
import type { Tensor } from '../core/tensor.ts';
import { lossAt, lossOf } from '../functions/loss/table.ts';
import { checkModel, type Params } from '../nn/model.ts';
import type { ModelSpec } from '../nn/spec.ts';
import type { UpdateSettings } from '../trace/trace.ts';
import {
  blameInput,
  blameParameters,
  type DenseMemory,
  denseMemory,
  passForward,
  throughSlope,
} from './denseMemory.ts';

/** Where a descent stands after some number of updates. */
export interface DescentPoint {
  readonly iteration: number;
  /** The loss E with the parameters of this point. */
  readonly error: number;
  /** The prediction, as flat numbers of [N, …outputs]. */
  readonly outputs: Float64Array;
  readonly params: Params;
}

function update({ W, b, dW, db }: DenseMemory, { rate, biases }: UpdateSettings): void {
  for (let i = 0; i < W.length; i++) W[i] = W[i]! - rate * dW[i]!;
  if (!b || biases === 'frozen') return;
  let together = db[0]!;
  for (let j = 1; j < db.length; j++) together += db[j]!;
  for (let j = 0; j < b.length; j++) b[j] = b[j]! - rate * (biases === 'shared' ? together : db[j]!);
}

const paramsOf = (rooms: readonly DenseMemory[], start: Params): Params =>
  rooms.map(({ W, b }, k): Params[number] => ({
    W: { shape: start[k]!.W!.shape, data: W.slice() },
    ...(b ? { b: { shape: start[k]!.b!.shape, data: b.slice() } } : {}),
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
    return denseMemory(
      layer,
      params[k]!,
      shapes[k + 1]!.slice(0, -1).reduce((size, n) => size * n, x.shape[0]!),
    );
  });
  const chosen = lossOf(spec.loss);
  const last = rooms.at(-1)!;
  const pred: Tensor = { shape: [x.shape[0]!, ...shapes.at(-1)!], data: last.a };
  const rows = last.z.length / last.units;
  const entering = (k: number): Float64Array => (k === 0 ? x.data : rooms[k - 1]!.a);
  for (let iteration = 0; ; iteration++) {
    for (let k = 0; k < rooms.length; k++) passForward(rooms[k]!, entering(k), rows);
    const judged = lossAt(chosen, pred, t);
    if (at(iteration))
      yield { iteration, error: judged.total, outputs: last.a.slice(), params: paramsOf(rooms, params) };
    if (iteration === iterations) return;
    last.blame.set(judged.gradient().data);
    for (let k = rooms.length - 1; k >= 0; k--) {
      const room = rooms[k]!;
      throughSlope(room, rows);
      blameParameters(room, entering(k), rows);
      if (settings.order === 'onTheWay') update(room, settings);
      if (k > 0) blameInput(room, rooms[k - 1]!.blame, rows);
      if (settings.order === 'original') update(room, settings);
    }
  }
}
