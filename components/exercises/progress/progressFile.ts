import { MAX_TEXT } from './boundProgress.ts';
import { parseProgress } from './parseProgress.ts';
import type { Progress } from './progress.ts';

/** Largest file that is read. */
export const MAX_FILE = 2 * MAX_TEXT;
const KIND = 'one-weight-progress';

/** Why a file was not taken. */
export type Refusal = 'tooLarge' | 'empty' | 'notJson' | 'otherKind' | 'otherVersion' | 'damaged';

/** The memory as the text of a file. */
export const fileText = (progress: Progress): string => `${JSON.stringify({ kind: KIND, ...progress }, null, 1)}\n`;

/** Reads a file that claims to be a memory. */
export function readProgressFile(text: string): { readonly progress: Progress } | { readonly refused: Refusal } {
  if (text.length > MAX_FILE) return { refused: 'tooLarge' };
  if (text.trim() === '') return { refused: 'empty' };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { refused: 'notJson' };
  }
  if (typeof value !== 'object' || value === null || (value as { kind?: unknown }).kind !== KIND)
    return { refused: 'otherKind' };
  if ((value as { v?: unknown }).v !== 1) return { refused: 'otherVersion' };
  const progress = parseProgress(value);
  return progress ? { progress } : { refused: 'damaged' };
}
