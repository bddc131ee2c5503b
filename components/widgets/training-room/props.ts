import type { IrisData, MadeData, OwnData, RoomSpec } from '#engine/room/roomSpec.ts';

/** Controls that a lesson or a link can hide or lock. */
export const CONTROLS = [
  'data',
  'split',
  'features',
  'layers',
  'activation',
  'norms',
  'task',
  'init',
  'optimizer',
  'rate',
  'schedule',
  'clip',
  'penalties',
  'batch',
  'seed',
  'step',
  'play',
  'restart',
  'newStart',
  'scrub',
  'edges',
  'curves',
  'panels',
] as const;

/** The name of such a control. */
export type Control = (typeof CONTROLS)[number];

/** A spec whose own data, if any, stand once beside all specs of the scene. */
export interface SceneSpec extends Omit<RoomSpec, 'data'> {
  readonly data: MadeData | IrisData | Pick<OwnData, 'kind'>;
}

/** From this step on, a run goes by this spec. */
export interface Segment {
  readonly from: number;
  readonly spec: SceneSpec;
}

/** A run: what it started with, and what was changed on the way. */
export type RoomRun = readonly Segment[];

/** The panels below the picture. */
export const PANELS = [
  'data',
  'network',
  'training',
  'batch',
  'weights',
  'histograms',
  'confusion',
  'compare',
  'sweep',
  'lines',
] as const;

/** The name of a panel. */
export type Panel = (typeof PANELS)[number];

/** Everything that the room shows: what a link carries and undo remembers. Seeds and step give the weights back, bit for bit. */
export interface RoomScene {
  readonly own?: OwnData;
  /** One run, or up to four that are compared. */
  readonly runs: readonly RoomRun[];
  /** The run at hand. */
  readonly at: number;
  readonly step: number;
  /** Examples of the batch at hand that were looked at. */
  readonly within: number;
  /** The two columns of the data that pictures span. */
  readonly axes: readonly [number, number];
  readonly edges: 'weights' | 'gradients';
  /** The unit that is looked at, as column of the drawing and place in it; nothing for the whole network. */
  readonly unit?: readonly [column: number, place: number] | undefined;
  /** The parameter that is looked at, e.g. `L1.W[0,1]`. */
  readonly parameter?: string | undefined;
  readonly panel?: Panel | undefined;
  /** What is chosen inside panels and curves, by name; what was never chosen is left out. */
  readonly picked?: Readonly<Record<string, string>>;
  readonly hide: readonly Control[];
  readonly lock: readonly Control[];
}

/** What the room is at its start, computed while the page was built: the facts and the view, as plain data. */
export interface RoomFirst {
  readonly facts: unknown;
  readonly view: unknown;
}

/** Properties of the training room. */
export interface TrainingRoomProps {
  /** Number of the figure, e.g. `10.2`. */
  readonly number: string;
  /** Name of this figure in links. */
  readonly id: string;
  /** Title in the imperative; the usual one when left out. */
  readonly title?: string;
  /** What to notice; the usual sentence when left out. */
  readonly caption?: string;
  readonly spec: RoomSpec;
  /** The step that is shown first. */
  readonly step: number;
  /** Controls that this lesson does without. */
  readonly hide?: readonly Control[];
  /** Controls that are shown but cannot be changed here. */
  readonly lock?: readonly Control[];
  /** The two columns of the data that pictures span, counted from 0; the first two when left out. */
  readonly axes?: readonly [number, number];
  /** The panel that is open at the start. */
  readonly panel?: Panel;
  readonly first: RoomFirst;
}
