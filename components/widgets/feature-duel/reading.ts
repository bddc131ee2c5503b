import { centred, pooled } from '#components/drawing/picture.ts';
import type { PlainTensor, PlainTrace, StepRequest } from '#components/lab/engineApi.ts';
import type { Reader } from './props.ts';

/** How many numbers the network looks at: a drawing in squares of four pixels. */
export const INPUTS = 196;

/** A tensor of the reader with its whole numbers times their scale. */
const unpacked = ({ scale, values }: Reader['tensors'][number], shape: readonly number[]): PlainTensor => ({
  shape,
  data: values.map((value) => value * scale),
});

/** Asks the network of a reader for the probabilities of a picture: centred, 14 × 14, one hidden layer, softmax. */
export function askReader({ hidden, tensors }: Reader, picture: ArrayLike<number>): StepRequest {
  const [w1, b1, w2, b2] = tensors as readonly [
    Reader['tensors'][number],
    Reader['tensors'][number],
    Reader['tensors'][number],
    Reader['tensors'][number],
  ];
  return {
    spec: {
      input: [INPUTS],
      layers: [
        { kind: 'dense', units: hidden, activation: 'relu' },
        { kind: 'dense', units: 10, activation: 'softmax' },
      ],
      loss: 'crossEntropy',
    },
    params: [
      { W: unpacked(w1, [hidden, INPUTS]), b: unpacked(b1, [hidden]) },
      { W: unpacked(w2, [10, hidden]), b: unpacked(b2, [10]) },
    ],
    x: { shape: [1, INPUTS], data: pooled(centred(picture)) },
    t: { shape: [1, 10], data: [1, 0, 0, 0, 0, 0, 0, 0, 0, 0] },
    update: { rate: 0, order: 'original', biases: 'trained' },
  };
}

/** The ten probabilities of an answer. */
export const probabilitiesOf = (trace: PlainTrace): number[] =>
  trace.values['L2.a']!.data.map((value) => Math.round(value * 1e4) / 1e4);

/** The digit that the network holds most likely. */
export const mostLikely = (probabilities: readonly number[]): number =>
  probabilities.indexOf(Math.max(...probabilities));
