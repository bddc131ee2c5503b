import type { Claim } from '#engine/examples/claim.ts';
import { ch10Claims } from './ch10Claims.ts';
import { claims as ch12 } from './ch12/claims.ts';

/** Every claim of the course, in the order of the chapters. */
export const allClaims: readonly Claim[] = [...Object.values<Claim>(ch10Claims), ...Object.values<Claim>(ch12)];
