import { hex, sha256 } from '../seed/sha256.ts';

/**
 * One thing that a learner did. `n` counts from 0; `t` are milliseconds since the start by a clock that never goes back;
 * `it` is the place of the exercise in an assignment; `st` the step (empty for the whole); `x` the text as typed.
 * `in`: answer. `hint`: the next hint. `reveal`: show the value. `undo`: clear the field. `reset`: clear all fields.
 * `done`: finished. `note`: a remark, without effect.
 */
export interface LogEvent {
  readonly n: number;
  readonly t: number;
  readonly it: number;
  readonly st: string;
  readonly a: 'in' | 'hint' | 'reveal' | 'undo' | 'reset' | 'done' | 'note';
  readonly x?: string;
  /** True where the text was typed by somebody whose decimal sign is the comma. */
  readonly comma?: boolean;
}

/** The longest text that one event may carry. */
export const MAX_EVENT_TEXT = 4_000;

/** An event as one text, the same in every program: fixed order of fields, no blanks. */
const eventText = ({ n, t, it, st, a, x, comma }: LogEvent): string =>
  JSON.stringify([n, t, it, st, a, x ?? null, comma === true]);

/** The head of the chain before any event, 64 hexadecimal digits as text: bound to the exercise and the variant. */
export const chainStart = (family: string, version: number, variant: string): string =>
  hex(sha256(`chain/1 ${family} ${version} ${variant}`));

/** The head after one more event, as text. Shows that nothing was lost or mended by accident; it proves no authorship. */
export const chainNext = (head: string, event: LogEvent): string => hex(sha256(`${head} ${eventText(event)}`));

/** The head after all events, in their order, as text. */
export const chainHead = (start: string, events: readonly LogEvent[]): string => events.reduce(chainNext, start);
