import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { familyOf } from '#engine/exercise/families/table.ts';
import type { FamilyParams } from '#engine/exercise/instance.ts';
import { instanceOf } from '#engine/exercise/instanceOf.ts';

const folder = new URL('../../content/chapters/', import.meta.url);

/** Worksheets of a page of exercises as they are written: each has new numbers as often as one likes. */
const sheetsIn = (text: string) =>
  [...text.matchAll(/<Practice\s[^>]*?\bid="([^"]+)"[^>]*?\bfamily="([^"]+)"(?:[^>]*?\bparams=\{\{([^}]*)\}\})?/g)].map(
    ([, id = '', family = '', params = '']) => ({ id, family, params: paramsIn(params) }),
  );

/** `layers: 2, loss: 'hinge'` as parameters. */
const paramsIn = (text: string): FamilyParams =>
  Object.fromEntries(
    [...text.matchAll(/(\w+): (?:'([^']*)'|(\d+))/g)].map(([, name = '', word, number]) => [
      name,
      word ?? Number(number),
    ]),
  );

/** True when the sheet asks for numbers or something built from them, and another variant asks with other numbers. */
function isConstructed(family: string, params: FamilyParams): boolean {
  const [one, other] = [1, 2].map((word) => instanceOf(familyOf(family), [word, 2, 3, 4], params));
  const asks = one!.steps.some(({ check }) => !('options' in check));
  return asks && JSON.stringify(one!.givens) !== JSON.stringify(other!.givens);
}

const chapters = readdirSync(folder)
  .map((name) => ({ name, number: Number(name.slice(0, 2)) }))
  .filter(({ number }) => number <= 9);

it.each(chapters)(
  'chapter $number has its worksheets, with variants, of three families and mostly constructed',
  (one) => {
    const sheets = sheetsIn(readFileSync(new URL(`${one.name}/exercises.mdx`, folder), 'utf8'));
    const least = one.number <= 2 ? 4 : 8;
    expect(sheets.length).toBeGreaterThanOrEqual(least);
    expect(new Set(sheets.map(({ family }) => family)).size).toBeGreaterThanOrEqual(3);
    expect(new Set(sheets.map(({ id }) => id)).size).toBe(sheets.length);
    const constructed = sheets.filter(({ family, params }) => isConstructed(family, params));
    expect(constructed.length).toBeGreaterThanOrEqual(Math.min(6, least));
  },
);
