import { HALF_PI_A, HALF_PI_B, HALF_PI_C, HALF_PI_D } from './constants.ts';
import { sumError } from './pair.ts';
import { reduceHuge } from './reduceHuge.ts';

/** Up to here the multiple of π/2 has at most 20 bits, as the parts of π/2 need. */
const LARGEST_SIMPLE = 1e6;
const TWO_OVER_PI = 0.6366197723675814;

/** Where `reduceQuarter` leaves the angle: [high part, low part]. */
export const angle = new Float64Array(2);

/**
 * Writes a finite x as n·π/2 + r with |r| ≤ π/4 (and a hair): returns n mod 4, leaves r as a pair in `angle`.
 *
 * Method: for |x| ≤ 10⁶ Cody and Waite's subtraction of π/2 in four parts (152 bits), beyond exact whole-number
 * arithmetic. Radians. Source: Cody and Waite 1980; beyond 10⁶ Payne and Hanek 1983.
 */
export function reduceQuarter(x: number): number {
  if (Math.abs(x) > LARGEST_SIMPLE) return reduceHuge(x, angle);
  const n = Math.floor(x * TWO_OVER_PI + 0.5);
  const a = x - n * HALF_PI_A;
  const b = n * HALF_PI_B;
  const c = n * HALF_PI_C;
  const ab = a - b;
  const abc = ab - c;
  const low = sumError(a, -b, ab) + sumError(ab, -c, abc) - n * HALF_PI_D;
  const high = abc + low;
  angle[0] = high;
  angle[1] = sumError(abc, low, high);
  return n & 3;
}
