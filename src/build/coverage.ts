import { existsSync } from 'node:fs';
import { coverageOfSite } from './inventory/coverageOfSite.ts';

// `npm run coverage`: what the five documents hold (content/coverage.yaml) against the chapters of the built site. Leaves with 1
// when a line has no chapter, or a finished chapter lacks a line, a claim, an erratum, a figure to play with or its exercises.
const site = process.env.PROOF_DIST ?? 'dist';
if (!existsSync(`${site}/index.html`)) {
  console.error(`There is no built site in "${site}". Build it first: npm run build`);
  process.exit(2);
}
const { problems, open, covered } = coverageOfSite(site);
for (const [chapter, count] of open)
  console.log(`open: ${count} lines wait for chapter ${chapter}, which is not written yet`);
for (const problem of problems) console.log(`✗ ${problem}`);
console.log(
  `${covered} lines covered, ${[...open.values()].reduce((a, b) => a + b, 0)} open, ${problems.length} problems`,
);
process.exitCode = problems.length > 0 ? 1 : 0;
