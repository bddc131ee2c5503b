import type { BuilderScene } from '#components/scenes/builderScene.ts';

export type { BuilderScene } from '#components/scenes/builderScene.ts';

/** Properties of the network builder. */
export interface NetworkBuilderProps {
  readonly id: string;
  /** Number of the figure, `6.1`. */
  readonly number: string;
  readonly start: BuilderScene;
  /** Networks to go to, by their sizes. */
  readonly presets: readonly (readonly number[])[];
}
