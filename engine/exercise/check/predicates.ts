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

const allFinite = (numbers: readonly number[]): boolean => numbers.every(Number.isFinite);

/** Rows whose output differs from the table. */
const wrongRows = (bits: readonly number[], table: readonly number[]): number =>
  bits.filter((bit, i) => bit !== table[i]).length;

const flipped = (table: readonly number[]): number[] => table.map((bit) => 1 - bit);

/** w2 and b are the learner's; the table's four bits and w1 are the settings. */
const fromFirst =
  (holds: (weights: readonly number[], table: readonly number[]) => boolean): Predicate =>
  ([w2, b], [b00, b01, b10, b11, w1]) =>
    allFinite([w2!, b!]) && holds([w1!, w2!, b!], [b00!, b01!, b10!, b11!]);

const fits = (weights: readonly number[], table: readonly number[]): boolean =>
  wrongRows(outputsOf(weights), table) === 0;

const fitsWithBoundary = ([w1, w2, b]: readonly number[], table: readonly number[]): boolean =>
  ROWS.every(([x1, x2], i) => (w1! * x1 + w2! * x2 + b! >= 0 ? 1 : 0) === table[i]);

/**
 * Every predicate that a state check may name. Step units fire for a net input above 0; a gate's table lists the outputs of
 * the rows 00, 01, 10, 11. `gate…`: one unit. `…FromFirst`: one unit whose w1 is given. `twoLayer…`: two hidden units
 * (w1, w2, b each) and an output unit (w1, w2, b).
 */
export const PREDICATES: Readonly<Record<string, Predicate>> = {
  gate: (weights, table) => allFinite(weights) && fits(weights, table),
  gateInverted: (weights, table) => allFinite(weights) && fits(weights, flipped(table)),
  gateOnBoundary: (weights, table) => allFinite(weights) && !fits(weights, table) && fitsWithBoundary(weights, table),
  gateFromFirst: fromFirst(fits),
  invertedFromFirst: fromFirst((weights, table) => fits(weights, flipped(table))),
  onBoundaryFromFirst: fromFirst((weights, table) => !fits(weights, table) && fitsWithBoundary(weights, table)),
  biasTurnedFromFirst: fromFirst(([w1, w2, b], table) => fits([w1!, w2!, -b!], table)),
  silentFromFirst: fromFirst((weights) => fits(weights, [0, 0, 0, 0])),
  alwaysFromFirst: fromFirst((weights) => fits(weights, [1, 1, 1, 1])),
  oneRowWrongFromFirst: fromFirst((weights, table) => wrongRows(outputsOf(weights), table) === 1),
  twoLayerGate: (weights, table) => allFinite(weights) && wrongRows(twoLayerOutputs(weights), table) === 0,
  twoLayerInverted: (weights, table) => allFinite(weights) && wrongRows(twoLayerOutputs(weights), flipped(table)) === 0,
  twoLayerOneRowWrong: (weights, table) => allFinite(weights) && wrongRows(twoLayerOutputs(weights), table) === 1,
  sameHiddenUnit: (weights) =>
    allFinite(weights) && wrongRows(outputsOf(weights.slice(0, 3)), outputsOf(weights.slice(3, 6))) === 0,
};

/** The predicate of a name; refuses one that there is not. */
export function predicateOf(name: string): Predicate {
  const predicate = Object.hasOwn(PREDICATES, name) ? PREDICATES[name] : undefined;
  if (!predicate)
    throw new EngineError(`There is no predicate "${name}". Choose one of ${Object.keys(PREDICATES).join(', ')}.`);
  return predicate;
}
