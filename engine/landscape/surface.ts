import type { Tensor } from '../core/tensor.ts';
import { lossAt, lossOf } from '../functions/loss/table.ts';
import { forward, type Params } from '../nn/model.ts';
import type { ModelSpec } from '../nn/spec.ts';
import type { DirectionPair } from './directionPair.ts';

/** All parameters in one row, layer by layer, tensor by tensor. */
export const inOneRow = (params: Params): Float64Array =>
  Float64Array.from(params.flatMap((layer) => Object.values(layer).flatMap(({ data }) => Array.from(data))));

/** The parameters of a row, in the shapes of `like`. */
export function fromOneRow(row: Float64Array, like: Params): Params {
  let at = 0;
  return like.map((layer) =>
    Object.fromEntries(
      Object.entries(layer).map(([name, { shape, data }]) => {
        at += data.length;
        return [name, { shape, data: row.slice(at - data.length, at) }];
      }),
    ),
  );
}

/** A cut through the loss surface of a network: the plane through `centre` along two directions. */
export interface Cut {
  readonly spec: ModelSpec;
  readonly centre: Params;
  readonly directions: DirectionPair;
  /** Examples and targets, first axis the batch. */
  readonly x: Tensor;
  readonly t: Tensor;
}

/** The loss at the place centre + a·u + b·v. */
export function lossOnCut({ spec, centre, directions: [u, v], x, t }: Cut, a: number, b: number): number {
  const row = inOneRow(centre).map((value, i) => value + a * u[i]! + b * v[i]!);
  return lossAt(lossOf(spec.loss), forward(spec, fromOneRow(row, centre), x).at(-1)!.a, t).total;
}

/**
 * The losses on a grid of the plane, b.length × a.length of them, one after the other, row by row: b grows from row to row,
 * a along each. Source: Li et al., "Visualizing the loss landscape of neural nets", 2018.
 */
export function* surface(cut: Cut, a: readonly number[], b: readonly number[]): Generator<number, void> {
  for (const along of b) for (const across of a) yield lossOnCut(cut, across, along);
}

/**
 * The shadow of parameters on the plane: how far along each direction they lie from the centre, in units of the parameters.
 */
export function shadowOf({ centre, directions }: Pick<Cut, 'centre' | 'directions'>, params: Params): [number, number] {
  const [from, to] = [inOneRow(centre), inOneRow(params)];
  const [a, b] = directions.map((u) => u.reduce((sum, value, i) => sum + value * (to[i]! - from[i]!), 0));
  return [a!, b!];
}
