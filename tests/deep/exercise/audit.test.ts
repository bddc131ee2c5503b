import { describe, expect, it } from 'vitest';
import { auditFamily, paramSetsOf } from '#engine/exercise/auditFamily.ts';
import { FAMILIES } from '#engine/exercise/families/table.ts';
import type { Family } from '#engine/exercise/sheet/family.ts';

/** The full audit, as `npm run audit:exercises` makes it. */
const SEEDS = 100_000;
const families: readonly Family[] = Object.values(FAMILIES);
const cases = families.flatMap((family) =>
  paramSetsOf(family).map((params, i) => ({
    family,
    params,
    seeds: i === 0 ? SEEDS : SEEDS / 10,
    title: `${family.id} ${JSON.stringify(params)}`,
  })),
);

describe.each(cases)('$title', ({ family, params, seeds }) => {
  it('passes the audit', { timeout: 3_600_000 }, () => {
    const audit = auditFamily(family, params, seeds);
    expect(audit.problems).toEqual([]);
  });
});
