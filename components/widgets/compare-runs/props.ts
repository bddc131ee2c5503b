import type { StepRequest } from '#components/lab/engineApi.ts';
import type { SampledRun } from '#components/lab/runLog.ts';
import type { RunSettings } from '#components/lab/runSettings.ts';

/** Settings of one of the two runs: those of its updates, and the parameters with which it starts. */
export interface LaneSettings extends RunSettings {
  /** Number of the start in the list of starts. */
  readonly start: number;
}

/** Everything that the figure shows and a link carries. */
export interface PairScene {
  readonly lanes: readonly [LaneSettings, LaneSettings];
  /** The moment at hand: so many updates were made in each run. */
  readonly at: number;
}

/** Parameters with which a run may start, in a row; the seed that drew them, or nothing for those of the documents. */
export interface Start {
  readonly seed?: number;
  readonly params: readonly number[];
}

/** Properties of the figure. */
export interface CompareRunsProps {
  /** Name of this figure in links. */
  readonly id: string;
  /** Number of the figure, e.g. `12.8`. */
  readonly number: string;
  readonly request: StepRequest;
  /** Short names of the parameters in a row. */
  readonly names: readonly string[];
  readonly starts: readonly Start[];
  /** How many updates a run makes. */
  readonly updates: number;
  readonly scene: PairScene;
  /** The two runs of this scene at some of their moments, computed while the page was built: the first frame. */
  readonly first: readonly [SampledRun, SampledRun];
  /** Address of the page that holds the microscope; absent when there is none. */
  readonly microscope?: string;
}
