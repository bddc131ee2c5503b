import type { LandscapeReport, LandscapeRequest } from '#components/lab/landscapeReport.ts';

/** What the landscape shows: what a link carries and undo remembers. */
export interface LandscapeScene {
  /** Seed of the directions. */
  readonly seed: number;
  /** Both directions drawn, or the first one from start to end. */
  readonly look: LandscapeRequest['look'];
  /** Number of the drawn place of the training, counted from 0; a number too large means the last. */
  readonly at: number;
}

/** Properties of the loss landscape. */
export interface LossLandscapeProps {
  /** Number of the figure, e.g. `11.4`. */
  readonly number: string;
  /** Name of this figure in links. */
  readonly id: string;
  readonly scene: LandscapeScene;
  /** The training: network, start, examples, rate and number of updates. */
  readonly lesson: Omit<LandscapeRequest, 'seed' | 'look'>;
  /** Seed of data and start, to be told. */
  readonly dataSeed: number;
  readonly parameters: number;
  /** The landscape of the scene, computed while the page was built: the first frame. */
  readonly answer: LandscapeReport;
}
