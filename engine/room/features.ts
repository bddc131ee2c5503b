import { EngineError, ensure } from '../core/engineError.ts';
import { sin } from '../core/math/sin.ts';
import { type Tensor, zeros } from '../core/tensor.ts';
import type { Feature } from './roomSpec.ts';

/** One input of a network as a function of the columns of the data, counted from 0. */
export type FeatureRule =
  | { readonly of: 'column'; readonly column: number }
  | { readonly of: 'product'; readonly columns: readonly [number, number] }
  | { readonly of: 'sine'; readonly column: number; readonly times: number };

/** The fastest wave of a sine. */
const MOST_TIMES = 20;

const FORM = /^(?:x(\d{1,3})|x(\d{1,3})\^2|x(\d{1,3})\*x(\d{1,3})|sin (\d{0,2})x(\d{1,3}))$/;

/**
 * Reads `x1`, `x2^2`, `x1*x2`, `sin x1` or `sin 5x1` as a rule that makes one number of a row of `columns` numbers; sines
 * take radians.
 * @throws EngineError for anything else, and for a column that is not there.
 */
export function featureRule(feature: Feature, columns: number): FeatureRule {
  const match = typeof feature === 'string' ? FORM.exec(feature) : null;
  const text = JSON.stringify(feature)?.slice(0, 40);
  if (!match) throw new EngineError(`${text} is no input. Write x1, x2^2, x1*x2, sin x1 or sin 5x1.`);
  const at = (digits: string): number => {
    const column = Number(digits) - 1;
    ensure(
      column >= 0 && column < columns,
      () => `The input ${text} asks for column ${digits}, but the data has ${columns}. Choose x1 to x${columns}.`,
    );
    return column;
  };
  const [, plain, squared, left, right, times, wave] = match;
  if (plain) return { of: 'column', column: at(plain) };
  if (squared) return { of: 'product', columns: [at(squared), at(squared)] };
  if (left && right) return { of: 'product', columns: [at(left), at(right)] };
  const speed = times ? Number(times) : 1;
  ensure(
    speed >= 1 && speed <= MOST_TIMES,
    () => `The input ${text} waves ${speed} times as fast. Give 1 to ${MOST_TIMES}.`,
  );
  return { of: 'sine', column: at(wave!), times: speed };
}

/** The value of an input for the row that begins at `from`. */
export function featureAt(rule: FeatureRule, data: ArrayLike<number>, from: number): number {
  switch (rule.of) {
    case 'column':
      return data[from + rule.column]!;
    case 'product':
      return data[from + rule.columns[0]]! * data[from + rule.columns[1]]!;
    case 'sine':
      return sin(rule.times * data[from + rule.column]!);
  }
}

/** The inputs `[n, features]` of rows `[n, columns]`. */
export function featuresOf(rules: readonly FeatureRule[], rows: Tensor): Tensor {
  const [n, columns] = rows.shape as [number, number];
  const out = zeros([n, rules.length]);
  for (let row = 0; row < n; row++)
    for (let f = 0; f < rules.length; f++)
      out.data[row * rules.length + f] = featureAt(rules[f]!, rows.data, row * columns);
  return out;
}

/** How an input reads, with the names of the columns. */
export function featureName(rule: FeatureRule, names: readonly string[]): string {
  switch (rule.of) {
    case 'column':
      return names[rule.column]!;
    case 'product': {
      const [left, right] = rule.columns;
      return left === right ? `${names[left]}²` : `${names[left]}·${names[right]}`;
    }
    case 'sine':
      return `sin ${rule.times === 1 ? '' : `${rule.times}·`}${names[rule.column]}`;
  }
}
