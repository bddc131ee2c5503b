import type { RoomFacts } from '#engine/room/roomFacts.ts';
import type { RoomView } from '#engine/room/roomView.ts';
import type { RoomFirst } from './props.ts';

/** Typed arrays as they travel in a page: a tag and plain numbers. */
const KINDS = { f32: Float32Array, f64: Float64Array, i32: Int32Array } as const;
type Kind = keyof typeof KINDS;

/** Digits of the numbers in a picture; the worker has all of them. */
const DIGITS = 4;

const isTagged = (value: object): value is { kind: Kind; numbers: (number | null)[] } =>
  'kind' in value && 'numbers' in value && (value.kind as string) in KINDS;

const plain = (value: unknown): unknown => {
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (typeof value !== 'object' || value === null) return value;
  for (const [kind, type] of Object.entries(KINDS))
    if (value instanceof type)
      return { kind, numbers: Array.from(value, (n) => (Number.isFinite(n) ? Number(n.toPrecision(DIGITS)) : null)) };
  if (Array.isArray(value)) return value.map(plain);
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, plain(entry)]));
};

const revived = (value: unknown): unknown => {
  if (value === 'NaN' || value === 'Infinity' || value === '-Infinity') return Number(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(revived);
  if (isTagged(value)) return new KINDS[value.kind](value.numbers.map((n) => n ?? Number.NaN));
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, revived(entry)]));
};

/** Facts and a view as plain data for a page: arrays to the digits that a picture needs, single numbers whole. */
export const closeFirst = (facts: RoomFacts, view: RoomView): RoomFirst => ({
  facts: plain(facts),
  view: plain(view),
});

/** Facts and view again, with typed arrays. */
export const openFirst = (first: RoomFirst): { readonly facts: RoomFacts; readonly view: RoomView } => ({
  facts: revived(first.facts) as RoomFacts,
  view: revived(first.view) as RoomView,
});
