import type { ShapeMoment } from '#components/lab/shapeLesson.ts';

/** What the figure shows: what a link carries and undo remembers. */
export interface ShapeScene {
  /** The drawing at hand: one of those that are shown, or, one further, the reader's own. */
  readonly at: number;
  /** The reader's own drawing: 196 hexadecimal digits, four pixels each. */
  readonly own: string;
  /** How many passes the network has had. */
  readonly pass: number;
  /** The row of pixels that one looks at, counted from 0. */
  readonly row: number;
  /** Whether the own drawing is moved into the middle before the network sees it. */
  readonly centre: boolean;
}

/** A moment of the lesson without its weights. */
export type PassReport = Omit<ShapeMoment, 'params'>;

/** Properties of the shape canvas. */
export interface ShapeCanvasProps {
  readonly id: string;
  /** Number of the figure, e.g. `10.5`. */
  readonly number: string;
  readonly start: ShapeScene;
  /** Pictures that the network has not learned from, one digit a pixel, each with its class. */
  readonly pictures: readonly { readonly picture: string; readonly shape: number }[];
  /** The lesson pass by pass, made while the page was built. */
  readonly moments: readonly PassReport[];
}
