import { EngineError } from '../../core/engineError.ts';
import { fires, type GateUnits, gateUnits, ROWS, type UnitWeights } from './gateRows.ts';

/** What a widget's numbers must make true; `settings` say for which case. */
export type Predicate = (numbers: readonly number[], settings: readonly number[]) => boolean;

const outputsOf = (unit: UnitWeights): number[] => ROWS.map((row) => fires(unit, row));

const outputsOfUnits = ({ hidden, output }: GateUnits): number[] =>
  ROWS.map((row) => fires(output, hidden.length ? (hidden.map((unit) => fires(unit, row)) as [number, number]) : row));

/** Hidden units with numbers 0–2 and 3–5, output unit with 6–8. */
const twoLayerOutputs = (numbers: readonly number[]): number[] =>
  outputsOfUnits(gateUnits('twoLayerGate', numbers, [])!);

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

/** The second hidden unit and the output are the learner's; the settings are the table's four bits and the first hidden unit. */
const fromHidden =
  (holds: (outputs: readonly number[], table: readonly number[], units: GateUnits) => boolean): Predicate =>
  (numbers, settings) => {
    const units = gateUnits('twoLayerFromFirst', numbers, settings)!;
    return allFinite(numbers) && holds(outputsOfUnits(units), settings.slice(0, 4), units);
  };

const isEvery = (bits: readonly number[], bit: number): boolean => bits.every((one) => one === bit);

/**
 * Every predicate that a state check may name. Step units fire for a net input above 0; a gate's table lists the outputs of
 * the rows 00, 01, 10, 11. `gate…`: one unit. `…FromFirst`: one unit whose w1 is given. `twoLayer…`: two hidden units
 * (w1, w2, b each) and an output unit (w1, w2, b). `…FromHidden` and `twoLayerFromFirst`: of these the first hidden unit is given.
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
  twoLayerFromFirst: fromHidden((outputs, table) => wrongRows(outputs, table) === 0),
  invertedFromHidden: fromHidden((outputs, table) => wrongRows(outputs, flipped(table)) === 0),
  silentFromHidden: fromHidden((outputs) => isEvery(outputs, 0)),
  alwaysFromHidden: fromHidden((outputs) => isEvery(outputs, 1)),
  oneRowWrongFromHidden: fromHidden((outputs, table) => wrongRows(outputs, table) === 1),
  twinFromHidden: fromHidden((_outputs, _table, { hidden: [h1, h2] }) => {
    const second = outputsOf(h2!);
    return wrongRows(second, outputsOf(h1!)) === 0 || wrongRows(second, flipped(outputsOf(h1!))) === 0;
  }),
  idleFromHidden: fromHidden((_outputs, _table, { hidden }) => {
    const second = outputsOf(hidden[1]!);
    return isEvery(second, 0) || isEvery(second, 1);
  }),
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
