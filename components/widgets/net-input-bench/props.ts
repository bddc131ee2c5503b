import type { Row } from '#components/scenes/netInputScene.ts';

export type { NetInputScene as BenchScene, Row } from '#components/scenes/netInputScene.ts';

/** A worked example that the bench starts with or goes to. */
export interface BenchPreset {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly Row[];
  readonly b: number;
}

/** Properties of the net-input bench. */
export interface NetInputBenchProps {
  /** Number of the figure, e.g. `3.1`. */
  readonly number: string;
  /** Name of this figure in links. */
  readonly id: string;
  /** The first one is the start. */
  readonly presets: readonly BenchPreset[];
}
