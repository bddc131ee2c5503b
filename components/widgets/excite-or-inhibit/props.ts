import type { CellScene } from '#components/scenes/cellScene.ts';

export type { CellScene } from '#components/scenes/cellScene.ts';

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
