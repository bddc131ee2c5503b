import { ensure } from '../core/engineError.ts';

/** What came from outside, as an object; refuses everything else. `what` begins the sentence. */
export function fieldsOf(value: unknown, what: string): Readonly<Record<string, unknown>> {
  ensure(
    typeof value === 'object' && value !== null && !Array.isArray(value),
    () => `${what} is ${shown(value)}, but an object is expected. Give its fields by name.`,
  );
  return value as Readonly<Record<string, unknown>>;
}

/** A value in a sentence: short, and harmless however long it is. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return `“${value.slice(0, 40)}${value.length > 40 ? '…' : ''}”`;
  if (Array.isArray(value)) return `a list of ${value.length}`;
  return typeof value === 'object' && value !== null ? 'an object' : String(value).slice(0, 40);
}

/** A number between two bounds. @throws EngineError for anything else; `what` begins the sentence. */
export function numberIn(value: unknown, what: string, least: number, most: number): number {
  ensure(
    typeof value === 'number' && value >= least && value <= most,
    () => `${what} is ${shown(value)}. Give a number from ${least} to ${most}.`,
  );
  return value as number;
}

/** A whole number between two bounds. @throws EngineError for anything else. */
export function wholeIn(value: unknown, what: string, least: number, most: number): number {
  ensure(
    Number.isInteger(value) && (value as number) >= least && (value as number) <= most,
    () => `${what} is ${shown(value)}. Give a whole number from ${least} to ${most}.`,
  );
  return value as number;
}

/** One of some words. @throws EngineError for anything else. */
export function oneOf<T extends string>(value: unknown, what: string, choices: readonly T[]): T {
  ensure(
    (choices as readonly unknown[]).includes(value),
    () => `${what} is ${shown(value)}. Choose one of ${choices.join(', ')}.`,
  );
  return value as T;
}

/** True or false. @throws EngineError for anything else. */
export function flagIn(value: unknown, what: string): boolean {
  ensure(typeof value === 'boolean', () => `${what} is ${shown(value)}. Give true or false.`);
  return value as boolean;
}

/** A list of a bounded length. @throws EngineError for anything else. */
export function listIn(value: unknown, what: string, least: number, most: number): readonly unknown[] {
  ensure(
    Array.isArray(value) && value.length >= least && value.length <= most,
    () => `${what} is ${shown(value)}. Give a list with ${least} to ${most} entries.`,
  );
  return value as readonly unknown[];
}

/** A text of a bounded length that is not blank. @throws EngineError for anything else. */
export function textIn(value: unknown, what: string, most: number): string {
  ensure(
    typeof value === 'string' && value.trim() !== '' && value.length <= most,
    () => `${what} is ${shown(value)}. Give a text of 1 to ${most} characters.`,
  );
  return value as string;
}
