import type { Dec, Phrase } from '../phrase.ts';

/**
 * How one typed number is compared with the right one.
 * `relabs`: |x − r| ≤ max(atol, rtol·|r|), the boundary included. `sigfig`: to `digits` significant digits, counted in the
 * text. `digits`: the first digits right by rounding or cutting off (further ones, if given, right up to one more).
 * `decimals`: to `digits` decimals. `exact`: equal (whole numbers, fractions).
 */
export interface NumCheck {
  readonly mode: 'relabs' | 'sigfig' | 'digits' | 'decimals' | 'exact';
  readonly rtol?: Dec;
  readonly atol?: Dec;
  readonly digits?: number;
  /** The written precision must be the one asked for: 100 does not pass for three significant digits, nor 0.5 for 0.500. */
  readonly strictPrecision?: boolean;
  /** The last digit may be off by one. */
  readonly forgiveLast?: boolean;
  /** Share of the marks for the right value in the wrong precision; all of them when absent. */
  readonly precisionCredit?: Dec;
  /** Share of the marks within `factor` tolerances, the boundary included. */
  readonly closeCredit?: { readonly factor: Dec; readonly credit: Dec };
}

/** One of several options, answered by its id. */
export interface ChoiceCheck {
  readonly mode: 'choice';
  readonly options: readonly { readonly id: string; readonly label: Phrase }[];
}

/** All items in the right order, answered by their ids with commas between. */
export interface OrderCheck {
  readonly mode: 'order';
  readonly items: readonly { readonly id: string; readonly label: Phrase }[];
}

/** Numbers in a row, or in rows; each is compared by `each`. The shape is announced, so another one is unreadable, not wrong. */
export interface GridCheck {
  readonly mode: 'vector' | 'matrix';
  readonly shape: readonly number[];
  readonly each: NumCheck;
}

/** What a widget was set to: `size` numbers that must make the named predicate true. */
export interface StateCheck {
  readonly mode: 'state';
  readonly predicate: string;
  readonly size: number;
  readonly settings: readonly number[];
}

/**
 * A sketched curve: points x, y (rows), each within `band` of the function, at least one in each of `bins` equal parts of
 * [from, to]; at most a share `stray` of the points may lie outside the band.
 */
export interface SketchCheck {
  readonly mode: 'sketch';
  readonly from: Dec;
  readonly to: Dec;
  readonly bins: number;
  readonly band: Dec;
  readonly stray: Dec;
}

export type Check = NumCheck | ChoiceCheck | OrderCheck | GridCheck | StateCheck | SketchCheck;

/** True for a check of a single number. */
export const isNumCheck = (check: Check): check is NumCheck =>
  check.mode === 'relabs' ||
  check.mode === 'sigfig' ||
  check.mode === 'digits' ||
  check.mode === 'decimals' ||
  check.mode === 'exact';
