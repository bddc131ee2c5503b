/** What the cell gets and has: what a link carries and undo remembers. */
export interface CellScene {
  /** Six inputs, each 0 (quiet) or 1 (active). */
  readonly x: readonly number[];
  /** A weight for each: positive excites, negative inhibits. */
  readonly w: readonly number[];
  /** The cell fires when its sum reaches this. */
  readonly theta: number;
}

/** A setting of weights and threshold with a name. */
export interface CellPreset {
  readonly id: 'and' | 'or' | 'majority' | 'veto';
  readonly w: readonly number[];
  readonly theta: number;
}

/** Properties of the figure "Excite or inhibit". */
export interface ExciteOrInhibitProps {
  readonly id: string;
  /** Number of the figure, `2.3`. */
  readonly number: string;
  readonly start: CellScene;
  readonly presets: readonly CellPreset[];
}
