import type { FamilyParams } from '#engine/exercise/instance.ts';
import type { Feedback, FigurePages, Sheet } from './exerciseData.ts';

/** Properties of the player of exercises. */
export interface PlayerProps {
  /** Id in the book, e.g. `ch12-w6`; it enters the seed, so it never changes. */
  readonly id: string;
  readonly chapter: number;
  readonly family: string;
  readonly params?: FamilyParams;
  /** Parameters of further variants, where those of the first fix its numbers. */
  readonly again?: FamilyParams;
  /** Every device gets numbers of its own from the start. */
  readonly own?: boolean;
  readonly feedback?: Feedback;
  /** What the exercise is called here; else as its family says. */
  readonly title?: string;
  /** Where the figures stand that its worked solution opens. */
  readonly figures?: FigurePages;
  /** Address of the page "My progress". */
  readonly progress: string;
  /** The first variant, drawn while the page was built: the first frame. */
  readonly sheet: Sheet;
}
