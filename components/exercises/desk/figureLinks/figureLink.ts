import type { StepSpec } from '#engine/exercise/instance.ts';
import type { Variant } from './variant.ts';

/** A figure of the book that can open the numbers of a variant. */
export interface FigureLink {
  /** Its name in links, which is its id on its page. */
  readonly kind: string;
  /** The version of scenes that its links carry. */
  readonly version: number;
  /** Checks a scene as the figure itself does; throws when it is none. */
  readonly parse: (value: unknown) => unknown;
  /** What the figure shows at each step of a variant; nothing where it has nothing to show. */
  readonly scenes: (variant: Variant) => (step: StepSpec) => unknown;
}
