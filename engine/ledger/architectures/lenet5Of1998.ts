import type { Architecture } from '../architecture.ts';
import { firstPad } from './lenet5.ts';

/** Table I of the paper: the maps of S2 that feed each map of C3. */
export const C3_TABLE: readonly (readonly number[])[] = [
  [0, 1, 2],
  [1, 2, 3],
  [2, 3, 4],
  [3, 4, 5],
  [0, 4, 5],
  [0, 1, 5],
  [0, 1, 2, 3],
  [1, 2, 3, 4],
  [2, 3, 4, 5],
  [0, 3, 4, 5],
  [0, 1, 4, 5],
  [0, 1, 2, 5],
  [0, 1, 3, 4],
  [1, 2, 4, 5],
  [0, 2, 3, 5],
  [0, 1, 2, 3, 4, 5],
];

/**
 * The network as printed: partial connections in C3, trainable subsampling, and a fixed radial-basis output. Source:
 * LeCun, Bottou, Bengio and Haffner 1998.
 */
export const lenet5Of1998: Architecture = {
  title: 'LeNet-5 (1998)',
  source: 'LeCun, Bottou, Bengio and Haffner 1998, section II B',
  input: [1, 32, 32],
  classes: 10,
  variants: [],
  nodes: (input) => [
    { kind: 'conv', name: 'C1', out: 6, kernel: 5, pad: firstPad(input) },
    { kind: 'subsample', name: 'S2', kernel: 2 },
    { kind: 'partialConv', name: 'C3', kernel: 5, table: C3_TABLE },
    { kind: 'subsample', name: 'S4', kernel: 2 },
    { kind: 'conv', name: 'C5', out: 120, kernel: 5 },
    { kind: 'dense', name: 'F6', units: 84 },
    { kind: 'rbf', name: 'RBF', units: 'classes' },
  ],
};
