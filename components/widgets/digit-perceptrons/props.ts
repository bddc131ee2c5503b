import type { DigitMoment } from '#components/lab/digitLesson.ts';
import type { RampPicture } from '#components/plot/rampPicture.ts';

/** What the figure shows: what a link carries and undo remembers. */
export interface DigitScene {
  readonly seed: number;
  /** Passes that are trained. */
  readonly passes: number;
  /** The pass that is shown. */
  readonly at: number;
  /** Number of the test picture that one looks at. */
  readonly picture: number;
}

/** Numbers of one pass, without its pictures. */
export type PassNumbers = Pick<DigitMoment, 'pass' | 'corrections' | 'trainWrong' | 'testWrong'>;

/** Properties of the ten perceptrons. */
export interface DigitPerceptronsProps {
  /** Number of the figure, e.g. `4.5`. */
  readonly number: string;
  /** Name of this figure in links. */
  readonly id: string;
  readonly seed: number;
  readonly passes: number;
  /** The first lesson, made while the page was built: its test pictures, all passes in numbers, and the last one in full. */
  readonly pictures: readonly RampPicture[];
  readonly history: readonly PassNumbers[];
  readonly last: DigitMoment;
}
