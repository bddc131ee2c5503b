import { type Architecture, type Variant, withNorms } from '../architecture.ts';
import type { LedgerNode } from '../ledgerNode.ts';

const pool = (name: string): LedgerNode => ({ kind: 'maxpool', name, kernel: 3, stride: 2 });
const conv3 = (name: string, out: number, groups = 1): LedgerNode => ({
  kind: 'conv',
  name,
  out,
  kernel: 3,
  pad: 1,
  groups,
});
const head: readonly LedgerNode[] = [
  { kind: 'dense', name: 'fc6', units: 4096 },
  { kind: 'dense', name: 'fc7', units: 4096 },
  { kind: 'dense', name: 'fc8', units: 'classes' },
];
const finish = (nodes: readonly LedgerNode[], { batchNorm }: Variant): readonly LedgerNode[] =>
  batchNorm ? withNorms(nodes) : nodes;

/** The layers of the paper; `groups` 2 puts conv2, conv4 and conv5 on two graphics cards that do not talk. */
const paper = (groups: number): readonly LedgerNode[] => [
  { kind: 'conv', name: 'conv1', out: 96, kernel: 11, stride: 4 },
  { kind: 'lrn', name: 'lrn1' },
  pool('pool1'),
  { kind: 'conv', name: 'conv2', out: 256, kernel: 5, pad: 2, groups },
  { kind: 'lrn', name: 'lrn2' },
  pool('pool2'),
  conv3('conv3', 384),
  conv3('conv4', 384, groups),
  conv3('conv5', 256, groups),
  pool('pool5'),
  ...head,
];

/**
 * The original on two cards. The paper says 224 × 224, but its arithmetic needs 227. Source: Krizhevsky, Sutskever and
 * Hinton 2012.
 */
export const alexnet2012: Architecture = {
  title: 'AlexNet (two towers)',
  source: 'Krizhevsky, Sutskever and Hinton 2012',
  input: [3, 227, 227],
  classes: 1000,
  variants: ['batchNorm'],
  nodes: (_input, variant) => finish(paper(2), variant),
};

/** The same layers on one card. */
export const alexnetOneTower: Architecture = {
  ...alexnet2012,
  title: 'AlexNet (one tower)',
  nodes: (_input, variant) => finish(paper(1), variant),
};

/** The narrower form of “One weird trick”, without local response normalisation. */
export const alexnetTorchvision: Architecture = {
  title: 'AlexNet (torchvision)',
  source: 'Krizhevsky 2014, “One weird trick for parallelizing convolutional neural networks”',
  input: [3, 224, 224],
  classes: 1000,
  variants: ['batchNorm', 'torchvision'],
  nodes: (_input, variant) =>
    finish(
      [
        { kind: 'conv', name: 'conv1', out: 64, kernel: 11, stride: 4, pad: 2 },
        pool('pool1'),
        { kind: 'conv', name: 'conv2', out: 192, kernel: 5, pad: 2 },
        pool('pool2'),
        conv3('conv3', 384),
        conv3('conv4', 256),
        conv3('conv5', 256),
        pool('pool5'),
        ...head,
      ],
      variant,
    ),
};
