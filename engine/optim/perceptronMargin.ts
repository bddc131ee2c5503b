import type { Labelled, ThresholdUnit } from './perceptron.ts';

/**
 * Whether a unit can get all examples right. If so, `unit` does it with the margin γ; if not, `mixture` proves it: positive
 * shares of the examples whose signed sum is zero, so that no unit can be right about all of them (Gordan's theorem).
 */
export type Separation =
  | {
      readonly separable: true;
      readonly unit: ThresholdUnit;
      /** Smallest distance of a signed example (x, 1) from the plane, for a unit of length 1. */
      readonly margin: number;
      /** Length of the longest example (x, 1). */
      readonly radius: number;
    }
  | { readonly separable: false; readonly mixture: readonly number[] };

const dot = (a: readonly number[], b: readonly number[]): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
};

/** An example with its constant input, turned round when the unit should stay silent: then all should have z > 0. */
const signed = ({ x, d }: Labelled): number[] => [...x, 1].map((v) => (d === 1 ? v : -v));

/** Steps of the search, of which a few dozen are usual. */
const MOST_STEPS = 200_000;
/** A hull point this much shorter than the longest example counts as the origin. */
const TINY = 1e-7;
/** When lengthening the margin can gain no more than this share, the search ends. */
const GAIN = 1e-9;

/**
 * Looks for the point nearest to the origin in the hull of the signed examples (Mitchell, Demyanov and Malozemov 1974): each
 * step moves weight from the worst-placed example in use to the best-placed one of all. A point at the origin proves that the
 * classes cannot be separated; else the nearest point is the direction of the widest margin, and its length is that margin.
 */
export function separationOf(examples: readonly Labelled[]): Separation {
  const points = examples.map(signed);
  const radius = Math.sqrt(Math.max(...points.map((p) => dot(p, p))));
  const shares = points.map((_p, i) => (i === 0 ? 1 : 0));
  let v = [...points[0]!];
  for (let step = 0; step < MOST_STEPS; step++) {
    const squared = dot(v, v);
    if (squared <= (TINY * radius) ** 2) return { separable: false, mixture: shares };
    const heights = points.map((p) => dot(p, v));
    let low = 0;
    let high = -1;
    heights.forEach((h, i) => {
      if (h < heights[low]!) low = i;
      if (shares[i]! > 0 && (high < 0 || h > heights[high]!)) high = i;
    });
    if (heights[low]! > 0 && heights[high]! - heights[low]! <= GAIN * squared) break;
    const direction = points[high]!.map((p, k) => p - points[low]![k]!);
    const length = dot(direction, direction);
    if (length === 0) break;
    const move = Math.min(shares[high]!, (heights[high]! - heights[low]!) / length);
    if (move <= 0) break;
    shares[high]! -= move;
    shares[low]! += move;
    v = v.map((value, k) => value - move * direction[k]!);
  }
  const norm = Math.sqrt(dot(v, v));
  const margin = Math.min(...points.map((p) => dot(p, v))) / norm;
  if (!(margin > TINY * radius)) return { separable: false, mixture: shares };
  const direction = v.map((value) => value / norm);
  return { separable: true, unit: { w: direction.slice(0, -1), b: direction.at(-1)! }, margin, radius };
}

/**
 * The most corrections that the perceptron rule can need (Novikoff 1962): (R/γ)² from zero weights. From other weights it is
 * the larger root k of (a + kηγ)² = s + kη²R², with a the start along the separating direction and s its squared length.
 */
export function mostCorrections(
  separation: Extract<Separation, { separable: true }>,
  start: ThresholdUnit,
  rate: number,
): number {
  const { unit, margin, radius } = separation;
  const [from, towards] = [
    [...start.w, start.b],
    [...unit.w, unit.b],
  ];
  const [a, s] = [dot(from, towards), dot(from, from)];
  const square = (rate * margin) ** 2;
  const half = rate * (a * margin - (rate * radius ** 2) / 2);
  return (-half + Math.sqrt(Math.max(0, half ** 2 - square * (a * a - s)))) / square;
}
