import { expect } from 'vitest';

/** Fails with all sentences, one a line, if there is any. */
export function expectNone(sentences: readonly string[]): void {
  expect(sentences.length, `\n${sentences.join('\n')}\n`).toBe(0);
}
