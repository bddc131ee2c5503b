import type { StepRequest } from '#components/lab/engineApi.ts';
import type { SampledRun } from '#components/lab/runLog.ts';

/** Properties of the figure that runs many updates. */
export interface RunItProps {
  /** Number of the figure, e.g. `12.6`. */
  readonly number: string;
  /** Name of this figure in links. */
  readonly id: string;
  /** The network, its example, and the settings with which the figure starts. */
  readonly request: StepRequest;
  /** How many updates a run makes. */
  readonly updates: number;
  /** The run with these settings, computed while the page was built: the first frame. */
  readonly first: SampledRun;
  /** Address of the page that holds the microscope; empty for this page, absent when there is none. */
  readonly microscope?: string;
}
