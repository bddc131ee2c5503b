import { decimalDot } from '#engine/core/decimalDot.ts';
import { boundaryOf } from '#engine/optim/boundary.ts';
import { net2 } from './perceptronNets.ts';

/** The unit of chapter 7's sigmoid example (Deck 001, line 636): only its net input is needed in chapter 3. */
const sigmoidNet = {
  rows: [
    { x: 0.8, w: 0.1 },
    { x: 0.6, w: 0.3 },
    { x: 0.4, w: -0.2 },
  ],
  b: 0.35,
};

const zOf = (rows: readonly { readonly x: number; readonly w: number }[], b: number): number =>
  decimalDot([...rows.map(({ x, w }) => [w, x] as const), [b, 1]]);

/** Shall I water the garden? Facts as numbers, strengths as weights, and what is needed as a negative bias. */
const garden = {
  dry: [3, 0.8],
  sun: [1, 0.5],
  rain: [-2, 1],
  needed: [-1, 1],
} as const;

/** A unit for the exercise on distances: w = (3, 4), b = −10. */
const far = { w: [3, 4], b: -10 };

/** Numbers that the text and the exercises of chapter 3 quote. */
export const perceptronFacts = {
  garden: {
    dry: decimalDot([garden.dry]),
    sun: decimalDot([garden.sun]),
    rain: decimalDot([garden.rain]),
    sum: decimalDot([garden.dry, garden.sun, garden.rain]),
    z: decimalDot(Object.values(garden)),
  },
  sigmoidZ: zOf(sigmoidNet.rows, sigmoidNet.b),
  /** Net 2 without its bias, and the threshold that replaces it. */
  net2Sum: zOf(net2.rows, 0),
  net2Theta: -net2.b,
  net2Doubled: zOf(
    net2.rows.map(({ x, w }) => ({ x, w: 2 * w })),
    2 * net2.b,
  ),
  net2OnlyWeights: zOf(
    net2.rows.map(({ x, w }) => ({ x, w: 2 * w })),
    net2.b,
  ),
  farLength: boundaryOf(far)!.length,
  farOffset: boundaryOf(far)!.offset,
  /** Net input of that unit at (1, 1), and the point's distance from the line. */
  farAt: decimalDot([
    [3, 1],
    [4, 1],
    [-10, 1],
  ]),
  farDistance:
    decimalDot([
      [3, 1],
      [4, 1],
      [-10, 1],
    ]) / boundaryOf(far)!.length,
} as const;
