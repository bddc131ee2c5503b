import { EngineError } from '../../core/engineError.ts';

/** What a widget's numbers must make true; `settings` say for which case. */
export type Predicate = (numbers: readonly number[], settings: readonly number[]) => boolean;

/** The four rows of a gate in the order 00, 01, 10, 11. */
const ROWS: readonly (readonly [number, number])[] = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
];

const fires = ([w1, w2, b]: readonly number[], [x1, x2]: readonly [number, number]): number =>
  w1! * x1 + w2! * x2 + b! > 0 ? 1 : 0;

const outputsOf = (numbers: readonly number[]): number[] => ROWS.map((row) => fires(numbers, row));

/** Hidden units with numbers 0–2 and 3–5, output unit with 6–8. */
const twoLayerOutputs = (numbers: readonly number[]): number[] =>
  ROWS.map((row) => {
    const hidden = [fires(numbers.slice(0, 3), row), fires(numbers.slice(3, 6), row)] as const;
    return fires(numbers.slice(6, 9), hidden);
  });

const sameBits = (bits: readonly number[], wanted: readonly number[]): boolean =>
  bits.every((bit, i) => bit === wanted[i]);

const allFinite = (numbers: readonly number[]): boolean => numbers.every(Number.isFinite);

/**
 * Every predicate that a state check may name. Step units fire for a net input above 0.
 * `gate`: w1, w2, b realise the table of four bits. `onBoundary`: a row of the table has net input exactly 0 although it
 * should fire, and the rest is right. `twoLayerGate`: two hidden units and one output unit realise it.
 */
export const PREDICATES: Readonly<Record<string, Predicate>> = {
  gate: (numbers, table) => allFinite(numbers) && sameBits(outputsOf(numbers), table),
  inverted: (numbers, table) =>
    allFinite(numbers) &&
    sameBits(
      outputsOf(numbers),
      table.map((bit) => 1 - bit),
    ),
  onBoundary: (numbers, table) =>
    allFinite(numbers) &&
    !sameBits(outputsOf(numbers), table) &&
    ROWS.every(([x1, x2], i) => {
      const z = numbers[0]! * x1 + numbers[1]! * x2 + numbers[2]!;
      return (z >= 0 ? 1 : 0) === table[i];
    }),
  oneRowWrong: (numbers, table) =>
    allFinite(numbers) && outputsOf(numbers).filter((bit, i) => bit !== table[i]).length === 1,
  thresholdSign: ([w1, w2, b], table) => sameBits(outputsOf([w1!, w2!, -b!]), table),
  silent: (numbers) => allFinite(numbers) && outputsOf(numbers).every((bit) => bit === 0),
  twoLayerGate: (numbers, table) => allFinite(numbers) && sameBits(twoLayerOutputs(numbers), table),
  twoLayerInverted: (numbers, table) =>
    allFinite(numbers) &&
    sameBits(
      twoLayerOutputs(numbers),
      table.map((bit) => 1 - bit),
    ),
  twoLayerOneRowWrong: (numbers, table) =>
    allFinite(numbers) && twoLayerOutputs(numbers).filter((bit, i) => bit !== table[i]).length === 1,
  sameHiddenUnit: (numbers) =>
    allFinite(numbers) && sameBits(outputsOf(numbers.slice(0, 3)), outputsOf(numbers.slice(3, 6))),
};

/** The predicate of a name; refuses one that there is not. */
export function predicateOf(name: string): Predicate {
  const predicate = Object.hasOwn(PREDICATES, name) ? PREDICATES[name] : undefined;
  if (!predicate)
    throw new EngineError(`There is no predicate "${name}". Choose one of ${Object.keys(PREDICATES).join(', ')}.`);
  return predicate;
}
