import { expect, sitePages, test } from '../support/browser.ts';

test.use({ serviceWorkers: 'allow' });

test('a visited site opens without a network: the same page, another page, and a page by its bare address', async ({
  page,
  context,
}) => {
  await page.goto('/');
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect.poll(() => page.evaluate(() => Boolean(navigator.serviceWorker.controller))).toBe(true);
  await context.setOffline(true);
  await page.reload();
  const title = await page.title();
  await expect(page.locator('main')).toBeVisible();
  for (const address of sitePages.filter((one) => one !== '/').slice(0, 3)) {
    await page.goto(address);
    await expect(page.locator('main')).toBeVisible();
    expect(await page.title()).not.toBe(title);
  }
});
