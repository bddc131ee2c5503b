import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Rng } from '#engine/core/rng.ts';
import { tensor } from '#engine/core/tensor.ts';
import type { Params } from '#engine/nn/model.ts';
import type { ModelSpec } from '#engine/nn/spec.ts';
import { numberAt } from '#engine/trace/lookup.ts';
import { paramsAfter, traceOf, type UpdateSettings } from '#engine/trace/trace.ts';
import { type DescentPoint, descend } from '#engine/train/descend.ts';
import { initParams } from '#engine/train/initParams.ts';
import { net222 } from '#tests/support/denseNetwork.ts';

const flat = (params: Params): number[] =>
  params.flatMap((layer) => Object.values(layer).flatMap(({ data }) => [...data]));

describe('descend', () => {
  it('has the bits of a trace and its new parameters, repeated, on random networks', () => {
    fc.assert(
      fc.property(
        fc.record({
          widths: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 4 }),
          head: fc.constantFrom('sigmoid', 'softmax', 'identity', 'logSoftmax'),
          hidden: fc.constantFrom('tanh', 'relu', 'gelu', undefined),
          loss: fc.constantFrom('halfSquares', 'rootMeanSquares', 'huber'),
          bias: fc.boolean(),
          batch: fc.integer({ min: 1, max: 3 }),
          order: fc.constantFrom('original', 'onTheWay'),
          biases: fc.constantFrom('trained', 'frozen', 'shared'),
          seed: fc.nat(),
        }),
        ({ widths, head, hidden, loss, bias, batch, order, biases, seed }) => {
          const spec = {
            input: [widths[0]!],
            layers: widths.slice(1).map((units, k) => {
              const activation = k === widths.length - 2 ? head : hidden;
              return { kind: 'dense', units, bias, ...(activation ? { activation } : {}) };
            }),
            loss,
          } as unknown as ModelSpec;
          const update = { rate: 0.3, order, biases } as UpdateSettings;
          const rng = Rng.fromSeed(seed);
          let params: Params = initParams(spec, rng, { kind: 'uniform', from: -1, to: 1 });
          const draw = (n: number) => Float64Array.from({ length: n }, () => rng.between(-1, 1));
          const x = tensor([batch, widths[0]!], draw(batch * widths[0]!));
          const t = tensor([batch, widths.at(-1)!], draw(batch * widths.at(-1)!));
          for (const point of descend(spec, params, x, t, update, 5, () => true)) {
            const trace = traceOf(spec, params, x, t, update);
            expect(point.error).toBe(numberAt(trace, 'E', []));
            expect(Array.from(point.outputs)).toEqual(Array.from(trace.values[`L${spec.layers.length}.a`]!.data));
            expect(flat(point.params)).toEqual(flat(params));
            params = paramsAfter(trace);
          }
        },
      ),
      { numRuns: 80 },
    );
  });

  it('makes 10,000 updates of the 2-2-2 network within 200 ms of processor time', () => {
    const { spec, params, x, t } = net222;
    const run = (): DescentPoint[] => [
      ...descend(spec, params, x, t, { rate: 0.5, order: 'original', biases: 'frozen' }, 10_000, (k) => k % 100 === 0),
    ];
    const points = run();
    const timed = (): number => {
      const before = process.cpuUsage();
      run();
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    };
    const fastest = Math.min(...[1, 2, 3, 4, 5].map(timed));
    expect(points).toHaveLength(101);
    expect(points.at(-1)!.error).toBeCloseTo(0.0000351018778297885, 15);
    expect(fastest).toBeLessThan(200);
  });

  it('refuses what it cannot run', () => {
    const { spec, params, x, t } = net222;
    const run = (settings: object, iterations: number) => () =>
      descend(
        spec,
        params,
        x,
        t,
        { rate: 0.5, order: 'original', biases: 'frozen', ...settings } as UpdateSettings,
        iterations,
        () => true,
      ).next();
    expect(run({ rate: NaN }, 1)).toThrow(/learning rate is NaN/);
    expect(run({}, 1.5)).toThrow(/whole number of updates/);
  });

  it('refuses a layer that is not dense, by its number and kind', () => {
    const spec: ModelSpec = {
      input: [2],
      layers: [
        { kind: 'dense', units: 2 },
        { kind: 'dropout', rate: 0.5 },
      ],
      loss: 'halfSquares',
    };
    const params = initParams(spec, Rng.fromSeed(1), { kind: 'zeros' });
    const update: UpdateSettings = { rate: 0.5, order: 'original', biases: 'trained' };
    const start = () =>
      descend(spec, params, tensor([1, 2], [1, 2]), tensor([1, 2], [0, 1]), update, 1, () => true).next();
    expect(start).toThrow(/layer 2 is dropout\. Train it instead/);
  });

  it('runs over rows of rows with the bits of a trace', () => {
    const spec: ModelSpec = {
      input: [3, 2],
      layers: [{ kind: 'dense', units: 2, activation: 'tanh', everyStep: true }],
      loss: 'halfSquares',
    };
    const rng = Rng.fromSeed(4);
    const draw = (n: number) => Float64Array.from({ length: n }, () => rng.between(-1, 1));
    const params = initParams(spec, rng, { kind: 'uniform', from: -1, to: 1 });
    const [x, t] = [tensor([2, 3, 2], draw(12)), tensor([2, 3, 2], draw(12))];
    const update: UpdateSettings = { rate: 0.3, order: 'original', biases: 'trained' };
    const points = [...descend(spec, params, x, t, update, 1, () => true)];
    const trace = traceOf(spec, params, x, t, update);
    expect(points[0]!.error).toBe(numberAt(trace, 'E', []));
    expect(flat(points[1]!.params)).toEqual(flat(paramsAfter(trace)));
  });
});
