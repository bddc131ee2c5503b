import type { FitScene } from '#components/scenes/fitScene.ts';

export type { FitScene } from '#components/scenes/fitScene.ts';

/** Properties of the line fitter. */
export interface FitALineProps {
  /** Number of the figure, e.g. `11.2`. */
  readonly number: string;
  /** Name of this figure in links. */
  readonly id: string;
  readonly scene: FitScene;
}
