import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lossAt, lossOf } from '#engine/functions/loss/table.ts';
import { forward } from '#engine/nn/model.ts';
import { eachParameter, tensorOf, withParameter } from '#engine/nn/parameters.ts';
import { evaluate } from '#engine/trace/expr.ts';
import { checkGradient } from '#engine/train/checkGradient.ts';
import { explainDifference, explainRelativeError } from '#engine/train/explainCheck.ts';
import { relativeError } from '#engine/train/relativeError.ts';
import { net222 } from '#tests/support/denseNetwork.ts';

describe('a gradient check, line by line', () => {
  it.each(['central', 'forward'] as const)('has the bits of every %s row and of the error together', (method) => {
    const { spec, params, x, t } = net222;
    const { rows, relativeError: together, epsilon } = checkGradient(spec, params, x, t, { method });
    [...eachParameter(params)].forEach((at, k) => {
      const loss = (w: number) => {
        const passes = forward(spec, withParameter(params, at, w), x, { training: false });
        return lossAt(lossOf(spec.loss), passes.at(-1)!.a, t).total;
      };
      const [line] = explainDifference(loss, tensorOf(params, at).data[at.offset]!, epsilon, method, k);
      expect(line).toMatchObject({ ref: `numeric[${k}]`, value: rows[k]!.numeric });
      expect(evaluate(line!.expr)).toBe(line!.value);
    });
    const lines = explainRelativeError(
      rows.map(({ analytic }) => analytic),
      rows.map(({ numeric }) => numeric),
    );
    expect(lines.at(-1)).toMatchObject({ ref: 'relative', value: together });
  });

  it('has the bits of the relative error of any numbers', () => {
    const number = fc.double({ min: -1e3, max: 1e3, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(number, number), { maxLength: 6 }), (pairs) => {
        const [a, n] = [pairs.map(([first]) => first), pairs.map(([, second]) => second)];
        const lines = explainRelativeError(a, n);
        expect(lines.at(-1)!.value).toBe(relativeError(a, n));
        for (const { expr, value } of lines) expect(evaluate(expr)).toBe(value);
      }),
    );
    expect(explainRelativeError([0, 0], [0, 0]).at(-1)!.value).toBe(0);
    expect(() => explainDifference((w) => w, 1, 0)).toThrow(/step of a difference/);
  });
});
