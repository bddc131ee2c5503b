import type { RunPoint } from './engineApi.ts';

/** A curve at some of its moments: numbers of updates, errors, outputs (one list a moment). */
export interface SampledRun {
  readonly ns: readonly number[];
  readonly errors: readonly number[];
  readonly outputs: readonly (readonly number[])[];
  /** All parameters after the last of these moments. */
  readonly params: readonly number[];
}

/**
 * What a run has told so far: after each number of updates its error, outputs and parameters, side by side in one array
 * of doubles, so that any moment can be shown exactly. A sampled run has some moments only, with parameters for the last.
 */
export class RunLog {
  readonly outputs: number;
  /** True when the log is of a run that tells every moment. */
  readonly whole: boolean;
  readonly #width: number;
  readonly #data: Float64Array;
  #count = 0;

  /** Room for `capacity` moments of `outputs` outputs and `params` parameters each. */
  constructor(capacity: number, outputs: number, params: number, whole = true) {
    this.outputs = outputs;
    this.whole = whole;
    this.#width = 2 + outputs + params;
    this.#data = new Float64Array(capacity * this.#width);
  }

  static sampled({ ns, errors, outputs, params }: SampledRun): RunLog {
    const log = new RunLog(ns.length, outputs[0]!.length, params.length, false);
    const unknown = params.map(() => Number.NaN);
    ns.forEach((n, i) => {
      log.push({ n, error: errors[i]!, outputs: outputs[i]!, params: i === ns.length - 1 ? params : unknown });
    });
    return log;
  }

  get count(): number {
    return this.#count;
  }
  /** The last number of updates that is known. */
  get last(): number {
    return this.n(this.#count - 1);
  }

  /** Adds a moment; those that come after the room is full are passed over. */
  push({ n, error, outputs, params }: RunPoint): void {
    const at = this.#count * this.#width;
    if (at >= this.#data.length) return;
    this.#data.set([n, error, ...outputs, ...params], at);
    this.#count += 1;
  }

  n = (i: number): number => this.#data[i * this.#width]!;
  error = (i: number): number => this.#data[i * this.#width + 1]!;
  output = (i: number, k: number): number => this.#data[i * this.#width + 2 + k]!;
  outputsAt = (i: number): number[] => Array.from({ length: this.outputs }, (_, k) => this.output(i, k));
  /** All parameters of a moment; nothing when they were not told. */
  params = (i: number): number[] | undefined => {
    const row = [...this.#data.subarray(i * this.#width + 2 + this.outputs, (i + 1) * this.#width)];
    return this.whole || !Number.isNaN(row[0]) ? row : undefined;
  };

  /** The place of the last moment with at most n updates; the first one when there is none. */
  indexOf(n: number): number {
    let [low, high] = [0, this.#count - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.n(middle) <= n) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
