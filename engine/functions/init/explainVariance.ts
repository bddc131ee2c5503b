import { EngineError } from '../../core/engineError.ts';
import type { Shape } from '../../core/tensor.ts';
import type { ParameterSpec } from '../../nn/layer.ts';
import { call, constant, one, operand, product, quotient, square, sum, two } from '../../trace/build.ts';
import type { Expr } from '../../trace/expr.ts';
import { type Told, tell } from '../../trace/tell.ts';
import { fansOf } from './fans.ts';
import { gainOf } from './gain.ts';
import type { InitSpec } from './initializer.ts';

/**
 * How many inputs and outputs meet in one weight of a tensor [out, in, …window], as products of the axes; the counts of
 * `fansOf`. Source: Glorot and Bengio 2010; for convolutions He et al. 2015.
 * @throws EngineError for a shape with fewer than two axes.
 */
export function explainFans(shape: Shape): Told[] {
  fansOf(shape);
  const [out, into, ...window] = shape;
  const lines: Told[] = [];
  const axes = window.map((n) => constant(n));
  tell(lines, 'fan', 'fanIn', product(constant(into!), ...axes));
  tell(lines, 'fan', 'fanOut', product(constant(out!), ...axes));
  return lines;
}

/**
 * The gain of an activation, with the bits of `gainOf`; a leaky ReLU's is √(2/(1 + slope²)) (He et al. 2015), the others
 * as PyTorch tabulates them (`torch.nn.init.calculate_gain`).
 * @throws EngineError for an activation whose gain is not known.
 */
export function explainGain(activation: string, slope = 0.01): Told[] {
  const gain = gainOf(activation, slope);
  const alpha = constant(slope, '\\alpha');
  const leaky = call('sqrt', quotient(two, sum(one, square(alpha))));
  const known: Readonly<Record<string, Expr>> = {
    leakyRelu: leaky,
    prelu: leaky,
    relu: call('sqrt', two),
    tanh: quotient(constant(5), constant(3)),
    selu: quotient(constant(3), constant(4)),
  };
  const lines: Told[] = [];
  tell(lines, 'activationGain', 'gain', Object.hasOwn(known, activation) ? known[activation]! : constant(gain));
  return lines;
}

/**
 * The variance that a scaled start aims at, with the bits of `varianceOf`: the fans where the shape tells them, then the
 * variance. Sources: Glorot and Bengio 2010 (`xavier`), He et al. 2015 (`he`), LeCun et al. 1998 (`lecun`), PyTorch's
 * `Linear` and `Conv2d` (`torch`: 1/(3·fanIn), the variance of an even draw from ±1/√fanIn).
 * @throws EngineError for a start that aims at no variance.
 */
export function explainVariance(init: InitSpec, { shape, fanIn, fanOut }: ParameterSpec): Told[] {
  const fans = shape.length >= 2 ? fansOf(shape) : undefined;
  const lines: Told[] = fans?.fanIn === fanIn && fans.fanOut === fanOut ? explainFans(shape) : [];
  const [into, out] = [operand('fanIn', fanIn), operand('fanOut', fanOut)];
  const gainIn = (gain: number): Expr => square(constant(gain, 'g'));
  const aim = (expr: Expr): Told[] => {
    tell(lines, 'startVariance', 'variance', expr);
    return lines;
  };
  switch (init.kind) {
    case 'xavier':
      return aim(quotient(product(gainIn(init.gain ?? 1), two), sum(into, out)));
    case 'he':
      return aim(quotient(gainIn(init.gain ?? Math.SQRT2), init.mode === 'fanOut' ? out : into));
    case 'lecun':
      return aim(quotient(one, into));
    case 'torch':
      return aim(quotient(one, product(constant(3), into)));
    default:
      throw new EngineError(`A start of kind "${init.kind}" aims at no variance. Ask for xavier, he, lecun or torch.`);
  }
}
