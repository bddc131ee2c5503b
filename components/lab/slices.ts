/** How long the worker computes before it looks at its other questions, in milliseconds. */
export const SLICE = 8;

/** Milliseconds by a clock that never goes back; for the length of slices and the pace of a run, never for a number. */
export const ticks = (): number => performance.now();

/** Waits until messages that have arrived in the meantime have been handled. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Which jobs are under way, and which of them nobody waits for any more. */
export class Jobs {
  #cancelled = new Set<number>();

  cancel(job: number): void {
    this.#cancelled.add(job);
  }

  /**
   * Runs a generator in slices, breathing between them, so that a trace is answered while a long run goes on.
   * Each yielded value is handed to `each`; returns true when the job was cancelled.
   */
  async inSlices<T>(job: number, work: Iterator<T>, each: (value: T) => void, pause: () => void): Promise<boolean> {
    let until = ticks() + SLICE;
    for (let next = work.next(); !next.done; next = work.next()) {
      each(next.value);
      if (ticks() < until) continue;
      pause();
      await breathe();
      if (this.#cancelled.delete(job)) return true;
      until = ticks() + SLICE;
    }
    pause();
    this.#cancelled.delete(job);
    return false;
  }
}
