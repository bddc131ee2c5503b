// Demonstrations, the handbook's pages, and more sizes and modes of all pages are in tests/e2e-deep.
import {
  allClickablesFocusable,
  axe,
  expect,
  findPrintFaults,
  firstView,
  hydrateAll,
  layoutShifts,
  noHorizontalOverflow,
  readerPages,
  teachingPages,
  test,
} from '../support/browser.ts';

/** A face of rarer signs: a page fetches it only when its formulas use them, and its bytes count all the same. */
const isRareFace = ({ name }: { name: string }): boolean => /\/(katex-(?!main\.|math\.)|literata-more)/.test(name);
const kB = (bytes: number): number => Math.round(bytes / 100) / 10;

for (const address of readerPages) {
  test(`${address} on a desk, light: few requests, no shift, no rule broken, whole on paper`, async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await test.step('the first view is small', async () => {
      const loads = await firstView(page, address);
      const list = loads.map(({ name, bytes }) => `${kB(bytes)} ${name}`).join('\n');
      const requests = loads.filter((load) => !isRareFace(load)).length;
      expect.soft(requests, `requests of the first view, at most 8:\n${list}`).toBeLessThanOrEqual(8);
      const bytes = loads.reduce((sum, load) => sum + load.bytes, 0);
      expect.soft(kB(bytes), `kB of the first view after brotli:\n${list}`).toBeLessThanOrEqual(75);
      const fonts = loads.filter(({ name }) => name.endsWith('.woff2')).reduce((sum, load) => sum + load.bytes, 0);
      expect.soft(kB(fonts), `kB of fonts:\n${list}`).toBeLessThanOrEqual(60);
    });
    await test.step('nothing moves by itself', async () => {
      await hydrateAll(page);
      // A rarer face that comes late moves its own sign by a hair; 0.000 is what the score must be.
      const shifts = await layoutShifts(page);
      const score = shifts.reduce((sum, { value }) => sum + value, 0);
      expect.soft(score.toFixed(3), `layout shifts: ${JSON.stringify(shifts)}`).toBe('0.000');
    });
    await axe(page);
    await test.step('it is whole on paper', async () => {
      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize({ width: 718, height: 1000 });
      expect(await findPrintFaults(page)).toEqual([]);
    });
  });
}

for (const address of teachingPages) {
  test(`${address} on a phone, dark: fits, every rule, every key`, async ({ page }) => {
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
}
