import { axe, expect, findPrintFaults, hydrateAll, noHorizontalOverflow, sitePages, test } from '../support/browser.ts';

const views = [
  { width: 1440, colorScheme: 'light' },
  { width: 1440, colorScheme: 'dark' },
  { width: 1024, colorScheme: 'light' },
  { width: 390, colorScheme: 'light' },
  { width: 360, colorScheme: 'dark' },
  { width: 320, colorScheme: 'light' },
] as const;

for (const address of sitePages) {
  test(`${address} in every size and scheme`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width: 1440, height: 800 });
    await page.goto(address);
    await hydrateAll(page);
    for (const { width, colorScheme } of views)
      await test.step(`${width} px, ${colorScheme}`, async () => {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 800 });
        // Formulas are looked into once in each scheme: their colours change with it, nothing of theirs with the width.
        await axe(page, { formulas: width === 1440 });
        await noHorizontalOverflow(page);
      });
    await test.step('on letter and A4 paper', async () => {
      await page.emulateMedia({ media: 'print' });
      for (const width of [718, 740]) {
        await page.setViewportSize({ width, height: 1000 });
        expect(await findPrintFaults(page)).toEqual([]);
      }
    });
  });

  test(`${address} with less motion, more contrast and forced colours`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'active', contrast: 'more' });
    await page.setViewportSize({ width: 1024, height: 800 });
    await page.goto(address);
    await hydrateAll(page);
    const moving = await page.evaluate(
      () => document.getAnimations().filter((one) => one.playState === 'running').length,
    );
    expect(moving, 'animations that run although the reader asked for less motion').toBe(0);
    await axe(page, { formulas: true });
  });
}
