import { type Architecture, withNorms } from '../architecture.ts';
import type { LedgerNode } from '../ledgerNode.ts';

/** Two pixels of padding make 28 × 28 digits into the 32 × 32 pictures that the paper reads. */
export const firstPad = ([, h, w]: readonly number[]): number => (h === 28 && w === 28 ? 2 : 0);

/**
 * The form that is usually trained today: C3 sees every map, pooling has no parameters, and the output is dense. Source:
 * LeCun, Bottou, Bengio and Haffner 1998, in the form of today's libraries.
 */
export const lenet5: Architecture = {
  title: 'LeNet-5',
  source: 'LeCun, Bottou, Bengio and Haffner 1998, in its modern form',
  input: [1, 28, 28],
  classes: 10,
  variants: ['batchNorm'],
  nodes(input, { batchNorm }) {
    const nodes: LedgerNode[] = [
      { kind: 'conv', name: 'C1', out: 6, kernel: 5, pad: firstPad(input) },
      { kind: 'avgpool', name: 'S2', kernel: 2, stride: 2 },
      { kind: 'conv', name: 'C3', out: 16, kernel: 5 },
      { kind: 'avgpool', name: 'S4', kernel: 2, stride: 2 },
      { kind: 'dense', name: 'C5', units: 120 },
      { kind: 'dense', name: 'F6', units: 84 },
      { kind: 'dense', name: 'OUT', units: 'classes' },
    ];
    return batchNorm ? withNorms(nodes) : nodes;
  },
};
