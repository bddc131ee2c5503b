import { choose, constant, one, product, zero } from '../../trace/build.ts';
import type { Activation, ActivationSettings } from './activation.ts';

/**
 * z above zero, s·z at and below it: the shape that leaky, parametric and randomized ReLU share.
 * `slopeOf` reads s from the settings; the slope at the kink is s, as in PyTorch.
 */
export function negativeSlope(
  name: string,
  settings: ActivationSettings,
  symbol: string,
  slopeOf: (settings: ActivationSettings) => number,
): Activation {
  return {
    name,
    settings,
    tex: `\\begin{cases}z&z>0\\\\${symbol} z&z\\le 0\\end{cases}`,
    slopeTex: `\\begin{cases}1&z>0\\\\${symbol}&z\\le 0\\end{cases}`,
    f: (z, given) => (z > 0 ? z : slopeOf(given) * z),
    df: (z, _a, given) => (z > 0 ? 1 : slopeOf(given)),
    expr: (z, given) => choose({ left: z, is: '>', right: zero }, z, product(constant(slopeOf(given), symbol), z)),
    slopeExpr: (z, _a, given) => choose({ left: z, is: '>', right: zero }, one, constant(slopeOf(given), symbol)),
  };
}
