import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EngineError } from '#engine/core/engineError.ts';
import { tensor } from '#engine/core/tensor.ts';
import { denseTable } from '#engine/trace/explain/denseTable.ts';
import { explain } from '#engine/trace/explain/explain.ts';
import { EXPLAINERS } from '#engine/trace/explain/table.ts';
import { operandsOf } from '#engine/trace/operandsOf.ts';
import { orderOf } from '#engine/trace/order.ts';
import { replay } from '#engine/trace/step.ts';
import { traceOf } from '#engine/trace/trace.ts';
import { judgedModel, traceOfModel } from '#tests/support/judgedModel.ts';
import { LAYER_CASES } from '#tests/support/layerCases.ts';

const traces = LAYER_CASES.map(({ spec, training = false, batch = 2, input }) =>
  traceOfModel(judgedModel(spec, 5, { training, batch, ...(input ? { input } : {}) })),
);

describe('addresses', () => {
  it('of the terms of a kernel weight over batch and positions', () => {
    const spec = {
      input: [1, 4, 4],
      layers: [{ kind: 'conv2d', filters: 1, kernel: 2, bias: false }],
      loss: 'halfSquares',
    } as const;
    const trace = traceOfModel(judgedModel(spec, 3));
    const step = explain(trace, 'grad L1.W[0,0,1,1]', EXPLAINERS)!;
    const refs = operandsOf(step.expr).map(({ ref }) => ref);
    expect(refs).toHaveLength(2 * 2 * 9);
    expect(refs.slice(0, 2)).toEqual(['grad L1.a[0,0,0,0]', 'x[0,0,1,1]']);
    expect(refs.slice(-2)).toEqual(['grad L1.a[1,0,2,2]', 'x[1,0,3,3]']);
    expect(replay(step)).toBe(step.value);
  });

  it('of the terms of a forget-gate weight over time', () => {
    const spec = { input: [3, 2], layers: [{ kind: 'lstm', units: 2 }], loss: 'halfSquares' } as const;
    const trace = traceOfModel(judgedModel(spec, 3, { batch: 1 }));
    const refs = (ref: string) => operandsOf(explain(trace, ref, EXPLAINERS)!.expr).map((operand) => operand.ref);
    expect(refs('grad L1.W_ih[3,1]')).toEqual([0, 1, 2].flatMap((t) => [`grad L1.net_f[0,${t},1]`, `x[0,${t},1]`]));
    expect(refs('grad L1.W_hh[2,1]').filter((_ref, k) => k % 2 === 1)).toEqual([
      'L1.h0[0,1]',
      'L1.h[0,0,1]',
      'L1.h[0,1,1]',
    ]);
    expect(refs('L1.c[0,1,0]')).toEqual(['L1.f[0,1,0]', 'L1.c[0,0,0]', 'L1.i[0,1,0]', 'L1.g[0,1,0]']);
  });

  it('lead on to addresses of the same trace, all the way to what is given', () => {
    for (const trace of traces) {
      const seen = new Set<string>();
      const waiting = orderOf(trace, EXPLAINERS);
      for (let ref = waiting.pop(); ref; ref = waiting.pop()) {
        if (seen.has(ref)) continue;
        seen.add(ref);
        const step = explain(trace, ref, EXPLAINERS);
        if (step) waiting.push(...operandsOf(step.expr).map((operand) => operand.ref));
      }
      expect(seen.size).toBeGreaterThan(0);
    }
  });

  it('come in an order in which every operand is told before it is used', () => {
    for (const trace of traces) {
      const order = orderOf(trace, EXPLAINERS);
      const place = new Map(order.map((ref, k) => [ref, k]));
      for (const [k, ref] of order.entries())
        for (const operand of operandsOf(explain(trace, ref, EXPLAINERS)!.expr))
          expect(place.get(operand.ref) ?? -1, `${ref} uses ${operand.ref}, which comes later`).toBeLessThan(k);
    }
  });

  it('that are wrong are refused with a sentence', () => {
    const index = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 5 });
    const facets = ['', 'grad ', 'new ', 'slope ', 'part ', 'path ', 'newPart '];
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.constantFrom(...facets), index, (k, name, facet, at) => {
        const trace = traces[k % traces.length]!;
        const names = [...Object.keys(trace.values), ...Object.keys(trace.grads), 'L9.W', 'L1.body1_', 'y'];
        const ref = `${facet}${names[name % names.length]}${at.length ? `[${at}]` : ''}`;
        try {
          const step = explain(trace, ref, EXPLAINERS);
          if (step) expect(replay(step), ref).toBe(step.value);
        } catch (error) {
          expect(error, `${ref}: ${(error as Error).stack}`).toBeInstanceOf(EngineError);
        }
      }),
      { numRuns: 4000 },
    );
  });
});

describe('a table of dense layers alone', () => {
  it('says which kind it cannot explain', () => {
    const trace = traces[0]!;
    expect(() => orderOf(trace, denseTable)).toThrow(/Layer 1 needs an explainer for conv2d, but only dense can/);
    expect(() => explain(trace, 'grad L1.W[0,0,0,0]', denseTable)).toThrow(EngineError);
  });
});

describe('weights updated on the way', () => {
  it('are refused outside of dense networks', () => {
    const spec = { input: [2, 1], layers: [{ kind: 'rnn', units: 1 }], loss: 'halfSquares' } as const;
    const { params } = judgedModel(spec, 1);
    const x = tensor([1, 2, 1], [1, 2]);
    const update = { rate: 0.5, order: 'onTheWay', biases: 'trained' } as const;
    expect(() => traceOf(spec, params, x, x, update)).toThrow(/in dense layers only, but layer 1 \(rnn\) has weights/);
  });
});
