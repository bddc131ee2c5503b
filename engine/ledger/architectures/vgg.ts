import { type Architecture, withNorms } from '../architecture.ts';
import type { LedgerNode } from '../ledgerNode.ts';

const CHANNELS = [64, 128, 256, 512, 512];

/** Five stages of 3 × 3 convolutions, each ended by pooling; `depths` says how many convolutions a stage has. */
function vgg(depths: readonly number[]): Architecture {
  const stages = depths.flatMap((depth, stage): LedgerNode[] => [
    ...Array.from(
      { length: depth },
      (_, i): LedgerNode => ({
        kind: 'conv',
        name: `conv${stage + 1}_${i + 1}`,
        out: CHANNELS[stage]!,
        kernel: 3,
        pad: 1,
      }),
    ),
    { kind: 'maxpool', name: `pool${stage + 1}`, kernel: 2, stride: 2 },
  ]);
  const nodes: LedgerNode[] = [
    ...stages,
    { kind: 'dense', name: 'fc6', units: 4096 },
    { kind: 'dense', name: 'fc7', units: 4096 },
    { kind: 'dense', name: 'fc8', units: 'classes' },
  ];
  const layers = depths.reduce((sum, depth) => sum + depth, 3);
  return {
    title: `VGG-${layers}`,
    source: 'Simonyan and Zisserman 2015',
    input: [3, 224, 224],
    classes: 1000,
    variants: ['batchNorm'],
    nodes: (_input, { batchNorm }) => (batchNorm ? withNorms(nodes) : nodes),
  };
}

/** Configuration A of the paper. Source: Simonyan and Zisserman 2015. */
export const vgg11 = vgg([1, 1, 2, 2, 2]);
/** Configuration B. */
export const vgg13 = vgg([2, 2, 2, 2, 2]);
/** Configuration D. */
export const vgg16 = vgg([2, 2, 3, 3, 3]);
/** Configuration E. */
export const vgg19 = vgg([2, 2, 4, 4, 4]);
