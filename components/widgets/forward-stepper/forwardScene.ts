import type { PlainTrace, StepRequest } from '#components/lab/engineApi.ts';
import { fieldsOf, listOf, numberIn, wholeIn } from '#components/lab/sceneFields.ts';
import type { ForwardAnswer, ForwardScene } from './props.ts';

/** The version of scenes that links carry. */
export const FORWARD_VERSION = 1;
export const UNITS = ['h1', 'h2', 'o1', 'o2'] as const;
/** The largest size of a number in this figure. */
export const MOST = 100;

/** Name of the k-th weight of a unit, as the documents count them: w1 to w8. */
export const weightName = (unit: number, k: number): string => `w${2 * unit + k + 1}`;

/** What enters a unit: the inputs, or the outputs of the hidden units. */
export const enteringOf = (unit: number, { inputs }: ForwardScene, { a }: ForwardAnswer): readonly number[] =>
  unit < 2 ? inputs : a.slice(0, 2);

/** Asks for one pass; the targets play no part. */
export function askForward({ inputs, units }: ForwardScene): StepRequest {
  const layer = ([first, second]: readonly (readonly number[])[]) => ({
    W: { shape: [2, 2], data: [first![0]!, first![1]!, second![0]!, second![1]!] },
    b: { shape: [2], data: [first![2]!, second![2]!] },
  });
  return {
    spec: {
      input: [2],
      layers: [
        { kind: 'dense', units: 2, activation: 'sigmoid' },
        { kind: 'dense', units: 2, activation: 'sigmoid' },
      ],
      loss: 'halfSquares',
    },
    params: [layer(units.slice(0, 2)), layer(units.slice(2))],
    x: { shape: [1, 2], data: inputs },
    t: { shape: [1, 2], data: [0, 0] },
    update: { rate: 0, order: 'original', biases: 'trained' },
  };
}

/** The pass of a trace. */
export const forwardOf = ({ values }: PlainTrace): ForwardAnswer => ({
  z: [...values['L1.z']!.data, ...values['L2.z']!.data],
  a: [...values['L1.a']!.data, ...values['L2.a']!.data],
});

/** Checks a scene that came from outside; throws when it is none. */
export function parseForward(value: unknown): ForwardScene {
  const { inputs, units, at } = fieldsOf(value);
  const numbers = (list: unknown, count: number): number[] =>
    listOf(list, count, count).map((n) => numberIn(n, -MOST, MOST));
  return {
    inputs: numbers(inputs, 2),
    units: listOf(units, 4, 4).map((unit) => numbers(unit, 3)),
    at: wholeIn(at, 0, 4),
  };
}
