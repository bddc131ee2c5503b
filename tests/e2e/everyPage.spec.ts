import {
  allClickablesFocusable,
  axe,
  expect,
  findPrintFaults,
  firstView,
  hydrateAll,
  layoutShift,
  noHorizontalOverflow,
  sitePages,
  test,
} from '../support/browser.ts';

/** A demo is a page for makers that opens on its widget; the pages for readers open on their text. */
const isDemo = (address: string): boolean => /^\/workbench\/./.test(address);
const kB = (bytes: number): number => Math.round(bytes / 100) / 10;

for (const address of sitePages) {
  test.describe(address, () => {
    test('on a desk, light: few requests, no shift, no rule broken, whole on paper', async ({ page }) => {
      await page.setViewportSize({ width: 1440, height: 900 });
      await test.step('the first view is small', async () => {
        const loads = await firstView(page, address);
        if (isDemo(address)) return;
        const list = loads.map(({ name, bytes }) => `${kB(bytes)} ${name}`).join('\n');
        expect.soft(loads.length, `requests of the first view, at most 8:\n${list}`).toBeLessThanOrEqual(8);
        const bytes = loads.reduce((sum, load) => sum + load.bytes, 0);
        expect.soft(kB(bytes), `kB of the first view after brotli:\n${list}`).toBeLessThanOrEqual(75);
        const fonts = loads.filter(({ name }) => name.endsWith('.woff2')).reduce((sum, load) => sum + load.bytes, 0);
        expect.soft(kB(fonts), `kB of fonts:\n${list}`).toBeLessThanOrEqual(60);
      });
      await test.step('nothing moves by itself', async () => {
        await hydrateAll(page);
        expect.soft(await layoutShift(page), 'layout shift').toBe(0);
      });
      await axe(page);
      await test.step('it is whole on paper', async () => {
        await page.emulateMedia({ media: 'print' });
        await page.setViewportSize({ width: 718, height: 1000 });
        expect(await findPrintFaults(page)).toEqual([]);
      });
    });

    test('on a phone, dark: fits, every rule, every key', async ({ page }) => {
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto(address);
      await hydrateAll(page);
      await axe(page);
      await allClickablesFocusable(page);
      for (const width of [390, 360, 320]) {
        await page.setViewportSize({ width, height: 740 });
        await noHorizontalOverflow(page);
      }
    });
  });
}
