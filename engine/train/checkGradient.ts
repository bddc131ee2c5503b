import { indexAt, type Tensor } from '../core/tensor.ts';
import { lossAt, lossOf } from '../functions/loss/table.ts';
import type { Context, Tensors } from '../nn/layer.ts';
import { forward, type Params } from '../nn/model.ts';
import { eachParameter, tensorOf, withParameter } from '../nn/parameters.ts';
import type { ModelSpec } from '../nn/spec.ts';
import { type Address, address } from '../trace/ref.ts';
import { type GradientBug, gradientsWith } from './brokenGradients.ts';
import { type DifferenceMethod, differenceQuotient } from './differenceQuotient.ts';
import { relativeError } from './relativeError.ts';

/** One parameter: its gradient by the rule and by difference, and how far they are apart. */
export interface GradientRow {
  /** e.g. `grad L1.W[0,1]`. */
  readonly ref: Address;
  readonly layer: number;
  readonly name: string;
  readonly index: readonly number[];
  readonly analytic: number;
  readonly numeric: number;
  readonly relative: number;
}

/** All parameters at one step width ε, and their error together. */
export interface GradientCheck {
  readonly epsilon: number;
  readonly rows: readonly GradientRow[];
  readonly relativeError: number;
}

/** How a check is made; a central difference with ε = 10⁻⁵ and the right gradient unless said otherwise. */
export interface CheckSettings {
  readonly epsilon?: number;
  readonly method?: DifferenceMethod;
  readonly bug?: GradientBug;
  readonly context?: Context;
  readonly states?: readonly (Tensors | undefined)[];
}

/**
 * Compares the gradient of every parameter with a numeric one. With a `bug`, the analytic side is that of a backward pass
 * with this mistake, which is how one learns to read the check. x [N, …], t as the loss takes it; one row for each entry
 * of every parameter. Source: Karpathy 2015, "CS231n: Gradient checks".
 */
export function checkGradient(
  spec: ModelSpec,
  params: Params,
  x: Tensor,
  t: Tensor,
  settings: CheckSettings = {},
): GradientCheck {
  const { epsilon = 1e-5, method = 'central', bug = 'none', context = { training: false }, states = [] } = settings;
  const loss = lossOf(spec.loss);
  const judge = (p: Params) => {
    const passes = forward(spec, p, x, context, states);
    return { passes, judged: lossAt(loss, passes.at(-1)!.a, t) };
  };
  const { passes, judged } = judge(params);
  const grads = gradientsWith(bug, {
    spec,
    params,
    passes,
    dOutput: judged.gradient(),
    divisor: judged.divisor,
    context,
  });
  const rows = Array.from(eachParameter(params), (at): GradientRow => {
    const { shape, data } = tensorOf(params, at);
    const index = indexAt(shape, at.offset);
    const analytic = tensorOf(grads, at).data[at.offset]!;
    const numeric = differenceQuotient(
      (w) => judge(withParameter(params, at, w)).judged.total,
      data[at.offset]!,
      epsilon,
      method,
    );
    return {
      ref: address(`L${at.layer}.${at.name}`, index, 'grad'),
      layer: at.layer,
      name: at.name,
      index,
      analytic,
      numeric,
      relative: relativeError([analytic], [numeric]),
    };
  });
  const together = relativeError(
    rows.map(({ analytic }) => analytic),
    rows.map(({ numeric }) => numeric),
  );
  return { epsilon, rows, relativeError: together };
}
