import type { Rng } from '#engine/core/rng.ts';
import type { LayerSpec, ModelSpec } from '#engine/nn/spec.ts';

const model = (input: readonly number[], ...layers: LayerSpec[]): ModelSpec => ({ input, layers, loss: 'halfSquares' });

/** A network that is judged line by line. */
export interface LayerCase {
  readonly name: string;
  readonly spec: ModelSpec;
  readonly training?: boolean;
  readonly batch?: number;
  /** How an input is drawn, where any number will not do. */
  readonly input?: (rng: Rng) => number;
}

const conv = (more: object): LayerSpec => ({ kind: 'conv2d', filters: 2, kernel: 3, ...more }) as LayerSpec;
const act: LayerSpec = { kind: 'activation', activation: 'tanh' };

/** Networks in which every kind of layer stands at least once, in every way that it can be set. */
export const LAYER_CASES: readonly LayerCase[] = [
  { name: 'conv2d', spec: model([2, 4, 4], conv({ activation: 'tanh' })) },
  { name: 'conv2d same, stride 2', spec: model([1, 5, 4], conv({ padding: 'same', stride: 2 })) },
  {
    name: 'conv2d stride with remainder, no bias',
    spec: model([1, 6, 5], conv({ stride: 2, kernel: 2, bias: false })),
  },
  { name: 'conv2d dilation, padding', spec: model([1, 5, 5], conv({ dilation: 2, padding: 2 })) },
  { name: 'conv2d groups', spec: model([4, 3, 3], conv({ filters: 4, groups: 2, kernel: 2 })) },
  { name: 'conv2d uneven pads', spec: model([1, 3, 3], conv({ padding: { top: 2, bottom: 0, left: 1, right: 3 } })) },
  { name: 'conv2d window in padding', spec: model([1, 2, 2], conv({ kernel: 2, padding: 3, bias: false })) },
  { name: 'maxPool2d', spec: model([2, 4, 4], conv({ kernel: 1 }), { kind: 'maxPool2d', kernel: 2 }) },
  { name: 'maxPool2d overlap', spec: model([1, 5, 5], { kind: 'maxPool2d', kernel: 3, stride: 2, padding: 1 }) },
  { name: 'maxPool2d dilation', spec: model([1, 5, 5], { kind: 'maxPool2d', kernel: 2, stride: 1, dilation: 2 }) },
  { name: 'avgPool2d', spec: model([2, 4, 4], conv({ kernel: 1 }), { kind: 'avgPool2d', kernel: 2 }) },
  {
    name: 'avgPool2d without padding counted',
    spec: model([1, 5, 5], { kind: 'avgPool2d', kernel: 3, stride: 2, padding: 1, countPadding: false, ceil: true }),
  },
  { name: 'globalAveragePool2d', spec: model([3, 2, 3], act, { kind: 'globalAveragePool2d' }) },
  { name: 'batchNorm 1d', spec: model([3], { kind: 'batchNorm', activation: 'tanh' }), training: true, batch: 4 },
  { name: 'batchNorm 2d', spec: model([2, 2, 2], { kind: 'batchNorm' }, { kind: 'flatten' }), training: true },
  { name: 'batchNorm in use', spec: model([2, 2, 2], act, { kind: 'batchNorm', convention: 'keras' }) },
  { name: 'layerNorm', spec: model([3, 4], { kind: 'layerNorm' }, act) },
  { name: 'layerNorm, all axes', spec: model([2, 2, 2], { kind: 'layerNorm', axes: 3 }) },
  { name: 'localResponseNorm', spec: model([5, 2, 1], { kind: 'localResponseNorm', size: 3, alpha: 0.5, beta: 0.75 }) },
  {
    name: 'localResponseNorm even, sum',
    spec: model([4, 1, 2], { kind: 'localResponseNorm', size: 2, alpha: 0.3, beta: 2, k: 1, over: 'sum' }),
  },
  { name: 'dropout', spec: model([6], { kind: 'dropout', rate: 0.4 }, act), training: true },
  { name: 'dropout classic', spec: model([6], { kind: 'dropout', rate: 0.3, form: 'classic' }), training: true },
  { name: 'dropout classic in use', spec: model([6], { kind: 'dropout', rate: 0.3, form: 'classic' }) },
  { name: 'prelu', spec: model([4], { kind: 'prelu' }, act) },
  { name: 'prelu per channel', spec: model([3, 2, 2], conv({ kernel: 1 }), { kind: 'prelu', perChannel: true }) },
  { name: 'rrelu', spec: model([5], { kind: 'rrelu' }, act), training: true },
  { name: 'rrelu in use', spec: model([5], act, { kind: 'rrelu', lower: 0.1, upper: 0.3 }) },
  { name: 'reshape', spec: model([6], { kind: 'reshape', shape: [1, 2, 3] }, conv({ kernel: 2 })) },
  {
    name: 'dense at every step',
    spec: model([3, 2], { kind: 'dense', units: 2, everyStep: true, activation: 'tanh' }),
  },
  {
    name: 'repeat, an encoder and a decoder',
    spec: model(
      [3, 1],
      { kind: 'rnn', units: 2, output: 'last' },
      { kind: 'repeat', times: 3 },
      { kind: 'gru', units: 1 },
    ),
  },
  { name: 'rnn', spec: model([3, 2], { kind: 'rnn', units: 2 }) },
  {
    name: 'rnn relu, last, one bias',
    spec: model([3, 2], { kind: 'rnn', units: 3, nonlinearity: 'relu', output: 'last', bias: 'one' }),
  },
  { name: 'rnn reversed', spec: model([3, 1], { kind: 'rnn', units: 2, reverse: true, output: 'last' }) },
  { name: 'lstm', spec: model([3, 2], { kind: 'lstm', units: 2 }) },
  { name: 'lstm last, no bias', spec: model([3, 2], { kind: 'lstm', units: 2, output: 'last', bias: 'none' }) },
  { name: 'lstm one step', spec: model([1, 1], { kind: 'lstm', units: 1, bias: 'one' }) },
  { name: 'lstm reversed', spec: model([3, 1], { kind: 'lstm', units: 2, reverse: true }) },
  { name: 'gru', spec: model([3, 2], { kind: 'gru', units: 2 }) },
  { name: 'gru last, one bias', spec: model([3, 2], { kind: 'gru', units: 2, output: 'last', bias: 'one' }) },
  { name: 'gru reset before', spec: model([3, 2], { kind: 'gru', units: 2, reset: 'before' }) },
  { name: 'gru reversed', spec: model([2, 1], { kind: 'gru', units: 2, reverse: true, bias: 'none' }) },
  {
    name: 'two lstm layers and a dense',
    spec: model(
      [3, 1],
      { kind: 'lstm', units: 2 },
      { kind: 'lstm', units: 2, output: 'last' },
      { kind: 'dense', units: 1 },
    ),
  },
  {
    name: 'bidirectional gru',
    spec: model([3, 1], {
      kind: 'parallel',
      axis: 1,
      branches: [[{ kind: 'gru', units: 1 }], [{ kind: 'gru', units: 2, reverse: true }]],
    }),
  },
  {
    name: 'residual, plain',
    spec: model(
      [2, 3, 3],
      conv({ kernel: 1, activation: 'tanh' }),
      { kind: 'residual', body: [conv({ padding: 1, activation: 'tanh' }), conv({ padding: 1 })], activation: 'tanh' },
      { kind: 'globalAveragePool2d' },
    ),
  },
  {
    name: 'residual with projection and batch norm',
    training: true,
    spec: model([1, 4, 4], {
      kind: 'residual',
      body: [
        conv({ padding: 1, stride: 2, bias: false }),
        { kind: 'batchNorm', activation: 'tanh' },
        conv({ padding: 1, bias: false }),
        { kind: 'batchNorm' },
      ],
      shortcut: [conv({ kernel: 1, stride: 2, bias: false }), { kind: 'batchNorm' }],
      activation: 'tanh',
    }),
  },
  {
    name: 'inception',
    spec: model([2, 3, 3], {
      kind: 'parallel',
      branches: [
        [conv({ kernel: 1, activation: 'tanh' })],
        [conv({ kernel: 1, filters: 1 }), conv({ padding: 1 })],
        [{ kind: 'maxPool2d', kernel: 3, stride: 1, padding: 1 }, conv({ kernel: 1, filters: 1 })],
        [],
      ],
    }),
  },
  {
    name: 'blocks in blocks, with dropout',
    training: true,
    spec: model([2], {
      kind: 'residual',
      body: [
        {
          kind: 'parallel',
          branches: [[{ kind: 'dense', units: 1, activation: 'tanh' }], [{ kind: 'dropout', rate: 0.5 }]],
        },
        { kind: 'residual', body: [{ kind: 'dense', units: 3, activation: 'sigmoid' }], activation: 'tanh' },
        { kind: 'dense', units: 2 },
      ],
    }),
  },
  {
    name: 'a small convolutional network',
    spec: model(
      [1, 6, 6],
      conv({ activation: 'relu' }),
      { kind: 'maxPool2d', kernel: 2 },
      { kind: 'flatten' },
      { kind: 'dense', units: 3, activation: 'sigmoid' },
    ),
  },
  {
    name: 'embedding',
    spec: model([3], { kind: 'embedding', vocabulary: 4, size: 2 }, { kind: 'rnn', units: 2 }),
    input: (rng) => rng.int(3),
  },
];
