import { expect, it } from 'vitest';
import { expectNone } from '../support/house/expectNone.ts';
import { fileAt, readSite } from '../support/site/readSite.ts';

const site = readSite();

/** The pages that exercises name for their figures, from the properties of the players. */
const named = [...site.files]
  .filter(([name]) => /^_astro\/data\..*\.json$/.test(name))
  .flatMap(([, bytes]) => [...bytes.toString().matchAll(/"figures":\[0,\{(.*?\])\}\]/g)].map(([, pairs]) => pairs!))
  .flatMap((pairs) =>
    [...pairs.matchAll(/"([\w-]+)":\[0,"([^"]*)"\]/g)].map(([, id, page]) => ({ id: id!, page: page! })),
  );

it('finds every figure of a worked solution on the page that its exercise names', () => {
  expect(new Set(named.map(({ id }) => id)).size).toBeGreaterThan(0);
  expectNone(
    [...new Map(named.map((one) => [`${one.page}#${one.id}`, one])).values()].flatMap(({ id, page }) => {
      const name = fileAt(site, page, '/workbench/exercise-player/chainRule/');
      const html = name && site.files.get(name)?.toString();
      if (!html) return page.startsWith('/') ? [`An exercise opens ${page}, and there is no such page.`] : [];
      return new RegExp(`\\sid="${id}"`).test(html)
        ? []
        : [
            `An exercise opens the figure ${id} on ${page}, where nothing has that id. Give the figure its name in links.`,
          ];
    }),
  );
});
