import type { Step } from '#engine/trace/step.ts';
import type { Scene } from './scene.ts';

/** What a document prints of one line. */
export interface Printed {
  readonly id: string;
  readonly document: string;
  readonly lines: string;
  readonly printed: string;
  readonly verdict: string;
  readonly reason?: string;
}

/** A start of the microscope, with what its document prints, by address. */
export interface Preset {
  readonly id: string;
  readonly title: string;
  readonly scene: Scene;
  readonly printed: Readonly<Record<string, readonly Printed[]>>;
}

/** Properties of the backprop microscope. */
export interface MicroscopeProps {
  /** Number of the figure, e.g. `12.1`. */
  readonly number: string;
  /** Name of this figure in links; one page may hold several. */
  readonly id: string;
  readonly presets: readonly Preset[];
  /** The lines of the first preset, computed while the page was built: the first frame. */
  readonly first: readonly Step[];
}
