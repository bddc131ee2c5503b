import { choose, constant, one, operand, zero } from '../build.ts';
import { type Told, tell } from '../tell.ts';

/**
 * How dropout draws one entry of its mask: 0, dropped, when the number drawn evenly from [0, 1) lies below `rate`, the
 * probability of dropping; else 1, kept. The entry is `m[k]`, made from `u[k]`. Source: Srivastava et al. 2014.
 */
export function explainMask(rate: number, drawn: number, k = 0): Told[] {
  const lines: Told[] = [];
  const u = operand(`u[${k}]`, drawn);
  tell(lines, 'maskDraw', `m[${k}]`, choose({ left: u, is: '<', right: constant(rate, 'p') }, zero, one));
  return lines;
}
