import { ensure } from '../core/engineError.ts';
import type { TrainState } from './state.ts';
import { type Stepped, type StepReport, stepBatch, stepExample } from './step.ts';
import { checkTrainData, checkTrainSpec, type TrainData, type TrainSpec } from './trainSpec.ts';

/** How far one turn of a run goes: an example, an update with a batch, or all updates of an epoch. */
export type Stride = 'example' | 'batch' | 'epoch';

/** Where a run stands after one turn, and what its updates did. */
export interface Progress {
  readonly state: TrainState;
  /** One report a step; several for an epoch. */
  readonly reports: readonly StepReport[];
}

/** When a run ends by itself: after so many updates or epochs, counted from its start. */
export interface RunEnd {
  readonly updates?: number;
  readonly epochs?: number;
}

const isOver = ({ updates, epoch }: TrainState, end: RunEnd): boolean =>
  (end.updates !== undefined && updates >= end.updates) || (end.epochs !== undefined && epoch >= end.epochs);

function stepEpoch(spec: TrainSpec, data: TrainData, start: TrainState, end: RunEnd): Progress {
  const reports: StepReport[] = [];
  let state = start;
  do {
    const stepped = stepBatch(spec, data, state);
    state = stepped.state;
    reports.push(stepped.report);
    if (stepped.report.trouble) break;
  } while (state.epoch === start.epoch && !isOver(state, end));
  return { state, reports };
}

const single = ({ state, report }: Stepped): Progress => ({ state, reports: [report] });

/**
 * A training run from any state, one turn after the other. To pause it, don't ask for the next turn; to cancel it, leave
 * it; to go on later, run again from the state of the last turn: the bits are those of a run that never stopped. Ends at
 * `end`, or after the first turn that met a number that is not finite (`reports.at(-1).trouble`). Source of stochastic
 * descent: Robbins and Monro 1951.
 * @throws EngineError for a spec, data or targets that cannot be.
 */
export function* runTraining(
  spec: TrainSpec,
  data: TrainData,
  from: TrainState,
  stride: Stride = 'batch',
  end: RunEnd = {},
): Generator<Progress, TrainState> {
  checkTrainSpec(spec);
  checkTrainData(spec, data);
  ensure(
    from.order.length === data.inputs.shape[0],
    () =>
      `The state was made for ${from.order.length} examples, but there are ${data.inputs.shape[0]}. Start again with the new data.`,
  );
  let state = from;
  while (!isOver(state, end)) {
    const turn =
      stride === 'epoch'
        ? stepEpoch(spec, data, state, end)
        : single((stride === 'batch' ? stepBatch : stepExample)(spec, data, state));
    state = turn.state;
    yield turn;
    if (turn.reports.at(-1)!.trouble) break;
  }
  return state;
}
