import { type Coding, GATE_ROWS } from '#engine/optim/gate.ts';
import { separationOf } from '#engine/optim/perceptronMargin.ts';

/** The six decimals that are shown of a line; more would only be the rounding of a search. */
const rounded = (value: number): number => Math.round(value * 1e6) / 1e6 + 0;

/** The line of widest margin for a truth table; nothing when no line makes it. The distance is measured in the plane. */
function lineOf(bits: string, coding: Coding) {
  const examples = GATE_ROWS[coding].map((x, i) => ({ x, d: Number(bits[i]) as 0 | 1 }));
  const constant = bits === '0000' || bits === '1111';
  if (constant) return { w: [0, 0] as const, b: bits === '1111' ? 1 : -1, margin: 0 };
  const found = separationOf(examples);
  if (!found.separable) return null;
  const [p, q] = found.unit.w as [number, number];
  const length = Math.sqrt(p * p + q * q);
  const unit = { w: [p / length, q / length] as const, b: found.unit.b / length };
  const margin = Math.min(...examples.map(({ x: [a, c] }) => Math.abs(unit.w[0] * a! + unit.w[1] * c! + unit.b)));
  return { w: [rounded(unit.w[0]), rounded(unit.w[1])] as const, b: rounded(unit.b), margin: rounded(margin) };
}

/** All truth tables of two inputs, with a line for each coding where there is one. */
export const sixteenGates = Array.from({ length: 16 }, (_, n) => {
  const bits = n.toString(2).padStart(4, '0');
  return { bits, lines: { binary: lineOf(bits, 'binary'), bipolar: lineOf(bits, 'bipolar') } };
});

/** How many of the sixteen one unit can make. */
export const separableGates = sixteenGates.filter(({ lines }) => lines.binary).length;
