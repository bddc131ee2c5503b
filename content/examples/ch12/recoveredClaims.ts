import type { Claim, Claims } from '#engine/examples/claim.ts';
import { in001, in004 } from './claim222.ts';
import { sumW3W4, targetO2, w7, w8 } from './recovered.ts';

const recovered = (id: string, quantity: string, symbol: string, computed: number, reason: string): Claim => ({
  id,
  chapter: 12,
  quantity,
  symbol,
  sources: [in001('1495–1500'), in004('257–263', 'A Feed Forward Network')],
  printed: null,
  computed,
  inputs: 'document',
  verdict: 'not printed',
  reason,
  erratum: 'E-14',
});

/** What stood on the lost drawing of the network, worked back from printed results. */
export const recoveredClaims = {
  recoveredT2: recovered(
    'ch12-recover-t2',
    'target of o2, from its printed output and error',
    't_2',
    targetO2,
    'The other root lies below the output; the printed blame of h1 along that path is negative, which excludes it.',
  ),
  recoveredW7: recovered(
    'ch12-recover-w7',
    'w7, from its printed new value',
    'w_7',
    w7,
    'The update line solved for the old weight.',
  ),
  recoveredW8: recovered(
    'ch12-recover-w8',
    'w8, from its printed new value',
    'w_8',
    w8,
    'The update line solved for the old weight.',
  ),
  recoveredW3W4: recovered(
    'ch12-recover-w3w4',
    'the sum x1 w3 + x2 w4, from the printed output of h2',
    'x_1w_3+x_2w_4',
    sumW3W4,
    'Only this sum is fixed by what is printed. The single weights are those of the public original.',
  ),
} as const satisfies Claims;
