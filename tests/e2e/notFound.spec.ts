import { axe, expect, test } from '../support/browser.ts';

test('a wrong address leads to a page that helps', async ({ page, complaints }) => {
  complaints.allow(/404/);
  const answer = await page.goto('/no/such/page/');
  expect(answer?.status()).toBe(404);
  await expect(page.locator('main a[href]').first()).toBeVisible();
  await axe(page);
});
