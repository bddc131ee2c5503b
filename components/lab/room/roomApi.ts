import type { RoomFacts } from '#engine/room/roomFacts.ts';
import type { BatchReport, Comparison, ExampleMoment, LinesAsk } from '#engine/room/roomReports.ts';
import type { RoomView, ViewAsk } from '#engine/room/roomView.ts';
import type { SweepCell, SweepRequest } from '#engine/room/sweep.ts';
import type { Address } from '#engine/trace/ref.ts';
import type { Step } from '#engine/trace/step.ts';
import type { Stride } from '#engine/train/run.ts';

/** A run that has been opened: its number, and what never changes while it is open. */
export interface OpenedRun {
  readonly run: number;
  readonly facts: RoomFacts;
}

/** A view with what the worker is doing with the run. */
export interface RunView extends RoomView {
  readonly run: number;
  /** `playing` goes on until paused or broken; `moving` until `goal` is reached; `resting` waits. */
  readonly state: 'resting' | 'playing' | 'moving';
  /** The step that `moving` leads to. */
  readonly goal?: number;
}

/** How fast a run plays: at most so many updates in a second; as fast as can be when left out. */
export interface Pace {
  readonly perSecond?: number;
}

/** How far a sweep is; `cells` are those that were done since the last question. */
export interface SweepNews {
  readonly done: number;
  readonly of: number;
  readonly cells: readonly SweepCell[];
}

/**
 * What the worker's training room offers; every question is short. Long work (playing, seeking, sweeping) goes on between
 * the questions, in slices, and rests while nobody asks for a view.
 *
 * Verbs take several runs: those move in lock step, so that what is compared stands at the same step.
 */
export interface RoomDesk {
  /** Refuses a hostile spec with a sentence. Starts at step 0. */
  open(spec: unknown): OpenedRun;
  /** A run that stands where `run` stands and goes on by another spec: what if. Its earlier steps are those of `run`. */
  branch(run: number, spec: unknown): OpenedRun;
  close(runs: readonly number[]): void;
  view(runs: readonly number[], ask: ViewAsk): RunView[];
  /** Goes `count` strides: looks at an example, makes an update, or goes on to the end of the epoch. */
  step(runs: readonly number[], stride: Stride, count: number, ask: ViewAsk): RunView[];
  /** Goes to a step, back or ahead; `within` examples of the next batch have been looked at then. */
  seek(runs: readonly number[], step: number, within: number, ask: ViewAsk): RunView[];
  play(runs: readonly number[], pace: Pace, ask: ViewAsk): RunView[];
  pause(runs: readonly number[], ask: ViewAsk): RunView[];
  /** The batch at hand, example by example, and what becomes of one parameter, e.g. `L1.W[0,1]`. */
  batch(run: number, parameter: string): BatchReport;
  /** How a unit's, a parameter's or any number of the update at hand comes about, line by line. */
  lines(run: number, ask: LinesAsk): Step[];
  /** One example of the batch at hand (its place in it, from 0) alone with the network, and where a line of its update stands. */
  moment(run: number, place: number, line: Address): ExampleMoment;
  /** Up to four runs that stand at the same step, as differences to the first. */
  compare(runs: readonly number[], ask: ViewAsk): Comparison;
  /** Starts a sweep and returns its number; ask `sweepNews` for what is done, `close` ends it. */
  sweep(request: SweepRequest): number;
  sweepNews(sweep: number): SweepNews;
}
