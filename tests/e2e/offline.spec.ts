import { chapterPages, expect, hydrateAll, type Page, sitePages, test } from '../support/browser.ts';

test.use({ serviceWorkers: 'allow' });

const opened = [...chapterPages, ...sitePages.filter((page) => page !== '/')].slice(0, 2);
const unopened = sitePages.find((page) => page !== '/' && !opened.includes(page)) ?? '';
/** Title and text of a page, without its widgets: when they have woken they say more. */
const view = (page: Page) =>
  page.evaluate(() => {
    const main = document.querySelector('main')?.cloneNode(true) as HTMLElement;
    for (const widget of main.querySelectorAll('astro-island')) widget.remove();
    return { title: document.title, text: main.textContent?.replace(/\s+/g, ' ') ?? '' };
  });

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
