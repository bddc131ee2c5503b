import { describe, expect, it } from 'vitest';
import { fromNested, tensor } from '#engine/core/tensor.ts';
import type { Tensors } from '#engine/nn/layer.ts';
import type { Params } from '#engine/nn/model.ts';
import { evaluateModel, predict } from '#engine/train/evaluate.ts';
import { runTraining } from '#engine/train/run.ts';
import { restore, type Snapshot, snapshotOf } from '#engine/train/snapshot.ts';
import { startTraining } from '#engine/train/state.ts';
import type { TrainData, TrainSpec } from '#engine/train/trainSpec.ts';
import { findTrouble } from '#engine/train/trouble.ts';
import { smallData as data, smallRun as spec } from '#tests/support/smallRun.ts';

describe('a number that is not finite', () => {
  const wild: TrainSpec = {
    model: {
      input: [1],
      layers: [
        { kind: 'dense', units: 1 },
        { kind: 'dense', units: 1 },
      ],
      loss: 'meanSquares',
    },
    optimizer: { name: 'sgd', rate: 1e6 },
    batchSize: 2,
    seed: 1,
  };
  const line: TrainData = { inputs: fromNested([[1], [2]]), targets: fromNested([[3], [-5]]) };

  it('stops the run where it first appears, names it, and keeps the state before it', () => {
    const turns = [...runTraining(wild, line, startTraining(wild, line), 'batch', { updates: 100 })];
    const { state, reports } = turns.at(-1)!;
    const { trouble } = reports[0]!;
    expect(trouble).toBeDefined();
    expect(trouble!.update).toBe(turns.length);
    expect(Number.isFinite(trouble!.value)).toBe(false);
    expect(trouble!.parameter).toMatch(/^L[12]\.[Wb]\[/);
    expect(trouble!.sentence).toContain(trouble!.quantity);
    expect(state).toBe(turns.at(-2)!.state);
    for (const layer of state.params)
      for (const { data: numbers } of Object.values(layer)) expect(numbers.every(Number.isFinite)).toBe(true);
  });

  it('names the weight whose gradient overflows', () => {
    const spec: TrainSpec = { ...wild, optimizer: { name: 'sgd', rate: 1 } };
    const params = [
      { W: fromNested([[1]]), b: fromNested([0]) },
      { W: fromNested([[1e200]]), b: fromNested([0]) },
    ];
    const big: TrainData = { inputs: fromNested([[1e110]]), targets: fromNested([[0]]) };
    const [turn] = [...runTraining(spec, big, startTraining(spec, big, params))];
    expect(turn!.reports[0]!.trouble!.quantity).toBe('L2.a[0,0]');
    expect(turn!.reports[0]!.trouble!.parameter).toBe('L2.W[0,0]');
  });
});

describe('where a run broke', () => {
  const model = (loss: 'meanSquares' | 'halfSquares'): TrainSpec['model'] => ({
    input: [1],
    layers: [{ kind: 'dense', units: 1, bias: false }],
    loss,
  });
  const brokenAt = (spec: TrainSpec, w: number, x: number) => {
    const data: TrainData = { inputs: fromNested([[x]]), targets: fromNested([[0]]) };
    const params: Params = spec.model.layers.map(
      (layer): Tensors => (layer.kind === 'dense' ? { W: fromNested([[w]]) } : {}),
    );
    const [turn] = [...runTraining(spec, data, startTraining(spec, data, params))];
    return turn!.reports[0]!.trouble!;
  };
  const sgd = (rate: number, loss: 'meanSquares' | 'halfSquares'): TrainSpec => ({
    model: model(loss),
    optimizer: { name: 'sgd', rate },
    batchSize: 1,
    seed: 1,
  });

  it('is the loss, and the largest weight of the last layer is to be looked at', () => {
    expect(brokenAt(sgd(1, 'meanSquares'), 1e100, 1e100)).toMatchObject({
      quantity: 'E',
      value: Infinity,
      parameter: 'L1.W[0,0]',
    });
  });

  it('is a gradient', () => {
    const trouble = brokenAt(sgd(1, 'halfSquares'), 1e-46, 1e200);
    expect(trouble).toMatchObject({ quantity: 'grad L1.W[0,0]', value: Infinity, parameter: 'L1.W[0,0]' });
  });

  it('is a new weight', () => {
    const trouble = brokenAt(sgd(1e308, 'halfSquares'), 10, 10);
    expect(trouble).toMatchObject({ quantity: 'new L1.W[0,0]', value: -Infinity, parameter: 'L1.W[0,0]' });
    expect(trouble.sentence).toMatch(
      /^In update 1, new L1\.W\[0,0\] became -Infinity \(look at L1\.W\[0,0\]\)\. Lower/,
    );
  });

  it('is a layer without parameters, and a weight before it is to be looked at', () => {
    const layers = [
      { kind: 'dense', units: 1, bias: false },
      { kind: 'batchNorm', eps: 0, convention: 'keras' },
    ] as const;
    const spec: TrainSpec = { ...sgd(1, 'halfSquares'), model: { ...model('halfSquares'), layers } };
    const data: TrainData = { inputs: fromNested([[1]]), targets: fromNested([[0]]) };
    const params: Params = [{ W: fromNested([[2]]) }, { gamma: fromNested([1]), beta: fromNested([0]) }];
    const [turn] = [...runTraining(spec, data, startTraining(spec, data, params))];
    expect(turn!.reports[0]!.trouble).toMatchObject({ quantity: 'L2.a[0,0]', parameter: 'L2.gamma[0]' });
    const squashed: TrainSpec = {
      ...sgd(1, 'halfSquares'),
      model: { ...model('halfSquares'), layers: [layers[0], { kind: 'activation', activation: 'softplus' }] },
    };
    expect(brokenAt(squashed, 1e200, 1e200)).toMatchObject({ quantity: 'L1.a[0,0]', parameter: 'L1.W[0,0]' });
  });
});

describe('what training refuses', () => {
  const start =
    (change: Partial<TrainSpec>, given: TrainData = data) =>
    () =>
      startTraining({ ...spec, ...change }, given);

  it('says it before anything is computed', () => {
    expect(start({ batchSize: 0 })).toThrow(/batch size is 0/);
    expect(start({ optimizer: { name: 'adma' as 'adam', rate: 1 } })).toThrow(/no optimizer "adma"/);
    expect(start({ optimizer: { name: 'adam', rate: Infinity } })).toThrow(/learning rate is Infinity/);
    expect(start({ optimizer: { name: 'adam', rate: 1, settings: { beta1: 1 } } })).toThrow(/beta1/);
    expect(start({ schedule: { kind: 'cosine', steps: 0 } })).toThrow(/whole number of updates/);
    expect(start({ clip: { kind: 'norm', max: 0 } })).toThrow(/clipped to 0/);
    expect(start({ penalties: { l2: -1 } })).toThrow(/penalty l2 is -1/);
    expect(start({ seed: -1 })).toThrow(/seed/);
    expect(start({}, { inputs: fromNested([[1, 2, 3]]), targets: fromNested([[1]]) })).toThrow(
      /shape 3, but the network takes 2/,
    );
    expect(start({}, { inputs: fromNested([[1, NaN]]), targets: fromNested([[1]]) })).toThrow(/Example 1 holds NaN/);
    expect(start({}, { inputs: fromNested([[1, 2]]), targets: fromNested([[1], [0]]) })).toThrow(/2 targets/);
    expect(start({}, { inputs: tensor([0, 2], []), targets: tensor([0, 1], []) })).toThrow(/no examples/);
  });

  it('refuses snapshots that are broken or belong to another run', () => {
    const snapshot = snapshotOf(startTraining(spec, data));
    const broken = (change: object) => () => restore({ ...snapshot, ...change } as Snapshot, spec);
    expect(broken({ version: 2 })).toThrow(/version 2/);
    expect(broken({ order: [0, 0, 1] })).toThrow(/order of the examples/);
    expect(broken({ position: 99 })).toThrow(/outside its epoch/);
    expect(broken({ params: [] })).toThrow(/2 layers, but parameters for 0/);
    expect(broken({ params: null })).toThrow(/lacks a part/);
    expect(broken({ optimizer: { steps: 0, memory: {} } })).toThrow(/no fitting "m"/);
    expect(broken({ params: [{ W: { shape: [1], data: ['x'] } }] })).toThrow(/in place of a number/);
    expect(() => restore(null as never, spec)).toThrow(/version/);
    const other = startTraining(spec, data);
    const less: TrainData = { inputs: fromNested([[1, 2]]), targets: fromNested([[1]]) };
    expect(() => runTraining(spec, less, other).next()).toThrow(/made for 11 examples/);
  });
});

describe('the parameter to look at', () => {
  const flat = { kind: 'flatten' } as const;
  const square = { kind: 'dense', units: 1, bias: false, activation: 'identity' } as const;
  const computed = (layers: TrainSpec['model']['layers'], at: number): Parameters<typeof findTrouble>[1] => {
    const spec: TrainSpec['model'] = { input: [1], layers, loss: 'meanSquares' };
    const good = fromNested([[1]]);
    const params = layers.map((layer): Tensors => (layer.kind === 'dense' ? { W: fromNested([[-3]]) } : {}));
    const passes = layers.map((_layer, k) => {
      const a = k === at ? fromNested([[Number.NaN]]) : good;
      return { x: good, z: a, a, saves: {} };
    });
    return { spec, params, passes, loss: 1, grads: params, fresh: params };
  };

  it('is that of the layer before where the layer has none, and nobody’s where none has any', () => {
    expect(findTrouble(1, computed([square, flat], 1))).toMatchObject({
      quantity: 'L2.a[0,0]',
      parameter: 'L1.W[0,0]',
    });
    const lost = findTrouble(7, computed([flat], 0))!;
    expect(lost.parameter).toBe('');
    expect(lost.sentence).toBe(
      'In update 7, L1.a[0,0] became NaN. Lower the learning rate, clip the gradients, or start with smaller weights.',
    );
    expect(findTrouble(1, computed([flat, square], 9))).toBeUndefined();
  });
});

describe('a network judged on data', () => {
  it('is run in pieces with the same outputs, and gives none for no examples', () => {
    const model: TrainSpec['model'] = { input: [1], layers: [{ kind: 'dense', units: 1 }], loss: 'meanSquares' };
    const params = [{ W: fromNested([[2]]), b: fromNested([1]) }];
    const inputs = tensor(
      [600, 1],
      Float64Array.from({ length: 600 }, (_, i) => i),
    );
    const outputs = predict(model, params, inputs);
    expect(Array.from(outputs.data)).toEqual(Array.from(inputs.data, (x) => 2 * x + 1));
    expect(predict(model, params, tensor([0, 1], [])).shape).toEqual([0]);
    expect(evaluateModel(model, params, { inputs, targets: outputs }).loss).toBe(0);
  });
});
