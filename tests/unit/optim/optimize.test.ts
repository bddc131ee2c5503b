import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromNested, tensor } from '#engine/core/tensor.ts';
import { explainOptimizer } from '#engine/optim/explainOptimizer.ts';
import { optimize, startOptimizer, type TensorsByLayer } from '#engine/optim/optimize.ts';
import { OPTIMIZERS, type OptimizerName, type OptimizerSpec, optimizerOf } from '#engine/optim/table.ts';
import { evaluate } from '#engine/trace/expr.ts';

const number = fc.double({ min: -3, max: 3, noNaN: true });
const conventions = ['torch', 'keras'] as const;
const switches = ['nesterov', 'centered', 'amsgrad'] as const;

/** Any spec of one rule: its settings at random, with and without decay. */
const specsOf = (name: OptimizerName, convention: 'torch' | 'keras'): fc.Arbitrary<OptimizerSpec> => {
  const { settings } = OPTIMIZERS[name][convention];
  const each = Object.keys(settings).map((key) => {
    if ((switches as readonly string[]).includes(key)) return fc.constantFrom(0, 1);
    if (key === 'eps') return fc.constantFrom(1e-8, 1e-3);
    return fc.oneof(fc.constant(0), fc.double({ min: 0.1, max: 0.9, noNaN: true }));
  });
  return fc.record({
    name: fc.constant(name),
    convention: fc.constant(convention),
    rate: fc.double({ min: 0.001, max: 0.5, noNaN: true }),
    settings: fc
      .tuple(...each)
      .map((values) => Object.fromEntries(values.map((v, i) => [Object.keys(settings)[i]!, v]))),
    weightDecay: fc.constantFrom(0, 0.1),
    decay: fc.constantFrom('l2' as const, 'decoupled' as const),
  });
};

const rules = (Object.keys(OPTIMIZERS) as OptimizerName[]).flatMap((name) =>
  conventions.map((convention) => ({ name, convention })),
);

describe.each(rules)('optimizer $name ($convention)', ({ name, convention }) => {
  it('tells line by line what it computes, to the last bit, update after update', () => {
    fc.assert(
      fc.property(
        specsOf(name, convention),
        fc.array(fc.tuple(number, number), { minLength: 4, maxLength: 4 }),
        (spec, draws) => {
          let params: TensorsByLayer = [{ W: tensor([1, 2], [draws[0]![0], draws[0]![1]]) }];
          let state = startOptimizer(spec, params);
          for (const [step, pair] of draws.entries()) {
            const grads = [{ W: tensor([1, 2], pair) }];
            const rate = spec.rate / (step + 1);
            const next = optimize(spec, state, params, grads, rate);
            for (const offset of [0, 1]) {
              const lines = explainOptimizer(spec, state, params, grads, { layer: 1, name: 'W', offset }, rate);
              for (const line of lines) {
                expect(evaluate(line.expr)).toBe(line.value);
                const slot = next.state.memory[line.name];
                if (slot) expect(slot[0]!.W!.data[offset]).toBe(line.value);
              }
              expect(lines.at(-1)!.name).toBe('w');
              expect(lines.at(-1)!.ref).toBe(`new L1.W[0,${offset}]`);
              expect(next.params[0]!.W!.data[offset]).toBe(lines.at(-1)!.value);
              const told = lines.map((line) => line.name);
              expect(Object.keys(next.state.memory).every((slot) => told.includes(slot))).toBe(true);
            }
            ({ params, state } = next);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('walks down a bowl', () => {
    const spec: OptimizerSpec = { name, convention, rate: name === 'adadelta' ? 20 : 0.1 };
    let params: TensorsByLayer = [{ w: fromNested([3, -2]) }];
    let state = startOptimizer(spec, params);
    for (let k = 0; k < 300; k++)
      ({ params, state } = optimize(spec, state, params, [
        { w: { ...params[0]!.w!, data: params[0]!.w!.data.slice() } },
      ]));
    expect(Math.hypot(...params[0]!.w!.data)).toBeLessThan(name === 'adagrad' ? 2 : 0.2);
    expect(state.steps).toBe(300);
  });
});

describe('optimize', () => {
  const start: TensorsByLayer = [{ W: fromNested([[1, -2]]) }];

  it('makes a first Adam step as long as the learning rate, whatever the gradient', () => {
    const spec: OptimizerSpec = { name: 'adam', rate: 0.01 };
    const { params } = optimize(spec, startOptimizer(spec, start), start, [{ W: fromNested([[1e-3, -1e3]]) }]);
    expect(params[0]!.W!.data[0]).toBeCloseTo(1 - 0.01, 6);
    expect(params[0]!.W!.data[1]).toBeCloseTo(-2 + 0.01, 6);
  });

  it('changes nothing in place', () => {
    const spec: OptimizerSpec = { name: 'rmsprop', rate: 0.1, settings: { momentum: 0.9 } };
    const state = startOptimizer(spec, start);
    const before = JSON.stringify([start, state]);
    optimize(spec, state, start, [{ W: fromNested([[1, 2]]) }]);
    expect(JSON.stringify([start, state])).toBe(before);
  });

  it('refuses what it can’t use, with a sentence', () => {
    const spec: OptimizerSpec = { name: 'sgd', rate: 0.1 };
    expect(() => optimize(spec, startOptimizer(spec, start), start, [{}])).toThrow(/gradient of L1.W is missing/);
    expect(() => optimizerOf({ name: 'sgdd' as 'sgd', rate: 1 })).toThrow(/no optimizer "sgdd"/);
    expect(() => optimizerOf({ ...spec, convention: 'jax' as 'torch' })).toThrow(/no convention "jax"/);
    expect(() => optimizerOf({ ...spec, settings: { beta1: 0.9 } })).toThrow(/no setting "beta1"/);
    expect(() => optimizerOf({ ...spec, settings: { momentum: NaN } })).toThrow(/finite/);
    expect(() => optimizerOf({ ...spec, weightDecay: -1 })).toThrow(/weight decay is -1/);
  });
});
