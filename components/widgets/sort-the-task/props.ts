/** The three kinds of learning. */
export const KINDS = ['supervised', 'unsupervised', 'reinforcement'] as const;
export type Kind = (typeof KINDS)[number];

/** A task to be sorted. */
export interface TaskCard {
  readonly text: string;
  readonly kind: Kind;
  /** Why it is of this kind. */
  readonly why: string;
}

/** What the figure shows: what a link carries and undo remembers. */
export interface SortScene {
  /** One answer for each card, empty where none was given. */
  readonly answers: readonly (Kind | '')[];
  readonly checked: boolean;
}

/** Properties of "Sort the task". */
export interface SortTheTaskProps {
  readonly id: string;
  /** Number of the figure, `1.4`. */
  readonly number: string;
  readonly cards: readonly TaskCard[];
}
