import { type Adapter, type Case, type Outputs, Unsupported } from './adapter.ts';
import { compare, FLOAT64, type Mismatch } from './compare.ts';
import { revive } from './readInputs.ts';

/** What became of one case. A skip is a case marked as optional that its adapter has no rule for. */
export type Verdict =
  | { readonly name: string; readonly is: 'passed' }
  | { readonly name: string; readonly is: 'skipped'; readonly why: string }
  | { readonly name: string; readonly is: 'failed'; readonly mismatches: readonly Mismatch[] };

const refused = (name: string, sentence: string): Verdict => ({
  name,
  is: 'failed',
  mismatches: [{ entry: '(whole case)', expected: 'a result', got: sentence }],
});

const isOptional = ({ note }: Case): boolean => typeof note === 'string' && note.startsWith('optional');

/** Runs one case through its adapter and compares what it expects. */
export function runCase(adapter: Adapter, one: Case, file: Readonly<Record<string, unknown>>): Verdict {
  const { name, config = {}, inputs = {}, tol = {} } = one;
  const expected = revive(one.expected ?? {}) as Outputs;
  if (!Object.keys(expected).length) return refused(name, 'The case expects nothing.');
  let got: Outputs;
  try {
    got = adapter.run(config, revive(inputs) as never, { file, asked: expected });
  } catch (error) {
    const sentence = error instanceof Error ? error.message : String(error);
    if (error instanceof Unsupported && isOptional(one)) return { name, is: 'skipped', why: sentence };
    return refused(name, sentence);
  }
  const tolerance = {
    rtol: Math.max(FLOAT64.rtol, tol.rtol ?? 0),
    atol: Math.max(FLOAT64.atol, tol.atol ?? 0),
  };
  const mismatches = compare('', expected, got, {
    tolerance,
    exact: (path) => adapter.exact?.(path) ?? false,
    atMost: (path) => adapter.atMost?.(path) ?? false,
    comparable: (path, value) => (adapter.comparable ? adapter.comparable(path, value) : value),
  });
  return mismatches.length ? { name, is: 'failed', mismatches } : { name, is: 'passed' };
}
