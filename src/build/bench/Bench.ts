import type { Page } from 'playwright';

/** One way to do the work. `run` may return anything; returning the result keeps the compiler from dropping the work. */
export interface Contender<Fixture> {
  readonly name: string;
  /** Everything that is not to be timed; it gets the same seed or data for every contender. */
  readonly setup: () => Fixture | Promise<Fixture>;
  readonly run: (fixture: Fixture) => unknown;
}

/**
 * A benchmark of functions: the subject and its peers do the same work, in interleaved rounds, in Node or in a real Chromium.
 * A file `src/build/bench/<name>.bench.ts` has one as its default export.
 */
export interface FunctionBench {
  readonly kind: 'function';
  readonly name: string;
  readonly where: readonly ('node' | 'chromium')[];
  readonly subject: Contender<unknown>;
  readonly peers: readonly Contender<unknown>[];
  /** The median that the subject must not exceed, in milliseconds a run. */
  readonly limit?: number;
}

/** A benchmark of the built site: `sample` does something once on the page and gives its duration in milliseconds. */
export interface PageBench {
  readonly kind: 'page';
  readonly name: string;
  /** The page below the site's root, such as `/chapters/12-backpropagation/`. */
  readonly address: string;
  readonly prepare: (page: Page) => Promise<void>;
  readonly sample: (page: Page) => Promise<number>;
  /** The median that must not be exceeded, in milliseconds. */
  readonly limit?: number;
}

export type Bench = FunctionBench | PageBench;

/** Check types where a bench is written: `export default functionBench({ … })`. All contenders share one fixture type. */
export function functionBench<Fixture>(
  bench: Omit<FunctionBench, 'kind' | 'subject' | 'peers'> & {
    readonly subject: Contender<Fixture>;
    readonly peers: readonly Contender<Fixture>[];
  },
): FunctionBench {
  return { ...bench, kind: 'function' } as unknown as FunctionBench;
}

/** Check types where a bench is written: `export default pageBench({ … })`. */
export function pageBench(bench: Omit<PageBench, 'kind'>): PageBench {
  return { ...bench, kind: 'page' };
}
