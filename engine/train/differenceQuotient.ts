import { ensure } from '../core/engineError.ts';

/** From which side the slope is measured: (f(x+h) − f(x))/h, or from both, (f(x+h) − f(x−h))/2h. */
export type DifferenceMethod = 'forward' | 'central';

/**
 * The numeric slope of f at x with step h: the error falls with h (forward) or h² (central), until rounding takes over.
 * Source: Press et al. 2007, "Numerical Recipes", 5.7.
 * @throws EngineError for a width that is not above 0.
 */
export function differenceQuotient(
  f: (x: number) => number,
  x: number,
  h: number,
  method: DifferenceMethod = 'central',
): number {
  ensure(h > 0, () => `The step of a difference is ${h}. Give a number above 0, e.g. 0.00001.`);
  return method === 'central' ? (f(x + h) - f(x - h)) / (2 * h) : (f(x + h) - f(x)) / h;
}
