import type { Address } from '#engine/trace/ref.ts';
import type { Scene } from './scene.ts';

/** The numbers that a scene states: inputs, targets, weights and biases, by address. */
export const givenNumbers = ({ inputs, targets, layers }: Scene): Map<Address, number> =>
  new Map<Address, number>([
    ...inputs.map((v, i) => [`x[0,${i}]`, v] as const),
    ...targets.map((v, k) => [`t[0,${k}]`, v] as const),
    ...layers.flatMap(({ W, b }, k) => [
      ...W.flatMap((row, j) => row.map((w, i) => [`L${k + 1}.W[${j},${i}]`, w] as const)),
      ...b.map((v, j) => [`L${k + 1}.b[${j}]`, v] as const),
    ]),
  ]);
