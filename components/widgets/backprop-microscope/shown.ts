import type { Step } from '#engine/trace/step.ts';
import type { Scene } from './scene.ts';

/** A scene together with the lines that belong to it: what is drawn. */
export interface Shown {
  readonly scene: Scene;
  readonly steps: readonly Step[];
}
