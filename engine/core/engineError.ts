/** Every refusal of the engine: one sentence that says what is wrong, what was got, what is expected, and how to mend it. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
}

/** Throws an `EngineError` with the sentence unless the condition holds. */
export function ensure(condition: boolean, sentence: string | (() => string)): asserts condition {
  if (!condition) throw new EngineError(typeof sentence === 'string' ? sentence : sentence());
}
