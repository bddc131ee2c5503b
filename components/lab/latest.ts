/**
 * Keeps one question under way and remembers only the newest of those that come meanwhile: a dragged knob asks for
 * every frame, but an older question is never resolved with another's answer, and stale ones are never asked.
 */
export class Latest<Q, A> {
  #ask: (question: Q) => Promise<A>;
  #busy = false;
  #next: { question: Q; onAnswer: (answer: A) => void; onFailure: (reason: unknown) => void } | undefined;

  constructor(ask: (question: Q) => Promise<A>) {
    this.#ask = ask;
  }

  /** True while an answer is still to come. */
  get busy(): boolean {
    return this.#busy;
  }

  /** Asks, or waits its turn; a newer call replaces one that still waits. */
  ask(question: Q, onAnswer: (answer: A) => void, onFailure: (reason: unknown) => void): void {
    this.#next = { question, onAnswer, onFailure };
    if (!this.#busy) void this.#work();
  }

  async #work(): Promise<void> {
    this.#busy = true;
    while (this.#next) {
      const { question, onAnswer, onFailure } = this.#next;
      this.#next = undefined;
      try {
        const answer = await this.#ask(question);
        if (!this.#next) onAnswer(answer);
      } catch (reason) {
        if (!this.#next) onFailure(reason);
      }
    }
    this.#busy = false;
  }
}
