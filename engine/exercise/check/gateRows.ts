/** Weights of one step unit of two inputs: w1, w2, b. */
export type UnitWeights = readonly number[];

/** The four rows of a gate in the order 00, 01, 10, 11. */
export const ROWS: readonly (readonly [number, number])[] = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
];

/** The net input of a unit: w1·x1 + w2·x2 + b. */
export const netOf = ([w1, w2, b]: UnitWeights, [x1, x2]: readonly [number, number]): number =>
  w1! * x1 + w2! * x2 + b!;

/** What a step unit says; a net input of 0 does not fire. */
export const fires = (unit: UnitWeights, row: readonly [number, number]): number => (netOf(unit, row) > 0 ? 1 : 0);

/** The units of a setting, hidden ones first and the output last; `hidden` is empty where one unit is the whole gate. */
export interface GateUnits {
  readonly hidden: readonly UnitWeights[];
  readonly output: UnitWeights;
}

/** How the numbers of a state check and its settings (four wanted bits, then what is given) make units. */
const UNITS: Readonly<Record<string, (numbers: readonly number[], given: readonly number[]) => GateUnits>> = {
  gate: (numbers) => ({ hidden: [], output: numbers }),
  gateFromFirst: ([w2, b], [w1]) => ({ hidden: [], output: [w1!, w2!, b!] }),
  twoLayerGate: (numbers) => ({ hidden: [numbers.slice(0, 3), numbers.slice(3, 6)], output: numbers.slice(6, 9) }),
  twoLayerFromFirst: (numbers, given) => ({ hidden: [given, numbers.slice(0, 3)], output: numbers.slice(3, 6) }),
};

/** How many wanted bits stand before what is given. */
const BITS = 4;

/**
 * The units that a setting makes: weights and threshold each, out of a flat row `settings`; nothing for a predicate
 * that is about no gate.
 */
export const gateUnits = (
  predicate: string,
  numbers: readonly number[],
  settings: readonly number[],
): GateUnits | undefined => UNITS[predicate]?.(numbers, settings.slice(BITS));

/** One row of the truth table as it comes out; what hangs on a number that is missing is missing too. */
export interface GateRow {
  readonly inputs: readonly [number, number];
  readonly hidden: readonly (number | undefined)[];
  readonly net: number | undefined;
  readonly output: number | undefined;
  readonly wanted: number;
}

const isSet = (unit: UnitWeights): boolean => unit.length === 3 && unit.every(Number.isFinite);

/** The truth table of a setting, numbers that are not there yet as NaN; empty for a predicate that is about no gate. */
export function gateRows(predicate: string, numbers: readonly number[], settings: readonly number[]): GateRow[] {
  const units = gateUnits(predicate, numbers, settings);
  if (!units) return [];
  return ROWS.map((inputs, i) => {
    const hidden = units.hidden.map((unit) => (isSet(unit) ? fires(unit, inputs) : undefined));
    const into = units.hidden.length ? hidden : inputs;
    const isKnown = isSet(units.output) && into.every((of) => of !== undefined);
    const net = isKnown ? netOf(units.output, into as [number, number]) : undefined;
    return { inputs, hidden, net, output: net === undefined ? undefined : net > 0 ? 1 : 0, wanted: settings[i]! };
  });
}
