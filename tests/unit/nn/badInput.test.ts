import { describe, expect, it } from 'vitest';
import { EngineError } from '#engine/core/engineError.ts';
import { filled, type Tensor, tensor, zeros } from '#engine/core/tensor.ts';
import { LOSSES, type LossName, lossAt, lossOf } from '#engine/functions/loss/table.ts';
import { LAYERS } from '#engine/nn/layers/table.ts';
import { forward } from '#engine/nn/model.ts';
import type { LayerKind, LayerSpec, ModelSpec } from '#engine/nn/spec.ts';
import { shapesOf } from '#engine/nn/spec.ts';
import { OPTIMIZERS, type OptimizerName, optimizerOf } from '#engine/optim/table.ts';
import { initParams } from '#engine/train/initParams.ts';
import { startTraining } from '#engine/train/state.ts';
import type { TrainSpec } from '#engine/train/trainSpec.ts';
import { smallData, smallRun } from '#tests/support/smallRun.ts';

/** For every kind a layer that can be, the example that it takes, and one of another rank. */
const FITTING: {
  readonly [K in LayerKind]: readonly [spec: object, input: readonly number[], other: readonly number[]];
} = {
  activation: [{ activation: 'relu' }, [3], [0]],
  avgPool2d: [{ kernel: 2 }, [1, 4, 4], [4]],
  batchNorm: [{}, [3], []],
  conv2d: [{ filters: 2, kernel: 2 }, [1, 4, 4], [16]],
  dense: [{ units: 2 }, [3], [3, 2]],
  dropout: [{ rate: 0.5 }, [3], [0]],
  embedding: [{ vocabulary: 4, size: 2 }, [3], [0]],
  flatten: [{}, [3, 2], [0]],
  globalAveragePool2d: [{}, [1, 4, 4], [4]],
  gru: [{ units: 2 }, [3, 2], [3]],
  layerNorm: [{}, [3], []],
  localResponseNorm: [{ size: 3 }, [4, 2, 2], [4]],
  lstm: [{ units: 2 }, [3, 2], [1, 3, 2]],
  maxPool2d: [{ kernel: 2 }, [1, 4, 4], [4, 4]],
  parallel: [{ branches: [[], [{ kind: 'dense', units: 2 }]] }, [3], [3, 2]],
  prelu: [{ perChannel: true }, [3], []],
  repeat: [{ times: 2 }, [3], [3, 2]],
  reshape: [{ shape: [3, 1] }, [3], [4]],
  residual: [{ body: [{ kind: 'dense', units: 3 }] }, [3], [4]],
  rnn: [{ units: 2 }, [3, 2], [6]],
  rrelu: [{}, [3], [0]],
};

const modelOf = (kind: LayerKind, input: readonly number[] = FITTING[kind][1]): ModelSpec => ({
  input,
  layers: [{ kind, ...FITTING[kind][0] } as LayerSpec],
  loss: 'halfSquares',
});

const kinds = Object.keys(LAYERS) as LayerKind[];

/** A refusal: one sentence of the engine that ends with a full stop. */
function expectRefusal(f: () => unknown, sentence: RegExp): void {
  expect(f).toThrow(EngineError);
  expect(f).toThrow(sentence);
  expect(f).toThrow(/\.$/);
}

describe.each(kinds)('a layer of kind %s', (kind) => {
  const spec = modelOf(kind);
  const params = initParams(spec, 1);
  const x = filled([2, ...spec.input], 1);
  const run =
    (given: Tensor, with_: readonly Record<string, Tensor>[] = params as never) =>
    () =>
      forward(spec, with_, given);

  it('runs what it fits', () => {
    expect(run(x)).not.toThrow();
  });

  it('refuses an example of another rank or length, and names itself', () => {
    expectRefusal(() => shapesOf(modelOf(kind, FITTING[kind][2])), /Layer 1 \(|The input of a network/);
    expectRefusal(run(zeros([2, ...spec.input, 1])), /The input has shape .*, but .* is expected/);
    expectRefusal(run(zeros(spec.input.map((n) => n + 1))), /The input has shape/);
  });

  it('refuses an empty batch', () => {
    expectRefusal(run(zeros([0, ...spec.input])), /The batch is empty/);
    expectRefusal(run(zeros([])), /The batch is empty/);
  });

  it('refuses numbers that are no doubles, and too few of them', () => {
    const floats = { shape: x.shape, data: new Float32Array(x.data.length) } as unknown as Tensor;
    expectRefusal(run(floats), /The input holds its numbers in Float32Array, but a Float64Array is expected/);
    const short = { shape: x.shape, data: new Float64Array(1) };
    expectRefusal(run(short), /The input has shape .*, but holds 1 numbers/);
  });

  it.each([Number.NaN, Infinity, -Infinity])('refuses %d in the data', (bad) => {
    const data = x.data.slice();
    data[data.length - 1] = bad;
    expectRefusal(run({ shape: x.shape, data }), new RegExp(`Example 2 of the input holds ${bad}`));
  });

  it('refuses parameters that are missing or have another shape', () => {
    if (Object.keys(params[0]!).length === 0) return;
    expectRefusal(run(x, [{}]), new RegExp(`of layer 1 \\(${kind}\\) is missing; a tensor of shape`));
    const name = Object.keys(params[0]!)[0]!;
    expectRefusal(
      run(x, [{ ...params[0]!, [name]: zeros([9]) }]),
      new RegExp(`${name} of layer 1 \\(${kind}\\) has shape 9`),
    );
    expectRefusal(run(x, []), /1 layers, but parameters for 0/);
  });

  it('refuses a batch that would not fit into memory, before it is made', () => {
    const huge = { shape: [2 ** 27, ...spec.input], data: new Float64Array(0) };
    expectRefusal(run(huge), /holds 0 numbers/);
  });
});

describe('a batch whose layers would need too much memory', () => {
  it('is refused with the layer’s name', () => {
    const spec: ModelSpec = { input: [1], layers: [{ kind: 'dense', units: 65_536 }], loss: 'halfSquares' };
    const params = [{ W: zeros([65_536, 1]), b: zeros([65_536]) }];
    expectRefusal(() => forward(spec, params, zeros([4096, 1])), /Layer 1 \(dense\) would make 268435456 numbers/);
  });
});

describe.each(Object.keys(LOSSES) as LossName[])('loss %s', (name) => {
  const chosen = lossOf(name);
  const { rule } = chosen;
  const pred = filled([2, 3], /FromLog$/.test(name) ? -1.1 : 1 / 3);
  const target = rule.classTargets ? zeros([2]) : filled([2, 3], /inge$/.test(name) ? 1 : 1 / 3);

  it('takes what fits and refuses targets of another shape', () => {
    expect(Number.isFinite(lossAt(chosen, pred, target).total)).toBe(true);
    expectRefusal(() => lossAt(chosen, pred, zeros([3, 2])), /target|Target|label/);
    expectRefusal(() => lossAt(chosen, pred, zeros([])), /target|Target|label/);
  });

  it('refuses an empty batch', () => {
    const none = rule.classTargets ? zeros([0]) : zeros([0, 3]);
    expectRefusal(() => lossAt(chosen, zeros([0, 3]), none), /empty|No row/);
  });

  it('refuses settings and reductions that it does not have', () => {
    expectRefusal(() => lossOf({ name, settings: { magic: 1 } }), /has no setting "magic"/);
    expectRefusal(() => lossOf({ name, reduction: 'max' as never }), /can't be reduced by "max"/);
  });

  it('refuses NaN among the targets', () => {
    const bad = { shape: target.shape, data: Float64Array.from(target.data, (v, i) => (i === 1 ? Number.NaN : v)) };
    expectRefusal(() => lossAt(chosen, pred, bad), /NaN/);
  });
});

const classLosses = (Object.keys(LOSSES) as LossName[]).filter((name) => lossOf(name).rule.classTargets);

describe.each(classLosses)('labels of %s', (name) => {
  it.each([3, -1, 0.5])('refuse %d among three classes', (label) => {
    const pred = filled([2, 3], 1 / 3);
    expectRefusal(() => lossAt(lossOf(name), pred, tensor([2], [0, label])), /[Ll]abel|class/);
  });
});

const optimizers = (Object.keys(OPTIMIZERS) as OptimizerName[]).flatMap((name) =>
  (['torch', 'keras'] as const).map((convention) => ({ name, convention })),
);

describe.each(optimizers)('optimizer $name ($convention)', ({ name, convention }) => {
  const refuses = (change: object, sentence: RegExp) =>
    expectRefusal(() => optimizerOf({ name, convention, rate: 0.1, ...change } as never), sentence);

  it('refuses rates, decays and settings that cannot be', () => {
    for (const rate of [Number.NaN, Infinity, '0.1', null]) refuses({ rate }, /learning rate is/);
    for (const weightDecay of [-1, Number.NaN]) refuses({ weightDecay }, /weight decay is/);
    refuses({ settings: { magic: 1 } }, /has no setting "magic"/);
    for (const key of Object.keys(OPTIMIZERS[name][convention].settings))
      refuses({ settings: { [key]: Number.NaN } }, new RegExp(`Setting "${key}" of ${name} is NaN`));
    refuses({ decay: 'half' }, /no weight decay "half"/);
  });
});

describe('a training spec', () => {
  const refused: [what: string, change: object, sentence: RegExp][] = [
    ['no model', { model: null }, /A network is an object/],
    ['no layers', { model: { input: [2], layers: [], loss: 'halfSquares' } }, /1 to 256 layers, but 0/],
    [
      'no input',
      { model: { input: [], layers: [{ kind: 'dense', units: 1 }], loss: 'halfSquares' } },
      /Layer 1 \(dense\)/,
    ],
    ['an unknown loss', { model: { ...smallRun.model, loss: 'guess' } }, /no loss "guess"/],
    ['no loss', { model: { ...smallRun.model, loss: null } }, /no loss "null"/],
    ['no optimizer', { optimizer: null }, /An optimizer is an object/],
    ['an unknown optimizer', { optimizer: { name: 'magic', rate: 1 } }, /no optimizer "magic"/],
    ['a batch of half an example', { batchSize: 0.5 }, /batch size is 0\.5/],
    ['a batch size in words', { batchSize: 'all' }, /batch size is all/],
    ['a seed of half', { seed: 0.5 }, /The seed 0\.5/],
    ['no seed', { seed: undefined }, /The seed undefined/],
    ['an unknown clipping', { clip: { kind: 'hair', max: 1 } }, /no clipping "hair"/],
    ['clipping to NaN', { clip: { kind: 'norm', max: Number.NaN } }, /clipped to NaN/],
    ['an unknown schedule', { schedule: { kind: 'moon' } }, /no schedule "moon"/],
    ['a schedule without numbers', { schedule: { kind: 'exponential' } }, /"gamma" is undefined/],
    ['milestones in words', { schedule: { kind: 'multistep', milestones: 'soon', gamma: 0.1 } }, /milestones/],
    [
      'an infinite power',
      { schedule: { kind: 'polynomial', steps: 3, end: 0, power: Infinity } },
      /"power" is Infinity/,
    ],
    ['a penalty below 0', { penalties: { l1: -1 } }, /penalty l1 is -1/],
    ['a penalty in words', { penalties: { l2: 'much' } }, /penalty l2 is much/],
    ['an unknown start', { init: { kind: 'magic' } }, /no start "magic"/],
    ['a start without numbers', { init: { kind: 'normal' } }, /"deviation" is undefined/],
    [
      '10⁹ units',
      { model: { ...smallRun.model, layers: [{ kind: 'dense', units: 1e9 }] } },
      /asks for 1000000000 units/,
    ],
  ];
  it.each(refused)('is refused: %s', (_what, change, sentence) => {
    expectRefusal(() => startTraining({ ...smallRun, ...change } as TrainSpec, smallData), sentence);
  });

  const data: [what: string, inputs: Tensor, targets: Tensor, sentence: RegExp][] = [
    ['no examples', zeros([0, 2]), zeros([0, 1]), /no examples/],
    ['examples of another shape', zeros([3, 4]), zeros([3, 1]), /shape 4, but the network takes 2/],
    ['too few targets', zeros([3, 2]), zeros([2, 1]), /3 examples, but 2 targets/],
    ['targets of another shape', zeros([3, 2]), zeros([3, 2]), /A target has the shape 2, but .* 1/],
    ['NaN in the data', filled([3, 2], Number.NaN), zeros([3, 1]), /Example 1 holds NaN/],
    ['NaN among the targets', zeros([3, 2]), filled([3, 1], Number.NaN), /target of example 1 holds NaN/],
  ];
  it.each(data)('is refused with its data: %s', (_what, inputs, targets, sentence) => {
    expectRefusal(() => startTraining(smallRun, { inputs, targets }), sentence);
  });

  it('is refused with labels out of range, before anything is computed', () => {
    const model: ModelSpec = {
      input: [2],
      layers: [{ kind: 'dense', units: 3 }],
      loss: 'sparseCrossEntropyFromLogits',
    };
    const labelled = (labels: number[]) => () =>
      startTraining(
        { ...smallRun, model },
        { inputs: zeros([labels.length, 2]), targets: tensor([labels.length], labels) },
      );
    expect(labelled([0, 2])).not.toThrow();
    expectRefusal(labelled([0, 3]), /label of example 2 is 3, but the network has 3 classes, 0 to 2/);
    expectRefusal(labelled([0.5]), /label of example 1 is 0\.5/);
    expectRefusal(labelled([-1]), /label of example 1 is -1/);
  });
});
