import type { StepRequest } from '#components/lab/engineApi.ts';
import { paramsFrom } from '#components/lab/microscopeLink.ts';
import type { RunLog } from '#components/lab/runLog.ts';
import { parseRunSettings, requestFor, sameRun } from '#components/lab/runSettings.ts';
import { fieldsOf, listOf, wholeIn } from '#components/lab/sceneFields.ts';
import { formatFixed, formatScientific } from '#engine/core/format.ts';
import type { LaneSettings, PairScene, Start } from './props.ts';

export const PAIR_VERSION = 1;

/** What the engine is asked for one of the runs. */
export const laneRequest = (base: StepRequest, starts: readonly Start[], lane: LaneSettings): StepRequest => ({
  ...requestFor(base, lane),
  params: paramsFrom(base.params, starts[lane.start]!.params),
});

/** True when two lanes run alike. */
export const sameLane = (a: LaneSettings, b: LaneSettings): boolean => a.start === b.start && sameRun(a, b);

/** What differs between the two runs, by the names of the settings. */
export const differences = ([a, b]: PairScene['lanes']) =>
  (['rate', 'order', 'biases', 'start'] as const).filter((name) => a[name] !== b[name]);

/** A difference with its sign and as many digits as one can compare at a glance; zero is plain. */
export function differenceText(difference: number): string {
  if (difference === 0) return '0';
  const size = Math.abs(difference);
  const text = size < 1e-3 || size >= 1e6 ? formatScientific(difference, 4).text : formatFixed(difference, 6);
  return difference > 0 ? `+${text}` : text;
}

/** The difference of two errors, second − first, moment by moment, as far as both logs tell the same moments. */
export function errorDifferences(first: RunLog, second: RunLog): { readonly n: number; readonly d: number }[] {
  const all: { n: number; d: number }[] = [];
  for (let i = 0, j = 0; i < first.count && j < second.count; ) {
    const [a, b] = [first.n(i), second.n(j)];
    if (a === b) all.push({ n: a, d: second.error(j) - first.error(i) });
    if (a <= b) i++;
    if (b <= a) j++;
  }
  return all;
}

/** Checks a scene that came from outside; throws when it is none. */
export function parsePairScene(value: unknown, starts: number, updates: number): PairScene {
  const { lanes, at } = fieldsOf(value);
  const [first, second] = listOf(lanes, 2, 2).map((lane) => ({
    ...parseRunSettings(lane),
    start: wholeIn(fieldsOf(lane).start, 0, starts - 1),
  }));
  return { lanes: [first!, second!], at: wholeIn(at, 0, updates) };
}
