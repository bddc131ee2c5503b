import { ensure } from '../core/engineError.ts';
import { Rng } from '../core/rng.ts';

/** Two directions in the space of all parameters, of length 1 and at right angles. */
export type DirectionPair = readonly [Float64Array, Float64Array];

const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, value, i) => sum + value * b[i]!, 0);

function unit(v: Float64Array): Float64Array {
  const length = Math.sqrt(dot(v, v));
  ensure(
    length > 0,
    'A direction of length 0 leads nowhere. Train for at least one step, or choose a random direction.',
  );
  return v.map((value) => value / length);
}

/** A direction without its part along another one of length 1. */
const without = (v: Float64Array, u: Float64Array): Float64Array => {
  const along = dot(v, u);
  return v.map((value, i) => value - along * u[i]!);
};

/**
 * Two directions through a space of `size` parameters, drawn from the seed (each number normal, then both made perpendicular
 * and of length 1, by Gram and Schmidt), each of shape [size]. With `first`, of the same shape, that direction is the first
 * of the two and only the second one is drawn. Source: Li et al., "Visualizing the loss landscape of neural nets", 2018.
 * @throws EngineError for fewer than two parameters or a first direction of length 0.
 */
export function directionPair(size: number, seed: number, first?: Float64Array): DirectionPair {
  ensure(size >= 2, `Two directions need at least 2 parameters, but there are ${size}. Choose a larger network.`);
  const rng = Rng.fromSeed(seed);
  const drawn = (): Float64Array => Float64Array.from({ length: size }, () => rng.normal());
  const u = unit(first ?? drawn());
  // Twice, because the first time leaves a rounding error along u.
  return [u, unit(without(without(drawn(), u), u))];
}
