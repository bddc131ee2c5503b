import { ensure } from '../../core/engineError.ts';
import { indexAt } from '../../core/tensor.ts';
import { lossOf } from '../../functions/loss/table.ts';
import { constant, quotient, sum } from '../build.ts';
import { isForwardFacet, operandAt, recorded } from '../lookup.ts';
import type { Ref } from '../ref.ts';
import type { Trace } from '../trace.ts';
import type { Line } from './explainer.ts';

/**
 * The lines of the loss: each term, the total, and the blame of each output.
 * @throws EngineError for the blame of an output without an index.
 */
export function explainLoss(trace: Trace, ref: Ref): Line | undefined {
  const output = `L${trace.spec.layers.length}.a`;
  const { rule, settings } = lossOf(trace.spec.loss);
  const width = recorded(trace, output)!.shape.at(-1)!;
  const rowOf = (tensor: string, index: readonly number[], facet: 'value' | 'new') => (k: number) =>
    operandAt(trace, tensor, [...index, k], facet);
  const targetsOf = (index: readonly number[]) =>
    rule.classTargets ? () => operandAt(trace, 't', index) : rowOf('t', index, 'value');
  if (ref.tensor === 'E' && isForwardFacet(ref.facet)) {
    const { facet } = ref;
    const terms = recorded(trace, 'e', facet)!;
    const total = sum(...Array.from(terms.data, (_, i) => operandAt(trace, 'e', indexAt(terms.shape, i), facet)));
    const mean = trace.divisor === 1 ? total : quotient(total, constant(trace.divisor));
    return { rule: 'total', expr: rule.outer ? rule.outer.expr(mean) : mean };
  }
  if (ref.tensor === 'e' && isForwardFacet(ref.facet)) {
    const row = rule.perRow ? ref.index : ref.index.slice(0, -1);
    const k = rule.perRow ? 0 : ref.index.at(-1)!;
    const expr = rule.termExpr(rowOf(output, row, ref.facet), targetsOf(row), k, width, settings);
    return { rule: 'lossTerm', expr };
  }
  if (ref.tensor === output && ref.facet === 'grad') {
    ensure(ref.index.length >= 1, 'The blame of an output needs its index, e.g. "grad L2.a[0,1]".');
    const row = ref.index.slice(0, -1);
    const expr = rule.slopeExpr(
      rowOf(output, row, 'value'),
      targetsOf(row),
      ref.index.at(-1)!,
      width,
      trace.divisor,
      settings,
      operandAt(trace, 'E', []),
    );
    return { rule: 'lossSlope', expr };
  }
  return undefined;
}
