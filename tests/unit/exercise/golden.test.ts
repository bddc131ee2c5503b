import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FAMILIES, familyOf } from '#engine/exercise/families/table.ts';
import { LEARNING } from '#engine/exercise/grade/policy.ts';
import { replay } from '#engine/exercise/grade/replay.ts';
import { instanceOf } from '#engine/exercise/instanceOf.ts';
import type { GoldenFile } from './goldenFile.ts';

const folder = new URL('../../golden/exercise/', import.meta.url);
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as GoldenFile);

describe('the golden logs', () => {
  it('exist for every family in its present version', () => {
    for (const family of Object.values(FAMILIES)) {
      expect(
        files.some((file) => file.family === family.id && file.version === family.version),
        family.id,
      ).toBe(true);
    }
  });
});

describe.each(files.map((file) => ({ file, name: `${file.family} v${file.version}` })))('$name', ({ file }) => {
  it('replay to the same grades, digit by digit', () => {
    const family = familyOf(file.family, file.version);
    for (const log of file.logs) {
      const instance = instanceOf(family, log.seed, log.params);
      const claims = { marks: log.marks, chainHead: log.chainHead };
      const found = replay(instance, LEARNING, log.events, claims);
      expect([log.title, found.verdict, found.reasons]).toEqual([log.title, 'verified', []]);
      expect(instance.variant).toBe(log.variant);
      expect(found.grade.steps.map(({ outcome }) => outcome).join('')).toBe(log.outcomes);
      expect(found.grade.steps.map(({ expected }) => expected)).toEqual(log.expected);
    }
  });
});
