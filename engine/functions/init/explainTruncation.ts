import { call, constant, difference, one, product, quotient, two } from '../../trace/build.ts';
import { type Told, tell } from '../../trace/tell.ts';

/**
 * The standard deviation D of a standard normal number cut off at ±2, with the bits of `TRUNCATED_DEVIATION`, from the
 * height of the bell at 2. Keras divides by it. Source: Johnson, Kotz and Balakrishnan 1994, "Continuous Univariate
 * Distributions", 10.1.
 */
export function explainTruncation(): Told[] {
  const lines: Told[] = [];
  const around = call('sqrt', product(two, constant(Math.PI, '\\pi')));
  const density = tell(lines, 'bellHeight', 'density', quotient(call('exp', constant(-2)), around));
  const inside = call('erf', call('sqrt', two));
  const cut = difference(one, quotient(product(constant(4), density), inside));
  tell(lines, 'cutDeviation', 'D', call('sqrt', cut));
  return lines;
}
