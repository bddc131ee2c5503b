import type { Tensor } from '#engine/core/tensor.ts';

/**
 * The contract of an adapter: one file `adapters/<op>.ts` for each `op` of the reference format, which exports
 *
 *     export const adapter: Adapter = { run(config, inputs, { asked, file }) { … return { y, dx, dW }; } };
 *
 * It is written against the format, never against one file: its behaviour follows from `config` and `inputs` alone; it
 * never looks at a case's name and never reads an expected value.
 *
 * - `inputs` come revived: `{shape, data}` is a `Tensor`, the strings "Infinity", "-Infinity" and "NaN" are numbers;
 *   numbers and short plain lists stay what they are. `readInputs.ts` has readers that refuse what is missing.
 * - The result has (at least) every entry that the case expects, under the same names, nested in the same way. Where the
 *   file has a tensor, return a `Tensor` (shapes are compared exactly); where it has a list, a list or a typed array;
 *   where it has a number, a number or a tensor without axes. Entries that the case does not expect are not looked at.
 * - What the adapter does not know it refuses with `unsupported("…")`: a failure, or, where the case's note begins with
 *   "optional", a counted skip. Any other error is a failure of the case and shows its sentence.
 */
export interface Adapter {
  run(config: Config, inputs: Inputs, context: Question): Outputs;
  /** Which entries must agree to the last bit (paths such as `states.10.w`; lists count as one entry). None unless said. */
  exact?(path: string): boolean;
  /** Which entries are upper bounds, kept by every number that is not larger. */
  atMost?(path: string): boolean;
  /** Takes labels and the like out of an expected or a computed entry before the two are compared. */
  comparable?(path: string, value: unknown): unknown;
}

export type Config = Readonly<Record<string, unknown>>;
export type Input =
  | Tensor
  | number
  | string
  | boolean
  | null
  | readonly unknown[]
  | { readonly [name: string]: unknown };
export type Inputs = Readonly<Record<string, Input>>;
export type Outputs = Readonly<Record<string, unknown>>;

/** What else an adapter may know of the case. */
export interface Question {
  /** The file around the case, revived: some keep problems or tables beside the cases. */
  readonly file: Readonly<Record<string, unknown>>;
  /**
   * What the case asks for: the expected record, of which only names, nesting and lists of steps may be read
   * (`Object.keys(asked.states)` says after which updates to look), never a value.
   */
  readonly asked: Readonly<Record<string, unknown>>;
}

/** One case of a reference file as it stands in the file. */
export interface Case {
  readonly name: string;
  readonly config: Config;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly expected: Readonly<Record<string, unknown>>;
  readonly note?: string;
  readonly tol?: { readonly rtol?: number; readonly atol?: number };
}

/** Says that an adapter has no rule for what a case asks. */
export class Unsupported extends Error {
  override readonly name = 'Unsupported';
}

/** Refuses a case: throws `Unsupported` with a sentence. */
export function unsupported(sentence: string): never {
  throw new Unsupported(sentence);
}
