import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Rng } from '#engine/core/rng.ts';
import { tensor } from '#engine/core/tensor.ts';
import { ACTIVATIONS, type ActivationName, ROW_ACTIVATIONS } from '#engine/functions/activation/table.ts';
import { LOSSES, type LossName } from '#engine/functions/loss/table.ts';
import type { ModelSpec } from '#engine/nn/spec.ts';
import { denseTable } from '#engine/trace/explain/denseTable.ts';
import { explain } from '#engine/trace/explain/explain.ts';
import { orderOf } from '#engine/trace/order.ts';
import { replay } from '#engine/trace/step.ts';
import { type Trace, traceOf } from '#engine/trace/trace.ts';
import { checkGradient } from '#engine/train/checkGradient.ts';
import { initParams } from '#engine/train/initParams.ts';

const activations = [...Object.keys(ACTIVATIONS), ...Object.keys(ROW_ACTIVATIONS)] as ActivationName[];
const losses = Object.keys(LOSSES) as LossName[];

/** The output activation after which a loss finds what it takes. */
function headOf(loss: LossName): ActivationName {
  if (/^binaryCrossEntropy(Torch|Keras)?$/.test(loss)) return 'sigmoid';
  if (/^(crossEntropy(Keras)?|sparseCrossEntropy|divergence)$/.test(loss)) return 'softmax';
  if (loss === 'divergenceFromLog') return 'logSoftmax';
  return loss === 'meanSquaredLog' ? 'softplus' : 'identity';
}

function targetsFor(loss: LossName, rows: number, width: number, rng: Rng) {
  if (LOSSES[loss].classTargets)
    return tensor(
      [rows],
      Float64Array.from({ length: rows }, () => rng.int(width)),
    );
  const draw = (): number => (/inge/.test(loss) ? (rng.bernoulli(0.5) ? 1 : -1) : rng.uniform());
  return tensor([rows, width], Float64Array.from({ length: rows * width }, draw));
}

interface Net {
  hidden: ActivationName;
  loss: LossName;
  rows: number;
  width: number;
  seed: number;
}

function exampleOf({ hidden, loss, rows, width, seed }: Net) {
  const rng = Rng.fromSeed(seed);
  const spec: ModelSpec = {
    input: [2],
    layers: [
      { kind: 'dense', units: 3, activation: hidden },
      { kind: 'dense', units: width, activation: headOf(loss) },
    ],
    loss,
  };
  const params = initParams(spec, rng, { kind: 'uniform', from: -1, to: 1 }, { kind: 'uniform', from: -0.5, to: 0.5 });
  const x = tensor(
    [rows, 2],
    Float64Array.from({ length: rows * 2 }, () => rng.between(-2, 2)),
  );
  return { spec, params, x, t: targetsFor(loss, rows, width, rng) };
}

const nets = fc.record({
  hidden: fc.constantFrom(...activations),
  loss: fc.constantFrom(...losses),
  rows: fc.integer({ min: 1, max: 3 }),
  width: fc.integer({ min: 2, max: 4 }),
  seed: fc.nat(),
});

/** True where a difference would straddle the kink of a hidden unit or of the loss. */
function nearKink(trace: Trace, loss: LossName): boolean {
  const kinks = [0, 1, -1, 3, -3];
  const near = (values: Iterable<number>) => Array.from(values).some((v) => kinks.some((k) => Math.abs(v - k) < 1e-3));
  const { 'L1.z': z, 'L2.a': a, t } = trace.values;
  if (near(z!.data)) return true;
  if (!t || t.data.length !== a!.data.length) return false;
  const margins = a!.data.map((p, i) => (/inge/.test(loss) ? 1 - p * t.data[i]! : p - t.data[i]!));
  return near(margins);
}

describe('any activation before any loss', () => {
  it('replays every line from the operands that it prints', () => {
    fc.assert(
      fc.property(nets, (net) => {
        const { spec, params, x, t } = exampleOf(net);
        const trace = traceOf(spec, params, x, t, { rate: 0.1, order: 'original', biases: 'trained' });
        for (const ref of orderOf(trace, denseTable)) {
          const step = explain(trace, ref, denseTable)!;
          expect(replay(step) === step.value, `${ref}: ${replay(step)} ≠ ${step.value}`).toBe(true);
        }
      }),
      { numRuns: 250 },
    );
  });

  it('has the gradients that differences give', () => {
    fc.assert(
      fc.property(nets, (net) => {
        fc.pre(net.hidden !== 'step');
        const { spec, params, x, t } = exampleOf(net);
        fc.pre(!nearKink(traceOf(spec, params, x, t), net.loss));
        for (const { ref, analytic, numeric } of checkGradient(spec, params, x, t).rows)
          expect(Math.abs(analytic - numeric), ref).toBeLessThan(1e-6 * (1 + Math.abs(analytic)));
      }),
      { numRuns: 250 },
    );
  });

  it('walks through a softmax exponential by exponential, and back through its Jacobian', () => {
    const { spec, params, x, t } = exampleOf({ hidden: 'tanh', loss: 'crossEntropy', rows: 1, width: 2, seed: 3 });
    const trace = traceOf(spec, params, x, t);
    const order = orderOf(trace, denseTable);
    const from = order.indexOf('part L2.a[0,0]');
    expect(order.slice(from, from + 4)).toEqual(['part L2.a[0,0]', 'part L2.a[0,1]', 'L2.a[0,0]', 'L2.a[0,1]']);
    const back = order.indexOf('grad L2.a[0,0]');
    expect(order.slice(back, back + 7)).toEqual([
      'grad L2.a[0,0]',
      'grad L2.a[0,1]',
      'slope L2.a[0,0,0]',
      'path L2.a[0,0,0]',
      'slope L2.a[0,1,0]',
      'path L2.a[0,1,0]',
      'grad L2.z[0,0]',
    ]);
  });
});
