import { existsSync, writeFileSync } from 'node:fs';
import { FAMILIES } from '#engine/exercise/families/table.ts';
import { goldenFile } from './goldenFile.ts';

/** Writes the golden file of every family version that has none yet. */
for (const family of Object.values(FAMILIES)) {
  const file = new URL(`../../golden/exercise/${family.id}-v${family.version}.json`, import.meta.url);
  if (existsSync(file)) continue;
  writeFileSync(file, `${JSON.stringify(goldenFile(family), null, 1)}\n`);
  console.log(`wrote ${family.id}-v${family.version}.json`);
}
