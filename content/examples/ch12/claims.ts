import { afterClaims } from './afterClaims.ts';
import { averageClaims } from './averageClaims.ts';
import { backwardClaims } from './backwardClaims.ts';
import { forwardClaims } from './forwardClaims.ts';
import { recoveredClaims } from './recoveredClaims.ts';
import { slideClaims } from './slideClaims.ts';
import { updateClaims } from './updateClaims.ts';

/** Every claim of chapter 12, by the name that the text uses. */
export const claims = {
  ...slideClaims,
  ...forwardClaims,
  ...backwardClaims,
  ...updateClaims,
  ...afterClaims,
  ...averageClaims,
  ...recoveredClaims,
};
