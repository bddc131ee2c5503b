import { expect, it } from 'vitest';
import { strings } from '#components/strings/index.ts';
import { FAMILIES } from '#engine/exercise/families/table.ts';

it('names every family on the page of progress, and no other', () => {
  expect(Object.keys(strings.progress.families).sort()).toEqual(Object.keys(FAMILIES).sort());
});
