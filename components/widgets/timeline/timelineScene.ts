import { fieldsOf, oneOf, wholeIn } from '#components/lab/sceneFields.ts';
import { type HistoryEvent, RINGS, type Ring, type TimelineScene } from './props.ts';

/** The version of scenes that links carry. */
export const TIMELINE_VERSION = 1;

/** True when an event belongs to a field: what is in an inner ring is in the outer ones too. */
export const belongs = ({ ring }: HistoryEvent, to: Ring): boolean => RINGS.indexOf(ring) >= RINGS.indexOf(to);

/** Checks a scene that came from outside; throws when it is none. */
export function parseTimeline(value: unknown, count: number): TimelineScene {
  const { ring, at } = fieldsOf(value);
  return { ring: oneOf(ring, RINGS), at: wholeIn(at, 0, count - 1) };
}
