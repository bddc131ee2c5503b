import { expect, type Page } from '@playwright/test';

/** Scroll through the whole page, as a reader does, until every widget has come to life; then back to the top. */
export async function hydrateAll(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight / 2) {
      scrollTo({ top: y, behavior: 'instant' });
      await frame();
      await frame();
    }
  });
  for (const island of await page.locator('astro-island[ssr]').all())
    await island.scrollIntoViewIfNeeded().catch(() => undefined);
  await expect(page.locator('astro-island[ssr]'), 'widgets that did not come to life').toHaveCount(0);
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
}
