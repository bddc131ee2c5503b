import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EngineError } from '#engine/core/engineError.ts';
import { Rng } from '#engine/core/rng.ts';
import { tensor, zeros } from '#engine/core/tensor.ts';
import { layerOf } from '#engine/nn/layers/table.ts';
import { forward } from '#engine/nn/model.ts';
import { type LayerSpec, type ModelSpec, shapesOf } from '#engine/nn/spec.ts';

const network = (input: readonly number[], layer: unknown): ModelSpec => ({
  input,
  layers: [layer as LayerSpec],
  loss: 'halfSquares',
});

const IMAGE = [2, 5, 5];
const conv = (more: object) => ({ kind: 'conv2d', filters: 2, kernel: 3, ...more });
const nested = (depth: number): object =>
  depth === 0 ? { kind: 'flatten' } : { kind: 'residual', body: [nested(depth - 1)] };

const REFUSED: [what: string, input: readonly number[], layer: unknown, sentence: RegExp][] = [
  ['an unknown kind', [2], { kind: 'magic' }, /"magic" is of no known kind of layer\. Choose one of activation/],
  ['a missing layer', [2], null, /Layer 1 .* is missing/],
  ['a name of every object', [2], { kind: 'toString' }, /no known kind/],
  ['10⁹ units', [2], { kind: 'dense', units: 1e9 }, /Layer 1 \(dense\) asks for 1000000000 units\. Give/],
  ['10⁹ filters', IMAGE, conv({ filters: 1e9 }), /Layer 1 \(conv2d\) asks for 1000000000 filters/],
  ['a row for a convolution', [4], conv({}), /takes images of channels × height × width, but its input is 4/],
  ['a window larger than the image', IMAGE, conv({ kernel: 6 }), /window of 6 rows, but its input has only 5/],
  ['a dilated window too large', IMAGE, conv({ dilation: 3 }), /window of 7 rows/],
  ['half a stride', IMAGE, conv({ stride: 0.5 }), /has stride 0\.5\. Give a whole number from 1/],
  ['a kernel of three numbers', IMAGE, conv({ kernel: [3, 3, 3] }), /has kernel \[3,3,3\]/],
  ['negative padding', IMAGE, conv({ padding: -1 }), /has padding -1/],
  ['padding in words', IMAGE, conv({ padding: 'full' }), /has padding "full"/],
  ['padding of 10⁹', IMAGE, conv({ padding: 1e9 }), /has padding 1000000000/],
  ['groups that do not divide', IMAGE, conv({ groups: 3 }), /3 groups for 2 channels and 2 filters/],
  ['a pooling window in the padding', IMAGE, { kind: 'maxPool2d', kernel: 2, padding: 2 }, /lies in the padding alone/],
  ['a sequence for pooling', [3, 4], { kind: 'avgPool2d', kernel: 2 }, /takes images/],
  ['a slope without end', [3], { kind: 'prelu', start: NaN }, /starts its slopes at NaN/],
  ['slopes the wrong way round', [3], { kind: 'rrelu', lower: 0.5, upper: 0.1 }, /the smaller one first/],
  ['a rate of 1', [3], { kind: 'dropout', rate: 1 }, /rate 1\. It is the probability of dropping/],
  ['an unknown form', [3], { kind: 'dropout', rate: 0.5, form: 'new' }, /has the form "new"/],
  ['an empty vocabulary', [3], { kind: 'embedding', vocabulary: 0, size: 2 }, /vocabulary of 0/],
  ['a vocabulary of 10⁹', [3], { kind: 'embedding', vocabulary: 1e9, size: 2 }, /vocabulary of 1000000000/],
  ['a table too large', [3], { kind: 'embedding', vocabulary: 2 ** 20, size: 65_536 }, /brings the network to/],
  ['an image for an lstm', IMAGE, { kind: 'lstm', units: 2 }, /reads a sequence of steps × numbers/],
  ['an lstm of no units', [3, 2], { kind: 'lstm', units: 0 }, /Layer 1 \(lstm\) asks for 0 units/],
  ['an unknown output', [3, 2], { kind: 'gru', units: 2, output: 'first' }, /gives "first" of its states/],
  ['an unknown reset', [3, 2], { kind: 'gru', units: 2, reset: 'never' }, /resets "never"/],
  ['three biases', [3, 2], { kind: 'rnn', units: 2, bias: 'three' }, /has "three" as biases/],
  ['an unknown nonlinearity', [3, 2], { kind: 'rnn', units: 2, nonlinearity: 'sin' }, /nonlinearity "sin"/],
  ['steps of a row', [3], { kind: 'dense', units: 2, everyStep: true }, /every step of a sequence/],
  ['a sequence for a dense', [3, 2], { kind: 'dense', units: 2 }, /Put a flatten layer before it/],
  ['another size', [6], { kind: 'reshape', shape: [4, 2] }, /cannot lay 6 numbers \(6\) out as 4 × 2/],
  ['a shape that is no list', [6], { kind: 'reshape', shape: 6 }, /has shape 6\. Give a list/],
  ['0 repetitions', [6], { kind: 'repeat', times: 0 }, /repeats 0 times/],
  ['more axes than there are', [6], { kind: 'layerNorm', axes: 2 }, /normalises over 2 axes/],
  ['a negative ε', [6], { kind: 'batchNorm', eps: -1 }, /has eps -1/],
  ['a momentum of 2', [6], { kind: 'batchNorm', momentum: 2 }, /has momentum 2/],
  ['an unknown convention', [6], { kind: 'batchNorm', convention: 'caffe' }, /convention "caffe"/],
  ['a window of half a channel', IMAGE, { kind: 'localResponseNorm', size: 0.5 }, /window of 0\.5 channels/],
  ['k of 0', IMAGE, { kind: 'localResponseNorm', size: 3, k: 0 }, /k 0\. Give finite numbers/],
  ['a body of another shape', IMAGE, { kind: 'residual', body: [conv({})] }, /adds a body of shape 2 × 3 × 3 to a/],
  ['no body', IMAGE, { kind: 'residual' }, /needs a list of layers as its body/],
  [
    'a layer in a body that cannot be',
    IMAGE,
    { kind: 'residual', body: [conv({ kernel: 9 })] },
    /Layer 1 \(residual\), body layer 1 \(conv2d\) has a window of 9 rows/,
  ],
  ['branches of other sizes', IMAGE, { kind: 'parallel', branches: [[], [conv({})]] }, /differ in more than axis 0/],
  ['an axis that is not there', IMAGE, { kind: 'parallel', branches: [[]], axis: 3 }, /joins along axis 3/],
  ['an activation layer without one', [2], { kind: 'activation' }, /names no activation/],
  ['no activation at all', [2], { kind: 'dense', units: 1, activation: null }, /There is no activation "null"/],
  ['softmax over an image', IMAGE, conv({ activation: 'softmax' }), /Layer 1 \(conv2d\) has softmax over 2 × 3 × 3/],
  ['softmax over a pool', IMAGE, { kind: 'activation', activation: 'logSoftmax' }, /works on a row of numbers/],
  ['no branches', IMAGE, { kind: 'parallel', branches: [] }, /1 to 64 branches/],
  ['blocks in blocks without end', [2], nested(9), /8 deep/],
  [
    'an unknown activation in a branch',
    IMAGE,
    { kind: 'parallel', branches: [[conv({ activation: 'zap' })]] },
    /"zap"/,
  ],
];

describe('a network that cannot be', () => {
  it.each(REFUSED)('is refused: %s', (_what, input, layer, sentence) => {
    const check = () => shapesOf(network(input, layer));
    expect(check).toThrow(EngineError);
    expect(check).toThrow(sentence);
  });

  it('is refused before it takes time or memory, however wide its blocks', () => {
    const wide = {
      kind: 'parallel',
      branches: Array.from({ length: 64 }, () => new Array(100).fill({ kind: 'flatten' })),
    };
    expect(() => shapesOf(network([2], wide))).toThrow(/may have 2048 layers/);
  });

  it('is answered with a sentence, never with a crash, whatever stands in a layer', () => {
    const kinds = ['activation', 'conv2d', 'maxPool2d', 'avgPool2d', 'batchNorm', 'layerNorm', 'localResponseNorm'];
    const more = ['dropout', 'embedding', 'rnn', 'lstm', 'gru', 'reshape', 'repeat', 'residual', 'parallel', 'dense'];
    const fields = ['units', 'filters', 'kernel', 'stride', 'padding', 'dilation', 'groups', 'rate', 'size', 'shape'];
    const others = [
      'axes',
      'eps',
      'momentum',
      'body',
      'shortcut',
      'branches',
      'axis',
      'vocabulary',
      'times',
      'activation',
    ];
    const anything = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.integer({ min: -2, max: 6 }), fc.double());
    const hostile = fc
      .tuple(fc.constantFrom(...kinds, ...more), fc.dictionary(fc.constantFrom(...fields, ...others), anything))
      .map(([kind, rest]) => ({ ...rest, kind }));
    const inputs = fc.constantFrom([3], [3, 2], [2, 5, 5]);
    fc.assert(
      fc.property(hostile, inputs, (layer, input) => {
        try {
          shapesOf(network(input, layer));
        } catch (error) {
          expect(error, `${(error as Error).stack}`).toBeInstanceOf(EngineError);
        }
      }),
      { numRuns: 3000 },
    );
  });
});

describe('numbers that a layer cannot take', () => {
  const run = (layer: unknown, input: readonly number[], data: readonly number[], training = false, states = [{}]) => {
    const spec = network(input, layer);
    const parameters = layerOf(spec.layers[0]!).parameters(spec.layers[0]!, input);
    const params = [Object.fromEntries(Object.entries(parameters).map(([name, { shape }]) => [name, zeros(shape)]))];
    const batch = data.length / input.reduce((size, n) => size * n, 1);
    return () => forward(spec, params, tensor([batch, ...input], data), { training }, states);
  };

  it.each([[4], [-1], [0.5]])('row %d of a table of four', (row) => {
    expect(run({ kind: 'embedding', vocabulary: 4, size: 2 }, [1], [row])).toThrow(
      /Layer 1 \(embedding\): The embedding has rows 0 to 3.*asks for row/,
    );
  });

  it('a batch of one example for a batch norm that trains, unless its variance is the biased one', () => {
    expect(run({ kind: 'batchNorm' }, [2], [1, 2], true)).toThrow(/at least two numbers per channel/);
    expect(run({ kind: 'batchNorm', convention: 'keras' }, [2], [1, 2], true)).not.toThrow();
    expect(run({ kind: 'batchNorm' }, [2], [1, 2])).not.toThrow();
  });

  it('a mask or a first state of another shape', () => {
    const mask = { mask: zeros([1, 3]) };
    expect(run({ kind: 'dropout', rate: 0.5 }, [2], [1, 2], true, [mask])).toThrow(/The dropout mask has shape 1 × 3/);
    expect(run({ kind: 'rnn', units: 2 }, [1, 1], [1], false, [{ h0: zeros([2, 2]) }])).toThrow(/first state h0/);
  });

  it('dropout without a generator and without a mask', () => {
    expect(run({ kind: 'dropout', rate: 0.5 }, [2], [1, 2], true)).toThrow(/needs a seeded generator/);
    const layer = layerOf({ kind: 'dropout', rate: 0.5 });
    const x = tensor([1, 2], [1, 2]);
    const context = { training: true, rng: Rng.fromSeed(1) };
    expect(layer.forward({ kind: 'dropout', rate: 0.5 }, {}, x, context).draws!.mask!.shape).toEqual([1, 2]);
  });
});
