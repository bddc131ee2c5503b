import { decimalDot } from '../core/decimalDot.ts';

/** The four rows of a truth table in the order 00, 01, 10, 11; in the bipolar coding 0 is written −1. */
export const GATE_ROWS = {
  binary: [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ],
  bipolar: [
    [-1, -1],
    [-1, 1],
    [1, -1],
    [1, 1],
  ],
} as const;

export type Coding = keyof typeof GATE_ROWS;
/** Outputs of a gate for the four rows. */
export type TruthTable = readonly [0 | 1, 0 | 1, 0 | 1, 0 | 1];

/** The weighted sums of the four rows, without a threshold. */
export const gateSums = (w1: number, w2: number, coding: Coding = 'binary'): number[] =>
  GATE_ROWS[coding].map(([a, b]) =>
    decimalDot([
      [w1, a],
      [w2, b],
    ]),
  );

/**
 * What a gate says: 1 above the threshold; with `atThreshold` also exactly at it. One entry for each of the four rows.
 * Source: McCulloch and Pitts 1943.
 */
export const gateOutputs = (sums: readonly number[], theta: number, atThreshold = false): (0 | 1)[] =>
  sums.map((sum) => (sum > theta || (atThreshold && sum === theta) ? 1 : 0));

/** The thresholds at which the sums give a table: from `low` to `high`, one end included; nothing when there are none. */
export interface Thresholds {
  /** The largest sum that must stay silent; −∞ when none must. */
  readonly low: number;
  /** The smallest sum that must fire; +∞ when none must. */
  readonly high: number;
}

/**
 * Every threshold between the largest silent sum and the smallest firing one works. Firing strictly above, `low` itself
 * works and `high` does not; firing at the threshold too, it is the other way round. Sums and outputs are those of the
 * four rows.
 */
export function workingThresholds(sums: readonly number[], table: TruthTable): Thresholds | undefined {
  const low = Math.max(Number.NEGATIVE_INFINITY, ...sums.filter((_sum, i) => table[i] === 0));
  const high = Math.min(Number.POSITIVE_INFINITY, ...sums.filter((_sum, i) => table[i] === 1));
  return low < high ? { low, high } : undefined;
}

/** A network of two hidden threshold units and one output unit. Each unit is [w₁, w₂, b] and says `no` or 1. */
export interface TwoLayerGate {
  readonly hidden: readonly (readonly [number, number, number])[];
  readonly output: readonly [number, number, number];
}

/** Row by row: the net inputs and outputs of the hidden units, then those of the output unit. */
export function runTwoLayerGate({ hidden, output }: TwoLayerGate, coding: Coding) {
  const no = coding === 'binary' ? 0 : -1;
  const z = ([w1, w2, b]: readonly [number, number, number], [p, q]: readonly [number, number]): number =>
    decimalDot([
      [w1, p],
      [w2, q],
      [b, 1],
    ]);
  return GATE_ROWS[coding].map((row) => {
    const sums = hidden.map((unit) => z(unit, row));
    const h = sums.map((sum) => (sum > 0 ? 1 : no));
    const out = z(output, [h[0]!, h[1]!]);
    return { row, sums, h, z: out, y: out > 0 ? 1 : no };
  });
}
