import { readFileSync } from 'node:fs';
import { allClaims } from '#content/examples/all.ts';
import { coverageOf } from './coverageOf.ts';
import { readChapters } from './readChapters.ts';
import { readChecklist, readDemands } from './readChecklist.ts';

/** What the five documents hold (content/coverage.yaml) against the chapters of a built site in the folder `site`. */
export function coverageOfSite(site: string): ReturnType<typeof coverageOf> {
  const checklist = readFileSync('content/coverage.yaml', 'utf8');
  return coverageOf(
    readChecklist(checklist),
    readChapters(site),
    allClaims,
    readFileSync('content/errata.yaml', 'utf8'),
    readDemands(checklist),
  );
}
