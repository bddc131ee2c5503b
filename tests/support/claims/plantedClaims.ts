import { claims as true222 } from '#content/examples/backprop222.ts';
import type { Claims } from '#engine/examples/claim.ts';

/** The claims of chapter 12 with one digit changed that nobody declared: `npm run verify` must refuse it. */
export const claims: Claims = {
  ...true222,
  eTotal: { ...true222.eTotal, id: 'planted-e-total', printed: '0.298371119' },
};
