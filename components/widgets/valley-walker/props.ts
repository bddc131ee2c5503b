import type { ValleyScene } from '#components/scenes/valleyScene.ts';

export type { Try, ValleyScene } from '#components/scenes/valleyScene.ts';

/** Properties of the valley walker. */
export interface ValleyWalkerProps {
  /** Number of the figure, e.g. `11.1`. */
  readonly number: string;
  /** Name of this figure in links. */
  readonly id: string;
  readonly scene: ValleyScene;
}
