import { isTensor } from './readInputs.ts';

/** One entry that differs: where, what was expected there and what came. */
export interface Mismatch {
  readonly entry: string;
  readonly expected: string;
  readonly got: string;
}

/** How near two numbers must be: `|got − expected| ≤ rtol·|expected| + atol·max(1, largest of the entry)`. */
export interface Tolerance {
  readonly rtol: number;
  readonly atol: number;
}

/** The tolerance of float64. */
export const FLOAT64: Tolerance = { rtol: 1e-9, atol: 1e-11 };

export interface Rules {
  readonly tolerance: Tolerance;
  exact(path: string): boolean;
  atMost(path: string): boolean;
  comparable(path: string, value: unknown): unknown;
}

type Numbers = ArrayLike<number>;
type Near = (got: number, expected: number) => boolean;

const show = (value: unknown): string => {
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value);
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value, (_name, inner) =>
    ArrayBuffer.isView(inner) ? Array.from(inner as never) : inner,
  );
  return text && text.length > 120 ? `${text.slice(0, 117)}…` : (text ?? String(value));
};

const isNumbers = (value: unknown): value is Numbers =>
  (ArrayBuffer.isView(value) && 'length' in value) ||
  (Array.isArray(value) && value.every((entry) => typeof entry === 'number'));

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value);

const largestOf = (numbers: Numbers): number =>
  Array.from(numbers).reduce((most, value) => (Number.isFinite(value) ? Math.max(most, Math.abs(value)) : most), 1);

const within =
  ({ rtol, atol }: Tolerance, most: number): Near =>
  (got, expected) =>
    Object.is(got, expected) || Math.abs(got - expected) <= rtol * Math.abs(expected) + atol * most;

function nearOf(path: string, rules: Rules, most: number): Near {
  if (rules.exact(path)) return (got, expected) => got === expected || Object.is(got, expected);
  if (rules.atMost(path)) return (got, expected) => got <= expected;
  return within(rules.tolerance, most);
}

function compareNumbers(path: string, expected: Numbers, got: Numbers, near: Near): Mismatch[] {
  if (got.length !== expected.length)
    return [{ entry: path, expected: `${expected.length} numbers`, got: `${got.length} numbers` }];
  const wrong = Array.from(expected, (_, i) => i).filter((i) => !near(got[i]!, expected[i]!));
  const more = wrong.length > 1 ? ` (and ${wrong.length - 1} more)` : '';
  return wrong
    .slice(0, 1)
    .map((i) => ({ entry: `${path}[${i}]`, expected: show(expected[i]), got: show(got[i]) + more }));
}

/** Sums over a whole tensor cancel, so that their tolerance is that of the sum of absolute values beside them. */
function compareChecksum(path: string, expected: Readonly<Record<string, unknown>>, got: unknown, rules: Rules) {
  if (!isRecord(got)) return [{ entry: path, expected: show(expected), got: show(got) }];
  const most = largestOf([expected.min, expected.max].filter((value) => typeof value === 'number'));
  return Object.entries(expected).flatMap(([name, value]): Mismatch[] => {
    const inner = `${path}.${name}`;
    const came = got[name];
    if ((name === 'sum' || name === 'dotCos') && typeof value === 'number' && typeof came === 'number') {
      const near = Math.abs(came - value) <= rules.tolerance.rtol * (expected.l1 as number);
      return near ? [] : [{ entry: inner, expected: show(value), got: show(came) }];
    }
    if (name !== 'entries' || !isRecord(value)) return compare(inner, value, came, rules);
    return Object.entries(value).flatMap(([at, number]) => {
      const here = isRecord(came) ? came[at] : undefined;
      if (typeof here === 'number' && within(rules.tolerance, most)(here, number as number)) return [];
      return [{ entry: `${inner}.${at}`, expected: show(number), got: show(here) }];
    });
  });
}

/** Every entry of `expected` (revived) that `got` lacks or has otherwise. */
export function compare(path: string, expectedRaw: unknown, gotRaw: unknown, rules: Rules): Mismatch[] {
  const expected = rules.comparable(path, expectedRaw);
  const got = rules.comparable(path, gotRaw);
  const differs = [{ entry: path, expected: show(expected), got: show(got) }];
  if (typeof expected === 'number') {
    const number = isTensor(got) && got.shape.length === 0 ? got.data[0] : got;
    return typeof number === 'number' && nearOf(path, rules, Math.max(1, Math.abs(expected)))(number, expected)
      ? []
      : differs;
  }
  if (isTensor(expected)) {
    if (!isTensor(got)) return differs;
    if (expected.shape.join() !== got.shape.join())
      return [{ entry: path, expected: `shape [${expected.shape}]`, got: `shape [${got.shape}]` }];
    return compareNumbers(path, expected.data, got.data, nearOf(path, rules, largestOf(expected.data)));
  }
  if (isNumbers(expected)) {
    const numbers = isTensor(got) ? got.data : got;
    return isNumbers(numbers)
      ? compareNumbers(path, expected, numbers, nearOf(path, rules, largestOf(expected)))
      : differs;
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(got) || got.length !== expected.length) return differs;
    return expected.flatMap((value, i) => compare(`${path}[${i}]`, value, got[i], rules));
  }
  if (isRecord(expected)) {
    if ('l1' in expected) return compareChecksum(path, expected, got, rules);
    if (!isRecord(got)) return differs;
    return Object.entries(expected).flatMap(([name, value]) =>
      compare(path ? `${path}.${name}` : name, value, got[name], rules),
    );
  }
  return expected === got ? [] : differs;
}
