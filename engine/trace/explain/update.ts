import { isBias } from '../../optim/updateOrder.ts';
import { constant, difference, product, sum } from '../build.ts';
import { isParameter, operandAt, recorded } from '../lookup.ts';
import type { Ref } from '../ref.ts';
import type { Trace } from '../trace.ts';
import type { Line } from './explainer.ts';

/** The line of an updated parameter: w⁺ = w − η ∂E/∂w, with the bias rule of the trace. */
export function explainUpdate(trace: Trace, ref: Ref): Line | undefined {
  if (ref.facet !== 'new' || !isParameter(trace, ref)) return undefined;
  const { rate, biases } = trace.update;
  const old = operandAt(trace, ref.tensor, ref.index);
  const bias = isBias(ref.name);
  if (bias && biases === 'frozen') return { rule: 'frozen', expr: old };
  const grads = recorded(trace, ref.tensor, 'grad')!;
  const blame =
    bias && biases === 'shared'
      ? sum(...Array.from(grads.data, (_, i) => operandAt(trace, ref.tensor, [i], 'grad')))
      : operandAt(trace, ref.tensor, ref.index, 'grad');
  return {
    rule: bias && biases === 'shared' ? 'sharedUpdate' : 'update',
    expr: difference(old, product(constant(rate, '\\eta'), blame)),
  };
}
