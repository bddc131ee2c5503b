import { demoPages, expect, readerPages, test } from '../support/browser.ts';

for (const address of [...readerPages, ...demoPages]) {
  test(`${address} says the same without script`, async ({ browser, page, baseURL }) => {
    const plain = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
    const still = await plain.newPage();
    await still.goto(address);
    await page.goto(address);
    const main = still.locator('main');
    const words = (text: string) => text.split(/\s+/).filter(Boolean).length;
    const withScript = words(await page.locator('main').innerText());
    const least = Math.min(withScript - 10, withScript * 0.9);
    expect(words(await main.innerText()), 'words without script').toBeGreaterThanOrEqual(least);
    expect(await main.locator('.katex').count(), 'formulas').toBe(await page.locator('main .katex').count());
    for (const figure of await main.locator('figure').all()) {
      const box = await figure.boundingBox();
      expect(box?.height ?? 0, 'height of a figure without script').toBeGreaterThan(20);
    }
    await plain.close();
  });
}
