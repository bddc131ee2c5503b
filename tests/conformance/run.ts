import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { reportOf, tallyOf } from './report.ts';
import { runFolder } from './runFolder.ts';

/**
 * `npm run conformance -- <folder>`: runs any folder of files in the reference format against the engine; without a
 * folder, the project's own copy. Leaves with 1 when anything failed or there was nothing to run.
 */
const folder = process.argv[2] ?? fileURLToPath(new URL('../reference/', import.meta.url));

if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
  console.error(`There is no folder "${folder}". Give one that holds .json files in the reference format.`);
  console.log('0 passed, 0 failed');
  process.exitCode = 1;
} else {
  const results = await runFolder(folder);
  if (!results.length) console.error(`The folder "${folder}" holds no .json file.`);
  for (const line of reportOf(results)) console.log(line);
  process.exitCode = results.length && tallyOf(results).failed === 0 ? 0 : 1;
}
