/** The three fields, each inside the one before. */
export const RINGS = ['ai', 'ml', 'dl'] as const;
export type Ring = (typeof RINGS)[number];

/** Something that happened, with where to read about it. */
export interface HistoryEvent {
  readonly year: number;
  readonly ring: Ring;
  readonly title: string;
  readonly text: string;
  /** Short reference, `Turing 1950`. */
  readonly source: string;
  /** Its entry in the bibliography. */
  readonly id: string;
}

/** What the figure shows: what a link carries and undo remembers. */
export interface TimelineScene {
  readonly ring: Ring;
  /** Number of the event at hand, in order of time. */
  readonly at: number;
}

/** Properties of the nested sets with their timeline. */
export interface TimelineProps {
  readonly id: string;
  /** Number of the figure, `1.1`. */
  readonly number: string;
  readonly start: TimelineScene;
  /** Address of the bibliography, as seen from the page. */
  readonly bibliography: string;
  /** In order of time. */
  readonly events: readonly HistoryEvent[];
}
