import { plainParams, plainTensor } from '#components/lab/plain.ts';
import type { SampledRun } from '#components/lab/runLog.ts';
import type { RunItProps } from '#components/widgets/run-it/props.ts';
import type { WorkedExample } from '#engine/examples/workedExample.ts';
import { descend } from '#engine/train/descend.ts';
import { network222 } from './network222.ts';

const UPDATES = 10_000;
const MOMENTS_A_DECADE = 8;

/** 0, and moments that lie evenly on a log axis. */
const moments = new Set([
  0,
  ...Array.from({ length: 4 * MOMENTS_A_DECADE + 1 }, (_, i) => Math.round(10 ** (i / MOMENTS_A_DECADE))),
]);

/** A run at the moments that the first frame of a figure draws. */
export function sampledRun({ spec, params, x, t, update }: WorkedExample): SampledRun {
  const points = [...descend(spec, params, x, t, update, UPDATES, (n) => moments.has(n))];
  return {
    ns: points.map(({ iteration }) => iteration),
    errors: points.map(({ error }) => error),
    outputs: points.map(({ outputs }) => [...outputs]),
    params: points.at(-1)!.params.flatMap((layer) => Object.values(layer).flatMap(({ data }) => [...data])),
  };
}

/** The long run of an example. */
export function runOf(example: WorkedExample): Omit<RunItProps, 'number' | 'id'> {
  const { spec, params, x, t, update } = example;
  return {
    request: { spec, params: plainParams(params), x: plainTensor(x), t: plainTensor(t), update },
    updates: UPDATES,
    first: sampledRun(example),
  };
}

/** Ten thousand updates of the 2-2-2 network; the microscope stands on the same page. */
export const runIt222: Omit<RunItProps, 'number' | 'id'> = { ...runOf(network222), microscope: '' };
