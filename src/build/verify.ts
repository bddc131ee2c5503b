import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { allClaims } from '#content/examples/all.ts';
import type { Claim } from '#engine/examples/claim.ts';
import { verify } from '#engine/examples/verify.ts';
import { claimTable } from './claimTable.ts';

// `npm run verify` compares what the documents print with what the engine computes. Files named after it
// (`npm run verify -- content/examples/ch12/claims.ts`) are compared alone; each exports `claims`.

async function claimsOf(file: string): Promise<Claim[]> {
  const module = (await import(pathToFileURL(resolve(file)).href)) as { claims?: Record<string, Claim> };
  if (!module.claims) throw new Error(`${file} exports no "claims". Name a file like content/examples/ch12/claims.ts.`);
  return Object.values(module.claims);
}

const files = process.argv.slice(2);
const claims = files.length > 0 ? (await Promise.all(files.map(claimsOf))).flat() : allClaims;
const results = claims.map(verify);
console.log(claimTable(results));
if (results.some(({ ok }) => !ok)) process.exitCode = 1;
