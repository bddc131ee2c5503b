import { valueAt } from '#engine/examples/valueAt.ts';
import { printedValue } from '#engine/examples/verify.ts';
import { traceOfExample } from '#engine/examples/workedExample.ts';
import { withParameter } from '#engine/nn/parameters.ts';
import { chain066 } from '../chain066.ts';
import { value066, value222 } from '../value222.ts';
import { backwardClaims } from './backwardClaims.ts';
import { errorFromMisprint, otherRootO2 } from './recovered.ts';

const NUDGE = 0.1;
const weight = { layer: 1, name: 'W', offset: 0 };
const nudged = traceOfExample({
  ...chain066,
  params: withParameter(chain066.params, weight, value066('L1.W[0,0]') + NUDGE),
});

/** What would have come out: the results of printed slips when they are believed, and of a nudge that is really made. */
export const slipped = {
  /** How far the weight of the chain is moved in exercise 12.10. */
  nudge: NUDGE,
  /** The error of o1 with the miscopied output. */
  errorO1: errorFromMisprint,
  /** The total error with a plus in the second bracket. */
  errorWithPlus: value222('e[0,0]') + 0.5 * (value222('t[0,1]') + value222('L2.a[0,1]')) ** 2,
  /** The sum of the two paths with the lost zero. */
  sumOfPaths: printedValue(backwardClaims.de1DoutH1Miscopied) + printedValue(backwardClaims.de2DoutH1),
  /** The target of o2 that the square root allows and the sign of the blame excludes. */
  otherTarget: otherRootO2,
  /** How much the chain's cost falls when its weight grows by a tenth: by the slope, and calculated anew. */
  chainFall: -NUDGE * value066('grad L1.W[0,0]'),
  chainFallExact: value066('E') - valueAt(nudged, 'E'),
};
