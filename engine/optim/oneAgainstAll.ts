import { ensure } from '../core/engineError.ts';

/** Pictures as rows of numbers, with the class of each. */
export interface Pictures {
  readonly inputs: readonly Float64Array[];
  readonly labels: readonly number[];
}

/** One unit a class: its weights, and its bias. */
export interface ClassUnits {
  readonly W: readonly Float64Array[];
  readonly b: Float64Array;
}

/** Units with all weights zero. */
export const blankUnits = (classes: number, inputs: number): ClassUnits => ({
  W: Array.from({ length: classes }, () => new Float64Array(inputs)),
  b: new Float64Array(classes),
});

/** The net inputs of all units at one picture. */
export function netInputs({ W, b }: ClassUnits, x: Float64Array): Float64Array {
  const z = Float64Array.from(b);
  for (const [k, w] of W.entries()) {
    let sum = 0;
    for (let i = 0; i < w.length; i++) sum += w[i]! * x[i]!;
    z[k]! += sum;
  }
  return z;
}

/**
 * The class whose unit has the largest net input; the first of equals. `inputs` holds one picture, the units one row of
 * weights a class.
 */
export function loudest(z: Float64Array): number {
  let best = 0;
  for (let k = 1; k < z.length; k++) if (z[k]! > z[best]!) best = k;
  return best;
}

/** How many pictures go to another class than their own. A count of pictures. */
export const misread = (units: ClassUnits, { inputs, labels }: Pictures): number =>
  inputs.reduce((count, x, i) => count + (loudest(netInputs(units, x)) === labels[i] ? 0 : 1), 0);

/**
 * One pass of the perceptron rule over all pictures, one against all: the unit of a picture's class should fire, all
 * others should stay silent, and each that does otherwise is corrected by η(d − y)x. Changes the units; returns the
 * corrections made. Source: Rosenblatt 1958 (the rule), Duda and Hart 1973, 5.2 (many classes).
 * @throws EngineError for pictures or a rate that cannot be.
 */
export function teachPass({ W, b }: ClassUnits, { inputs, labels }: Pictures, rate: number): number {
  ensure(rate > 0, `The learning rate is ${rate}. Give a positive number.`);
  let corrections = 0;
  for (const [i, x] of inputs.entries()) {
    const z = netInputs({ W, b }, x);
    for (const [k, w] of W.entries()) {
      const gap = (labels[i] === k ? 1 : 0) - (z[k]! > 0 ? 1 : 0);
      if (gap === 0) continue;
      for (let p = 0; p < w.length; p++) w[p]! += rate * gap * x[p]!;
      b[k]! += rate * gap;
      corrections += 1;
    }
  }
  return corrections;
}
