import { chapterPages, expect, hydrateAll, type Page, sitePages, test } from '../support/browser.ts';

test.use({ serviceWorkers: 'allow' });

const opened = [...chapterPages, ...sitePages.filter((page) => page !== '/')].slice(0, 2);
const unopened = sitePages.find((page) => page !== '/' && !opened.includes(page)) ?? '';
const view = async (page: Page) => ({ title: await page.title(), text: await page.locator('main').innerText() });

test('what was opened once opens without a network, widgets included; the rest says so', async ({
  page,
  context,
  complaints,
}) => {
  complaints.allow(/request failed: .* \(net::ERR_INTERNET_DISCONNECTED\)/);
  await page.goto('/');
  await expect.poll(() => page.evaluate(() => Boolean(navigator.serviceWorker.controller))).toBe(true);
  const before = new Map([['/', await view(page)]]);
  for (const address of opened) {
    await page.goto(address);
    before.set(address, await view(page));
  }

  await context.setOffline(true);
  await page.reload();
  expect(await view(page)).toEqual(before.get(opened.at(-1) ?? ''));
  for (const [address, seen] of before) {
    await page.goto(`${address}?from=nowhere`);
    expect(await view(page)).toEqual(seen);
    await hydrateAll(page);
  }
  await page.goto(unopened);
  const { title, text } = await view(page);
  expect([...before.values()].map((seen) => seen.title)).not.toContain(title);
  expect(text.length).toBeGreaterThan(0);
});
