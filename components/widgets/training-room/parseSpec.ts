import { fieldsOf, listOf, numberIn, oneOf, wholeIn, yesOrNo } from '#components/lab/sceneFields.ts';
import { LOSSES_OF, type OwnData, ROOM_ACTIVATIONS, ROOM_LIMITS, type RoomTask } from '#engine/room/roomSpec.ts';
import type { SceneSpec } from './props.ts';

/** Kinds of made data, in the order of the menu. */
export const MADE_KINDS = [
  'circles',
  'xor',
  'gauss',
  'spiral',
  'moons',
  'blobs',
  'carTruck',
  'plane',
  'multiGauss',
  'sine',
] as const;

const SEED = 2 ** 31 - 1;
const LARGE = 1e9;
const SHORT_TEXT = 60;
const MOST_PICKED = 16;
const PICKED_TEXT = 400;

const text = (value: unknown, most = SHORT_TEXT): string => {
  if (typeof value !== 'string' || value.length > most) throw new Error('This is no text of a scene.');
  return value;
};
const number = (value: unknown): number => numberIn(value, -LARGE, LARGE);

function parseData(value: unknown): SceneSpec['data'] {
  const raw = fieldsOf(value);
  const kind = oneOf(raw.kind, [...MADE_KINDS, 'iris', 'own'] as const);
  if (kind === 'iris' || kind === 'own') return { kind };
  return {
    kind,
    count: wholeIn(raw.count, 1, ROOM_LIMITS.examples),
    noise: numberIn(raw.noise, 0, 10),
    seed: wholeIn(raw.seed, 0, SEED),
    ...(raw.classes === undefined ? {} : { classes: wholeIn(raw.classes, 2, ROOM_LIMITS.classes) }),
  };
}

/** Flat settings (an optimizer, a schedule, a clipping …): short texts, numbers and lists of numbers; the engine checks what they mean. */
function parseFlat<T>(value: unknown): T {
  const entries = Object.entries(fieldsOf(value));
  if (entries.length > 16) throw new Error('These are no settings of a scene.');
  return Object.fromEntries(
    entries.map(([key, entry]) => {
      text(key);
      if (typeof entry === 'string') return [key, text(entry)];
      if (typeof entry === 'boolean') return [key, entry];
      if (Array.isArray(entry)) return [key, listOf(entry, 0, 32).map(number)];
      if (typeof entry === 'object') return [key, parseFlat(entry)];
      return [key, number(entry)];
    }),
  ) as T;
}

/** Checks every field of a spec that came from outside; throws when it is none. What the engine refuses, it says in a sentence. */
export function parseSpec(value: unknown): SceneSpec {
  const raw = fieldsOf(value);
  const split = fieldsOf(raw.split);
  const task = oneOf<RoomTask>(raw.task, ['classification', 'binary', 'regression']);
  const optimizer = fieldsOf(raw.optimizer);
  const whenGiven = <K extends 'schedule' | 'clip' | 'penalties'>(key: K): Pick<SceneSpec, K> | object =>
    raw[key] === undefined ? {} : { [key]: parseFlat(raw[key]) };
  number(optimizer.rate);
  text(fieldsOf(raw.init).kind);
  return {
    data: parseData(raw.data),
    split: { validation: numberIn(split.validation, 0, 0.9), seed: wholeIn(split.seed, 0, SEED) },
    scale: oneOf(raw.scale, ['none', 'standard', 'minmax']),
    features: listOf(raw.features, 1, ROOM_LIMITS.features).map((feature) => text(feature)),
    layers: listOf(raw.layers, 0, ROOM_LIMITS.layers).map((entry) => {
      const layer = fieldsOf(entry);
      return {
        units: wholeIn(layer.units, 1, ROOM_LIMITS.units),
        activation: oneOf(layer.activation, ROOM_ACTIVATIONS),
        norm: oneOf(layer.norm, ['none', 'batch', 'layer']),
        dropout: numberIn(layer.dropout, 0, 0.95),
      };
    }),
    task,
    loss: oneOf(raw.loss, LOSSES_OF[task]),
    init: parseFlat(raw.init),
    seed: wholeIn(raw.seed, 0, SEED),
    optimizer: parseFlat(raw.optimizer),
    ...whenGiven('schedule'),
    ...whenGiven('clip'),
    ...whenGiven('penalties'),
    batchSize: wholeIn(raw.batchSize, 1, ROOM_LIMITS.examples),
    shuffle: yesOrNo(raw.shuffle),
    leftOver: oneOf(raw.leftOver, ['keep', 'drop']),
  };
}

/** Checks what was chosen in panels: a few short texts by short names; what they may be, each panel knows. */
export function parsePicked(value: unknown): Readonly<Record<string, string>> {
  const entries = Object.entries(fieldsOf(value));
  if (entries.length > MOST_PICKED) throw new Error('These are no choices of a scene.');
  return Object.fromEntries(entries.map(([key, entry]) => [text(key), text(entry, PICKED_TEXT)]));
}

/** Checks the reader's own data that came from a link or from the device; throws when they are none. */
export function parseOwn(value: unknown): OwnData {
  const raw = fieldsOf(value);
  if (raw.kind !== 'own') throw new Error('These are no data of a scene.');
  const columns = listOf(raw.columns, 1, ROOM_LIMITS.columns).map((name) => text(name));
  const rows = listOf(raw.rows, 0, ROOM_LIMITS.examples).map((row) =>
    listOf(row, columns.length, columns.length).map(number),
  );
  const labels =
    raw.labels === undefined ? undefined : listOf(raw.labels, 1, ROOM_LIMITS.classes).map((name) => text(name));
  const targets = listOf(raw.targets, rows.length, rows.length).map((target) =>
    labels ? wholeIn(target, 0, labels.length - 1) : number(target),
  );
  return { kind: 'own', columns, rows, targets, ...(labels ? { labels } : {}) };
}
