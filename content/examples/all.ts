import type { Claim } from '#engine/examples/claim.ts';
import { ch03Claims } from './ch03Claims.ts';
import { ch04Claims } from './ch04Claims.ts';
import { ch05Claims } from './ch05Claims.ts';
import { ch07Claims } from './ch07Claims.ts';
import { ch09Claims } from './ch09Claims.ts';
import { ch10Claims } from './ch10Claims.ts';
import { claims as ch12Claims } from './ch12/claims.ts';
import { ch13Claims } from './ch13Claims.ts';
import { ch14Claims } from './ch14Claims.ts';
import { ch16Claims } from './ch16Claims.ts';
import { ch17Claims } from './ch17Claims.ts';
import { ch19Claims } from './ch19Claims.ts';
import { ch23Claims } from './ch23Claims.ts';
import { ch24Claims } from './ch24Claims.ts';

/** Every claim of the course, in the order of the chapters. */
export const allClaims: readonly Claim[] = [
  ...Object.values<Claim>(ch03Claims),
  ...Object.values<Claim>(ch04Claims),
  ...Object.values<Claim>(ch05Claims),
  ...Object.values<Claim>(ch07Claims),
  ...Object.values<Claim>(ch09Claims),
  ...Object.values<Claim>(ch10Claims),
  ...Object.values<Claim>(ch12Claims),
  ...Object.values<Claim>(ch13Claims),
  ...Object.values<Claim>(ch14Claims),
  ...Object.values<Claim>(ch16Claims),
  ...Object.values<Claim>(ch17Claims),
  ...Object.values<Claim>(ch19Claims),
  ...Object.values<Claim>(ch23Claims),
  ...Object.values<Claim>(ch24Claims),
];
