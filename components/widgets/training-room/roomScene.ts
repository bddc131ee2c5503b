import { fieldsOf, listOf, oneOf, wholeIn } from '#components/lab/sceneFields.ts';
import { type OwnData, ROOM_LIMITS, type RoomSpec } from '#engine/room/roomSpec.ts';
import { parseOwn, parsePicked, parseSpec } from './parseSpec.ts';
import { CONTROLS, PANELS, type RoomRun, type RoomScene, type SceneSpec, type TrainingRoomProps } from './props.ts';

/** The version of scenes that links carry. */
export const ROOM_VERSION = 1;
/** How many runs may be compared. */
export const MOST_RUNS = 4;
/** How often the settings of one run may be changed on its way. */
export const MOST_SEGMENTS = 8;

const ADDRESS = /^L\d{1,2}\.(W|b|gamma|beta)\[\d{1,3}(,\d{1,3})?\]$/;

/** A spec whole: with the reader's own data where they are meant. */
export const wholeSpec = (spec: SceneSpec, own: OwnData | undefined): RoomSpec => ({
  ...spec,
  data:
    spec.data.kind === 'own'
      ? (own ?? { kind: 'own', columns: ['x1', 'x2'], rows: [], targets: [], labels: [] })
      : spec.data,
});

/** A whole spec without the reader's own data, which stand once in the scene. */
export const sceneSpec = ({ data, ...rest }: RoomSpec): SceneSpec => ({
  ...rest,
  data: data.kind === 'own' ? { kind: 'own' } : data,
});

/** What a room shows before anything was changed. */
export function startScene({ spec, step, hide = [], lock = [], axes = [0, 1], panel }: TrainingRoomProps): RoomScene {
  return {
    ...(spec.data.kind === 'own' ? { own: spec.data } : {}),
    runs: [[{ from: 0, spec: sceneSpec(spec) }]],
    at: 0,
    step,
    within: 0,
    axes,
    edges: 'weights',
    ...(panel ? { panel } : {}),
    hide,
    lock,
  };
}

function parseRun(value: unknown): RoomRun {
  const run = listOf(value, 1, MOST_SEGMENTS).map((entry) => {
    const { from, spec } = fieldsOf(entry);
    return { from: wholeIn(from, 0, ROOM_LIMITS.updates), spec: parseSpec(spec) };
  });
  if (run[0]!.from !== 0 || run.some(({ from }, k) => k > 0 && from < run[k - 1]!.from))
    throw new Error('The parts of this run are out of order.');
  return run;
}

/**
 * Checks a scene that came from outside; throws when it is none. `find` brings the own data that stayed on the device,
 * by their fingerprint; it throws a sentence when they are not there.
 */
export function parseScene(value: unknown, find: (fingerprint: string) => OwnData): RoomScene {
  const raw = fieldsOf(value);
  const runs = listOf(raw.runs, 1, MOST_RUNS).map(parseRun);
  const columns = ROOM_LIMITS.columns - 1;
  const axes = listOf(raw.axes, 2, 2).map((axis) => wholeIn(axis, 0, columns)) as unknown as readonly [number, number];
  const own =
    raw.own === undefined ? undefined : typeof raw.own === 'string' ? find(raw.own.slice(0, 40)) : parseOwn(raw.own);
  if (!own && runs.some((run) => run.some(({ spec }) => spec.data.kind === 'own')))
    throw new Error('The data of this scene are missing.');
  const unit = raw.unit === undefined ? undefined : listOf(raw.unit, 2, 2).map((n) => wholeIn(n, 0, ROOM_LIMITS.units));
  if (raw.parameter !== undefined && !(typeof raw.parameter === 'string' && ADDRESS.test(raw.parameter)))
    throw new Error('This is no address of a parameter.');
  return {
    ...(own ? { own } : {}),
    runs,
    at: wholeIn(raw.at, 0, runs.length - 1),
    step: wholeIn(raw.step, 0, ROOM_LIMITS.updates),
    within: wholeIn(raw.within, 0, ROOM_LIMITS.examples),
    axes,
    edges: oneOf(raw.edges, ['weights', 'gradients']),
    ...(unit ? { unit: [unit[0]!, unit[1]!] } : {}),
    ...(raw.parameter === undefined ? {} : { parameter: raw.parameter as string }),
    ...(raw.panel === undefined ? {} : { panel: oneOf(raw.panel, PANELS) }),
    ...(raw.picked === undefined ? {} : { picked: parsePicked(raw.picked) }),
    hide: listOf(raw.hide, 0, CONTROLS.length).map((name) => oneOf(name, CONTROLS)),
    lock: listOf(raw.lock, 0, CONTROLS.length).map((name) => oneOf(name, CONTROLS)),
  };
}

/** The spec by which a run goes at present: the one of its last part. */
export const lastSpec = (run: RoomRun): SceneSpec => run.at(-1)!.spec;

/** Settings that a run can take on while it is under way: the numbers that it has learned still fit. */
const CHANGEABLE = ['optimizer', 'schedule', 'clip', 'penalties', 'batchSize', 'shuffle', 'leftOver'] as const;

/** True when a run that goes by `before` can go on by `after`. */
export function canGoOn(before: SceneSpec, after: SceneSpec): boolean {
  const rest = (spec: SceneSpec): string => {
    const kept: Record<string, unknown> = { ...spec };
    for (const key of CHANGEABLE) delete kept[key];
    return JSON.stringify(kept);
  };
  return rest(before) === rest(after);
}

/** The run with another spec: from this step on where that can be, else anew from its start. */
export function changedRun(run: RoomRun, spec: SceneSpec, step: number): RoomRun {
  const last = run.at(-1)!;
  if (step === 0 || !canGoOn(last.spec, spec)) return [{ from: 0, spec }];
  const past = run.filter(({ from }) => from < step);
  const kept = past.length >= MOST_SEGMENTS ? past.slice(0, -1) : past;
  return [...kept, { from: step, spec }];
}
