import { type Architecture, type Variant, withNorms } from '../architecture.ts';
import type { LedgerNode } from '../ledgerNode.ts';

/** Table 1 of the paper: channels of 1×1, 3×3 reduce, 3×3, 5×5 reduce, 5×5, and the projection after pooling. */
const MODULES: Readonly<Record<string, readonly [number, number, number, number, number, number]>> = {
  '3a': [64, 96, 128, 16, 32, 32],
  '3b': [128, 128, 192, 32, 96, 64],
  '4a': [192, 96, 208, 16, 48, 64],
  '4b': [160, 112, 224, 24, 64, 64],
  '4c': [128, 128, 256, 24, 64, 64],
  '4d': [112, 144, 288, 32, 64, 64],
  '4e': [256, 160, 320, 32, 128, 128],
  '5a': [256, 160, 320, 32, 128, 128],
  '5b': [384, 192, 384, 48, 128, 128],
};

const pool = (name: string): LedgerNode => ({ kind: 'maxpool', name, kernel: 3, stride: 2, ceil: true });

/**
 * GoogLeNet, or Inception v1. Its pooling counts the window that hangs over the edge.
 * `torchvision`: norms in place of local response normalisation, no biases in convolutions, 3 × 3 in place of 5 × 5;
 * pooling stays 3 × 3 as in the paper (that library's pool4 is 2 × 2, which gives the same shapes for 224 × 224).
 */
export const googlenet: Architecture = {
  title: 'GoogLeNet',
  source: 'Szegedy et al. 2015',
  input: [3, 224, 224],
  classes: 1000,
  variants: ['aux', 'torchvision', 'batchNorm', 'stem'],
  nodes(_input, variant) {
    const nodes = layers(variant);
    return variant.torchvision || variant.batchNorm ? withNorms(nodes) : nodes;
  },
};

function layers({ aux, torchvision, stem }: Variant): LedgerNode[] {
  const conv = (name: string, out: number, kernel: number, stride = 1): LedgerNode => ({
    kind: 'conv',
    name: `${name}.conv`,
    out,
    kernel,
    stride,
    pad: (kernel - 1) / 2,
    bias: !torchvision,
  });
  const wide = torchvision ? 3 : 5;
  const inception = (key: string): LedgerNode => {
    const [one, threeReduce, three, fiveReduce, five, project] = MODULES[key]!;
    const at = `inc${key}`;
    return {
      kind: 'concat',
      name: `${at}.cat`,
      branches: [
        [conv(`${at}.b1`, one, 1)],
        [conv(`${at}.b3r`, threeReduce, 1), conv(`${at}.b3`, three, 3)],
        [conv(`${at}.b5r`, fiveReduce, 1), conv(`${at}.b5`, five, wide)],
        [
          { kind: 'maxpool', name: `${at}.pool`, kernel: 3, stride: 1, pad: 1, ceil: true },
          conv(`${at}.pp`, project, 1),
        ],
      ],
    };
  };
  const head = (name: string): LedgerNode[] =>
    aux
      ? [
          {
            kind: 'side',
            name,
            nodes: [
              { kind: 'avgpool', name: `${name}.pool`, kernel: 5, stride: 3 },
              conv(`${name}.conv`, 128, 1),
              { kind: 'dense', name: `${name}.fc1`, units: 1024 },
              { kind: 'dense', name: `${name}.fc2`, units: 'classes' },
            ],
          },
        ]
      : [];
  const lrn = (name: string): LedgerNode[] => (torchvision ? [] : [{ kind: 'lrn', name }]);
  return [
    ...(stem === 'cifar' ? [conv('conv1', 64, 3)] : [conv('conv1', 64, 7, 2), pool('pool1')]),
    ...lrn('lrn1'),
    conv('conv2r', 64, 1),
    conv('conv2', 192, 3),
    ...lrn('lrn2'),
    pool('pool2'),
    ...['3a', '3b'].map(inception),
    pool('pool3'),
    inception('4a'),
    ...head('aux1'),
    ...['4b', '4c', '4d'].map(inception),
    ...head('aux2'),
    inception('4e'),
    pool('pool4'),
    ...['5a', '5b'].map(inception),
    { kind: 'global_avgpool', name: 'gap' },
    { kind: 'dense', name: 'fc', units: 'classes' },
  ];
}
