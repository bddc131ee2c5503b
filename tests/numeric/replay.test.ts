import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Rng } from '#engine/core/rng.ts';
import { type Tensor, tensor } from '#engine/core/tensor.ts';
import { lossAt, lossOf } from '#engine/functions/loss/table.ts';
import { forward, type Params } from '#engine/nn/model.ts';
import { eachParameter, tensorOf, withParameter } from '#engine/nn/parameters.ts';
import type { LayerSpec, ModelSpec } from '#engine/nn/spec.ts';
import { denseTable } from '#engine/trace/explain/denseTable.ts';
import { explain } from '#engine/trace/explain/explain.ts';
import { numberAt } from '#engine/trace/lookup.ts';
import { orderOf } from '#engine/trace/order.ts';
import { replay } from '#engine/trace/step.ts';
import { traceOf, type UpdateSettings } from '#engine/trace/trace.ts';
import { net222 } from '#tests/support/denseNetwork.ts';
import { denseOnTape } from '#tests/support/onTape.ts';

const ORDERS = ['original', 'onTheWay'] as const;
const BIASES = ['trained', 'frozen', 'shared'] as const;

function everyLineReplays(spec: ModelSpec, params: Params, x: Tensor, t: Tensor, update: UpdateSettings): number {
  const trace = traceOf(spec, params, x, t, update);
  const order = orderOf(trace, denseTable);
  for (const ref of order) {
    const step = explain(trace, ref, denseTable)!;
    expect(
      Object.is(replay(step), step.value) || replay(step) === step.value,
      `${ref}: ${replay(step)} ≠ ${step.value}`,
    ).toBe(true);
  }
  return order.length;
}

const randomNetwork = fc.record({
  widths: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 4 }),
  activations: fc.array(fc.constantFrom('identity', 'sigmoid', 'tanh', 'relu'), {
    minLength: 3,
    maxLength: 3,
  }),
  loss: fc.constantFrom('halfSquares', 'meanSquares'),
  bias: fc.boolean(),
  batch: fc.integer({ min: 1, max: 3 }),
  seed: fc.nat(),
  order: fc.constantFrom(...ORDERS),
  biases: fc.constantFrom(...BIASES),
});

interface Random {
  widths: number[];
  activations: ('identity' | 'sigmoid' | 'tanh' | 'relu')[];
  loss: 'halfSquares' | 'meanSquares';
  bias: boolean;
  batch: number;
  seed: number;
}

function build({ widths, activations, loss, bias, batch, seed }: Random) {
  const rng = Rng.fromSeed(seed);
  const numbers = (n: number) => Float64Array.from({ length: n }, () => rng.between(-1.5, 1.5));
  const layers: LayerSpec[] = widths
    .slice(1)
    .map((units, k) => ({ kind: 'dense', units, bias, activation: activations[k]! }));
  const spec: ModelSpec = { input: [widths[0]!], layers, loss };
  const params: Params = layers.map((layer, k): Record<string, Tensor> => {
    const units = (layer as { units: number }).units;
    const W = tensor([units, widths[k]!], numbers(units * widths[k]!));
    return bias ? { W, b: tensor([units], numbers(units)) } : { W };
  });
  const x = tensor([batch, widths[0]!], numbers(batch * widths[0]!));
  const t = tensor([batch, widths.at(-1)!], numbers(batch * widths.at(-1)!));
  return { spec, params, x, t };
}

describe('replay(step) === value', () => {
  it.each(ORDERS.flatMap((order) => BIASES.map((biases) => ({ order, biases }))))(
    'every line of the 2-2-2 network, $order weights, $biases biases',
    ({ order, biases }) => {
      const { spec, params, x, t } = net222;
      expect(everyLineReplays(spec, params, x, t, { rate: 0.5, order, biases })).toBe(78);
    },
  );

  it('every line of random networks', () => {
    fc.assert(
      fc.property(randomNetwork, (random) => {
        const { spec, params, x, t } = build(random);
        everyLineReplays(spec, params, x, t, { rate: 0.3, order: random.order, biases: random.biases });
      }),
      { numRuns: 150 },
    );
  });
});

describe('the three judges of a gradient', () => {
  it('trace = tape = central difference on random networks', () => {
    fc.assert(
      fc.property(randomNetwork, (random) => {
        const { spec, params, x, t } = build(random);
        const trace = traceOf(spec, params, x, t);
        const tape = denseOnTape(spec, params, x, t);
        const lossWith = (p: Params) => lossAt(lossOf(spec.loss), forward(spec, p, x).at(-1)!.a, t).total;
        expect(Math.abs(tape.loss - numberAt(trace, 'E', []))).toBeLessThan(1e-12 * (1 + tape.loss));
        const preActivations = spec.layers.flatMap((_l, k) => Array.from(trace.values[`L${k + 1}.z`]!.data));
        const nearKink = random.activations.includes('relu') && preActivations.some((z) => Math.abs(z) < 1e-3);
        for (const at of eachParameter(params)) {
          const analytic = trace.grads[`L${at.layer}.${at.name}`]!.data[at.offset]!;
          expect(Math.abs(analytic - tape.gradientOf(at.layer, at.name, at.offset))).toBeLessThan(
            1e-12 * (1 + Math.abs(analytic)),
          );
          if (nearKink) continue;
          const w = tensorOf(params, at).data[at.offset]!;
          const h = 1e-5;
          const central =
            (lossWith(withParameter(params, at, w + h)) - lossWith(withParameter(params, at, w - h))) / (2 * h);
          expect(Math.abs(analytic - central)).toBeLessThan(1e-6 * (1 + Math.abs(analytic)));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('finds one injected error', () => {
    const { spec, params, x, t } = net222;
    const trace = traceOf(spec, params, x, t);
    const tape = denseOnTape(spec, params, x, t);
    const wrong = trace.grads['L1.W']!.data[0]! * (1 + 1e-6);
    expect(Math.abs(wrong - tape.gradientOf(1, 'W', 0))).toBeGreaterThan(1e-12);
  });
});
