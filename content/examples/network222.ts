import { fromNested } from '#engine/core/tensor.ts';
import type { WorkedExample } from '#engine/examples/workedExample.ts';

/**
 * The 2-2-2 network that two documents calculate by hand: lesson deck 004 (Backpropagation: Example) and lecture deck 001
 * (Backpropagation Learning Algorithm). Its drawing is lost in both. w₇, w₈ and the second target follow from printed
 * results (see `ch12/recovered.ts`); w₃ and w₄ are those of the public original (M. Mazur, 2015).
 * The documents leave the biases as they are.
 */
export const network222: WorkedExample = {
  id: 'backprop222',
  title: 'The 2-2-2 network',
  spec: {
    input: [2],
    layers: [
      { kind: 'dense', units: 2, activation: 'sigmoid' },
      { kind: 'dense', units: 2, activation: 'sigmoid' },
    ],
    loss: 'halfSquares',
  },
  params: [
    {
      W: fromNested([
        [0.15, 0.2],
        [0.25, 0.3],
      ]),
      b: fromNested([0.35, 0.35]),
    },
    {
      W: fromNested([
        [0.4, 0.45],
        [0.5, 0.55],
      ]),
      b: fromNested([0.6, 0.6]),
    },
  ],
  x: fromNested([[0.05, 0.1]]),
  t: fromNested([[0.01, 0.99]]),
  update: { rate: 0.5, order: 'original', biases: 'frozen' },
  given: [
    { address: 'x[0,0]', name: 'i1', origin: 'printed' },
    { address: 'x[0,1]', name: 'i2', origin: 'printed' },
    { address: 'L1.W[0,0]', name: 'w1', origin: 'printed' },
    { address: 'L1.W[0,1]', name: 'w2', origin: 'printed' },
    { address: 'L1.W[1,0]', name: 'w3', origin: 'reconstructed' },
    { address: 'L1.W[1,1]', name: 'w4', origin: 'reconstructed' },
    { address: 'L1.b[0]', name: 'b1', origin: 'printed' },
    { address: 'L1.b[1]', name: 'b1', origin: 'printed' },
    { address: 'L2.W[0,0]', name: 'w5', origin: 'printed' },
    { address: 'L2.W[0,1]', name: 'w6', origin: 'printed' },
    { address: 'L2.W[1,0]', name: 'w7', origin: 'recovered' },
    { address: 'L2.W[1,1]', name: 'w8', origin: 'recovered' },
    { address: 'L2.b[0]', name: 'b2', origin: 'printed' },
    { address: 'L2.b[1]', name: 'b2', origin: 'printed' },
    { address: 't[0,0]', name: 'target o1', origin: 'printed' },
    { address: 't[0,1]', name: 'target o2', origin: 'recovered' },
  ],
};
