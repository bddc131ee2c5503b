import { expect, type Page } from '@playwright/test';

/** Fails if the page scrolls sideways, and names the elements that stick out. */
export async function noHorizontalOverflow(page: Page): Promise<void> {
  const wide = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const sticking = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > width + 1,
    );
    const outer = sticking.filter((element) => !sticking.some((other) => other !== element && other.contains(element)));
    const names = outer.slice(0, 8).map((element) => `${element.localName}.${element.getAttribute('class') ?? ''}`);
    return [`the page is ${document.documentElement.scrollWidth} px wide in ${width} px`, ...names];
  });
  expect(wide, `${page.url()} scrolls sideways`).toEqual([]);
}
