import type { Architecture } from '../architecture.ts';
import type { LedgerNode } from '../ledgerNode.ts';

/** What one residual block stacks on its main path: kernel and width of each convolution; the stride sits in `strideAt`. */
interface Block {
  readonly kernels: readonly number[];
  readonly widen: number;
  readonly strideAt: number;
}

const BASIC: Block = { kernels: [3, 3], widen: 1, strideAt: 0 };
/** The stride sits in the 3 × 3 convolution (“v1.5”), not in the first 1 × 1 of the paper: same parameters, more work. */
const BOTTLENECK: Block = { kernels: [1, 3, 1], widen: 4, strideAt: 1 };

const norm = (name: string): LedgerNode => ({ kind: 'batchnorm', name });
const conv = (name: string, out: number, kernel: number, stride: number): LedgerNode => ({
  kind: 'conv',
  name,
  out,
  kernel,
  stride,
  pad: (kernel - 1) / 2,
  bias: false,
});

/** One block: its convolutions with norms, beside the identity or (when the shape changes) a 1 × 1 projection. */
function residual(name: string, block: Block, width: number, stride: number, project: boolean): LedgerNode {
  const last = block.kernels.length - 1;
  const out = width * block.widen;
  const main = block.kernels.flatMap((kernel, i) => [
    conv(`${name}.convs.${i}`, i === last ? out : width, kernel, i === block.strideAt ? stride : 1),
    norm(`${name}.bns.${i}`),
  ]);
  const shortcut = project ? [conv(`${name}.down.0`, out, 1, stride), norm(`${name}.down.1`)] : [];
  return { kind: 'add', name: `${name}.add`, branches: [main, shortcut] };
}

function resnet(layers: number, block: Block, depths: readonly number[]): Architecture {
  const stages = depths.flatMap((depth, stage) =>
    Array.from({ length: depth }, (_, i) => {
      const first = i === 0;
      const stride = first && stage > 0 ? 2 : 1;
      const project = first && (stage > 0 || block.widen > 1);
      return residual(`layer${stage + 1}.${i}`, block, 64 * 2 ** stage, stride, project);
    }),
  );
  return {
    title: `ResNet-${layers}`,
    source: 'He, Zhang, Ren and Sun 2016',
    input: [3, 224, 224],
    classes: 1000,
    variants: ['stem', 'torchvision'],
    nodes: (_input, { stem }) => [
      ...(stem === 'cifar' ? [conv('conv1', 64, 3, 1)] : [conv('conv1', 64, 7, 2)]),
      norm('bn1'),
      ...(stem === 'cifar' ? [] : [{ kind: 'maxpool', name: 'pool1', kernel: 3, stride: 2, pad: 1 } as const]),
      ...stages,
      { kind: 'global_avgpool', name: 'gap' },
      { kind: 'dense', name: 'fc', units: 'classes' },
    ],
  };
}

/** Basic blocks, 2-2-2-2. Source: He, Zhang, Ren and Sun 2016. */
export const resnet18 = resnet(18, BASIC, [2, 2, 2, 2]);
/** Basic blocks, 3-4-6-3. */
export const resnet34 = resnet(34, BASIC, [3, 4, 6, 3]);
/** Bottleneck blocks, 3-4-6-3. */
export const resnet50 = resnet(50, BOTTLENECK, [3, 4, 6, 3]);
/** Bottleneck blocks, 3-4-23-3. */
export const resnet101 = resnet(101, BOTTLENECK, [3, 4, 23, 3]);
/** Bottleneck blocks, 3-8-36-3. */
export const resnet152 = resnet(152, BOTTLENECK, [3, 8, 36, 3]);
