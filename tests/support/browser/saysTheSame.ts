import { type Browser, expect, type Page } from '@playwright/test';

/** The share of its words that a page must say without script: live knobs have names and how-tos that are rightly not drawn. */
const said = 0.85;

/**
 * Words a reader reads: those of controls are left out, since without script no control is drawn that would do nothing. The
 * table below the fields of a gate belongs to them: it calculates what was typed.
 */
const wordsToRead = (page: Page): Promise<number> =>
  page.locator('main').evaluate((main) => {
    for (const control of main.querySelectorAll('button, label, select, legend, [role="toolbar"], [aria-live], .gate'))
      control.remove();
    return (main as HTMLElement).innerText.split(/\s+/).filter(Boolean).length;
  });

/** Holds a page without script against the same page with it: its words, its formulas, and figures that can be seen. */
export async function saysTheSame(browser: Browser, page: Page, address: string, origin?: string): Promise<void> {
  const plain = await browser.newContext({ javaScriptEnabled: false, ...(origin ? { baseURL: origin } : {}) });
  const still = await plain.newPage();
  await Promise.all([still.goto(address), page.goto(address)]);
  const main = still.locator('main');
  expect(await main.locator('.katex').count(), 'formulas').toBe(await page.locator('main .katex').count());
  for (const figure of await main.locator('figure').all()) {
    const box = await figure.boundingBox();
    expect(box?.height ?? 0, 'height of a figure without script').toBeGreaterThan(20);
  }
  const spoken = await wordsToRead(page);
  expect(await wordsToRead(still), 'words without script').toBeGreaterThanOrEqual(Math.min(spoken - 10, spoken * said));
  await plain.close();
}
