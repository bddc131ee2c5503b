import { ensure } from '../../core/engineError.ts';
import { Rng } from '../../core/rng.ts';
import { sizeOf } from '../../core/tensor.ts';
import type { ParameterSpec } from '../../nn/layer.ts';
import { call, choose, constant, difference, negative, operand, product, quotient, sum } from '../../trace/build.ts';
import { explainNormal } from '../../trace/draws/explainNormal.ts';
import { type Expr, evaluate } from '../../trace/expr.ts';
import { type Told, tell } from '../../trace/tell.ts';
import { explainTruncation } from './explainTruncation.ts';
import { explainVariance } from './explainVariance.ts';
import { drawParameter, type InitSpec } from './initializer.ts';

/** A number between two ends, as `Rng.between` makes it from u in [0, 1). */
function between(from: Expr, to: Expr, u: Expr): Expr {
  const value = sum(from, product(difference(to, from), u));
  return evaluate(value) < evaluate(to) ? value : choose({ left: value, is: '<', right: to }, value, from);
}

const last = (lines: readonly Told[]): Expr => operand(lines.at(-1)!.ref, lines.at(-1)!.value);

/** Normal numbers until one lies within two deviations of 0, each with its lines. */
function truncatedDraw(lines: Told[], rng: Rng): Expr {
  for (let k = 0; ; k++) {
    lines.push(...explainNormal(rng.uniform(), rng.uniform(), k));
    if (Math.abs(lines.at(-1)!.value) <= 2) return last(lines);
  }
}

/**
 * How one weight starts, line by line, with the bits of `drawParameter`: fans, gain, variance, the bound or the deviation
 * of the draw, the numbers drawn (`u[0]`, in [0, 1); `z[0]`, standard normal), and the weight `w`. `rng` is the state
 * before the whole tensor is drawn and stays as it is; `offset` is the weight's place in it, row-major.
 *
 * Sources: LeCun et al. 1998, Glorot and Bengio 2010, He et al. 2015. An orthogonal start is told by `explainOrthogonal`.
 * @throws EngineError for a start that cannot be.
 */
export function explainStart(init: InitSpec, parameter: ParameterSpec, rng: Rng, offset: number): Told[] {
  ensure(
    init.kind !== 'orthogonal',
    'An orthogonal start makes all weights of a tensor together. Ask explainOrthogonal for its lines.',
  );
  const size = sizeOf(parameter.shape);
  ensure(
    Number.isInteger(offset) && offset >= 0 && offset < size,
    () => `There is no weight ${offset} among ${size}. Give a whole number from 0 to ${size - 1}.`,
  );
  const copy = Rng.fromState(rng.state);
  drawParameter(init, { ...parameter, shape: [offset] }, copy);
  const lines: Told[] = [];
  const uniform = (): Expr => operand('u[0]', copy.uniform());
  const normal = (): Expr => {
    lines.push(...explainNormal(copy.uniform(), copy.uniform()));
    return last(lines);
  };
  const start = (expr: Expr): Told[] => {
    tell(lines, 'startWeight', 'w', expr);
    return lines;
  };
  switch (init.kind) {
    case 'zeros':
    case 'constant':
      tell(lines, 'constantStart', 'w', constant(init.kind === 'zeros' ? 0 : init.value));
      return lines;
    case 'uniform':
      return start(between(constant(init.from), constant(init.to), uniform()));
    case 'normal':
      return start(sum(constant(init.mean ?? 0, '\\mu'), product(constant(init.deviation, '\\sigma'), normal())));
    default: {
      lines.push(...explainVariance(init, parameter));
      const variance = last(lines);
      const draw = init.kind === 'xavier' || init.kind === 'he' || init.kind === 'lecun' ? init.draw : undefined;
      if (draw === undefined || draw === 'uniform') {
        const bound = tell(lines, 'uniformBound', 'bound', call('sqrt', product(constant(3), variance)));
        return start(between(negative(bound), bound, uniform()));
      }
      const deviation = tell(lines, 'drawDeviation', 'deviation', call('sqrt', variance));
      if (draw === 'normal') return start(product(deviation, normal()));
      lines.push(...explainTruncation());
      const divisor = last(lines);
      return start(product(quotient(deviation, divisor), truncatedDraw(lines, copy)));
    }
  }
}
