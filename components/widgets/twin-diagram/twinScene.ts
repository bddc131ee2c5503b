import { fieldsOf, oneOf } from '#components/lab/sceneFields.ts';
import { PARTS, type Part, type TwinScene } from './props.ts';

/** The version of scenes that links carry. */
export const TWIN_VERSION = 1;

/** Checks a scene that came from outside; throws when it is none. */
export const parseTwin = (value: unknown): TwinScene => ({ part: oneOf(fieldsOf(value).part, PARTS) });

/** The part that an event happened on, if any. */
export function partAt(event: Event): Part | undefined {
  const named = (event.target as Element).closest('[data-part]')?.getAttribute('data-part');
  return PARTS.find((part) => part === named);
}
