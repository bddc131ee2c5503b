import { cellOf, firingPatterns } from '#components/widgets/excite-or-inhibit/cell.ts';
import type { CellPreset, ExciteOrInhibitProps } from '#components/widgets/excite-or-inhibit/props.ts';
import { decimalDot } from '#engine/core/decimalDot.ts';

const ones = [1, 1, 1, 1, 1, 1] as const;

/** Four cells of chapter 2: the same six synapses, three thresholds, and one synapse that forbids. */
export const cells = {
  and: { id: 'and', w: ones, theta: 6 },
  or: { id: 'or', w: ones, theta: 1 },
  majority: { id: 'majority', w: ones, theta: 4 },
  veto: { id: 'veto', w: [1, 1, 1, 1, 1, -5], theta: 1 },
} as const satisfies Record<string, CellPreset>;

/** How many of the 64 patterns of six inputs make each cell fire. */
export const firing = {
  and: firingPatterns(cells.and.w, cells.and.theta),
  or: firingPatterns(cells.or.w, cells.or.theta),
  majority: firingPatterns(cells.majority.w, cells.majority.theta),
  veto: firingPatterns(cells.veto.w, cells.veto.theta),
  all: 2 ** ones.length,
} as const;

/** The figure "Excite or inhibit" as chapter 2 starts it: a majority that is one voice short. */
export const exciteOrInhibit: ExciteOrInhibitProps = {
  id: 'excite',
  number: '2.2',
  start: { x: [1, 1, 0, 1, 0, 0], w: cells.majority.w, theta: cells.majority.theta },
  presets: Object.values(cells),
};

const sumOf = (numbers: readonly number[]): number => decimalDot(numbers.map((one) => [one, 1] as const));

/** Three inputs with three weights, worked out as it should be and as two documents say. */
const worked = { x: [1, 0, 1], w: [2, -3, 1], theta: 3 } as const;
export const threeInputs = {
  ...worked,
  products: cellOf(worked).products,
  sum: cellOf(worked).sum,
  /** The slip of erratum E-38: weights are added to the inputs. */
  added: sumOf([...worked.x, ...worked.w]),
  /** The same slip with all inputs at zero: the weights alone. */
  addedInSilence: sumOf(worked.w),
} as const;

/** Weights that sum to nothing: the slip of erratum E-39 divides by zero. */
const balanced = { x: [1, 1, 0], w: [2, -1, -1], theta: 1 } as const;
export const averaged = { ...balanced, sum: cellOf(balanced).sum, weights: sumOf(balanced.w) } as const;
