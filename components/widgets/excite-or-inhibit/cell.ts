import { decimalDot } from '#engine/core/decimalDot.ts';
import type { CellPreset, CellScene } from './props.ts';

export { CELL_VERSION, INPUTS, parseCell } from '#components/scenes/cellScene.ts';

/** Largest size of a weight, and of the threshold, on the sliders. */
export const MOST_WEIGHT = 5;
export const MOST_THRESHOLD = 10;

/** The calculation of a McCulloch–Pitts unit, input by input. */
export interface CellSum {
  readonly products: readonly number[];
  /** The sum after each product. */
  readonly running: readonly number[];
  readonly sum: number;
  /** True when the sum reaches the threshold. */
  readonly fires: boolean;
}

/** Σ wᵢxᵢ ≥ θ for binary inputs (McCulloch and Pitts 1943), with the decimals as they are written. */
export function cellOf({ x, w, theta }: CellScene): CellSum {
  const pairs = w.map((weight, i) => [weight, x[i]!] as const);
  const running = pairs.map((_pair, i) => decimalDot(pairs.slice(0, i + 1)));
  const sum = running.at(-1)!;
  return { products: pairs.map((pair) => decimalDot([pair])), running, sum, fires: sum >= theta };
}

/** All patterns of `n` binary inputs, 00…0 first. */
export const patterns = (n: number): number[][] =>
  Array.from({ length: 2 ** n }, (_all, code) => Array.from({ length: n }, (_bit, i) => (code >> (n - 1 - i)) & 1));

/** How many of all patterns of inputs make a cell fire. */
export const firingPatterns = (w: readonly number[], theta: number): number =>
  patterns(w.length).filter((x) => decimalDot(w.map((weight, i) => [weight, x[i]!] as const)) >= theta).length;

/** The least and the largest sum that the weights allow. */
export const sumsOf = (w: readonly number[]): readonly [number, number] => [
  decimalDot(w.filter((weight) => weight < 0).map((weight) => [weight, 1] as const)),
  decimalDot(w.filter((weight) => weight > 0).map((weight) => [weight, 1] as const)),
];

/** True when a scene has the weights and the threshold of a preset. */
export const isPreset = ({ w, theta }: CellScene, preset: CellPreset): boolean =>
  theta === preset.theta && w.every((weight, i) => weight === preset.w[i]);
