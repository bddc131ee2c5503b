import { expect } from 'vitest';

/** Fails with all sentences, one a line, if there is any. */
export function expectNone(sentences: readonly string[]): void {
  if (sentences.length > 0) expect.fail(`\n${sentences.join('\n')}\n`);
}
