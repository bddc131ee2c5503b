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

/** A hull point this close to the origin, for examples of length 1 at most, counts as the origin. */
const TINY = 1e-7;
/** Shares below this are rounding. */
const NO_SHARE = 1e-12;
/** Each step lowers the distance, so that far fewer are needed; a guard against rounding that goes round in circles. */
const MOST_STEPS = 2000;

/** Solves M·s = r by elimination with pivoting; nothing when M is singular. */
function solve(M: number[][], r: number[]): number[] | undefined {
  const n = r.length;
  for (let c = 0; c < n; c++) {
    let pivot = c;
    for (let i = c + 1; i < n; i++) if (Math.abs(M[i]![c]!) > Math.abs(M[pivot]![c]!)) pivot = i;
    if (Math.abs(M[pivot]![c]!) < 1e-14) return undefined;
    [M[c], M[pivot]] = [M[pivot]!, M[c]!];
    [r[c], r[pivot]] = [r[pivot]!, r[c]!];
    for (let i = c + 1; i < n; i++) {
      const factor = M[i]![c]! / M[c]![c]!;
      for (let k = c; k < n; k++) M[i]![k]! -= factor * M[c]![k]!;
      r[i]! -= factor * r[c]!;
    }
  }
  const s = r.map(() => 0);
  for (let i = n - 1; i >= 0; i--)
    s[i] = (r[i]! - s.reduce((sum, value, k) => (k > i ? sum + M[i]![k]! * value : sum), 0)) / M[i]![i]!;
  return s;
}

/** Shares, adding up to 1, of the point nearest to the origin in the plane through some points; nothing when they lie in less. */
function nearestShares(points: readonly (readonly number[])[]): number[] | undefined {
  const rows = points.map((p) => [...points.map((q) => dot(p, q)), 1]);
  const solved = solve([...rows, [...points.map(() => 1), 0]], [...points.map(() => 0), 1]);
  return solved?.slice(0, -1);
}

/**
 * Looks for the point nearest to the origin in the hull of the signed examples (Wolfe 1976). Each step takes in the example
 * that lies deepest and drops those that are needed no more. A point at the origin proves that the classes cannot be
 * separated; else the nearest point is the direction of the widest margin, and its length is that margin.
 */
export function separationOf(examples: readonly Labelled[]): Separation {
  const raw = examples.map(signed);
  const radius = Math.sqrt(Math.max(...raw.map((p) => dot(p, p))));
  const points = raw.map((p) => p.map((value) => value / radius));
  const mix = (from: readonly Held[]): number[] =>
    points[0]!.map((_v, k) => from.reduce((sum, { at, share }) => sum + share * points[at]![k]!, 0));
  const deepest = (v: readonly number[]): number => {
    let low = 0;
    points.forEach((p, i) => {
      if (dot(p, v) < dot(points[low]!, v)) low = i;
    });
    return low;
  };
  let held: Held[] = [{ at: 0, share: 1 }];
  let v = mix(held);
  for (let step = 0; step < MOST_STEPS && dot(v, v) > TINY ** 2; step++) {
    const next = deepest(v);
    if (dot(points[next]!, v) >= dot(v, v) * (1 - 1e-12) || held.some(({ at }) => at === next)) break;
    held = settle([...held, { at: next, share: 0 }], points);
    v = mix(held);
  }
  const norm = Math.sqrt(dot(v, v));
  const direction = v.map((value) => value / norm);
  const margin = norm > TINY ? Math.min(...raw.map((p) => dot(p, direction))) : 0;
  if (!(margin > TINY * radius)) {
    const shares = points.map((_p, i) => held.find(({ at }) => at === i)?.share ?? 0);
    return { separable: false, mixture: shares };
  }
  return { separable: true, unit: { w: direction.slice(0, -1), b: direction.at(-1)! }, margin, radius };
}

/** An example that the nearest point is mixed from, with its share. */
interface Held {
  readonly at: number;
  readonly share: number;
}

/** Moves the shares to the nearest point of their plane, dropping those that would become negative on the way. */
function settle(start: readonly Held[], points: readonly (readonly number[])[]): Held[] {
  let held = [...start];
  for (;;) {
    const wish = nearestShares(held.map(({ at }) => points[at]!));
    // Points that lie in less than their number allows: the oldest is needed no more.
    if (!wish) return normal(held.slice(1));
    if (wish.every((share) => share > NO_SHARE)) return held.map(({ at }, i) => ({ at, share: wish[i]! }));
    const way = Math.min(
      ...held.map(({ share }, i) => (wish[i]! <= NO_SHARE && share > wish[i]! ? share / (share - wish[i]!) : 1)),
    );
    const moved = held.map(({ at, share }, i) => ({ at, share: share + way * (wish[i]! - share) }));
    const kept = moved.filter(({ share }) => share > NO_SHARE);
    held = kept.length < moved.length ? kept : moved.slice(1);
  }
}

const normal = (held: readonly Held[]): Held[] => {
  const total = held.reduce((sum, { share }) => sum + share, 0);
  return held.map(({ at, share }) => ({ at, share: total > 0 ? share / total : 1 / held.length }));
};

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
