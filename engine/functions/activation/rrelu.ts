import { ensure } from '../../core/engineError.ts';
import type { Rng } from '../../core/rng.ts';
import { negativeSlope } from './negativeSlope.ts';

/**
 * Randomized ReLU (Xu et al. 2015): in training each slope below zero is drawn from [lower, upper], in use it is their
 * mean. This rule is the one in use; `drawSlopes` gives those of training.
 */
export const rrelu = negativeSlope(
  'rrelu',
  { lower: 1 / 8, upper: 1 / 3 },
  '\\tfrac{l+u}{2}',
  ({ lower, upper }) => (lower! + upper!) / 2,
);

/**
 * One slope for each of n numbers, drawn evenly from [lower, upper).
 * @throws EngineError for bounds in the wrong order.
 */
export function drawSlopes(rng: Rng, n: number, lower = 1 / 8, upper = 1 / 3): Float64Array {
  ensure(lower <= upper, `The slopes of a randomized ReLU go from ${lower} to ${upper}. Give the smaller one first.`);
  return Float64Array.from({ length: n }, () => rng.between(lower, upper));
}
