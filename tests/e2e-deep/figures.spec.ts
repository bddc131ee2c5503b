// Every figure to play with, in one way for all: changed from the keyboard, linked, reset to the same start, brought back by undo.
import type { Locator } from '@playwright/test';
import { chapterPages, expect, hydrateAll, type Page, test } from '../support/browser.ts';

/** What a figure shows: its words, and what its controls hold. */
const shownBy = (figure: Locator): Promise<string> =>
  figure.evaluate((one) =>
    [
      ...[...one.querySelectorAll('.readout, dd, td, th, output')].map((part) => part.textContent?.trim()),
      ...[...one.querySelectorAll<HTMLInputElement>('input, select')].map((control) =>
        control.type === 'radio' || control.type === 'checkbox' ? control.checked : control.value,
      ),
      ...[...one.querySelectorAll('[aria-pressed], [aria-current]')].map((part) => part.textContent?.trim()),
    ].join(' | '),
  );

/** Controls of a figure by what the keyboard does to them. */
const CONTROLS = [
  ['input[type=range]:enabled', 'ArrowLeft'],
  ['input[type=range]:enabled', 'ArrowRight'],
  ['input[type=radio]:enabled', 'ArrowDown'],
  ['select:enabled', 'ArrowDown'],
  ['button:enabled:not(.tools button)', 'Enter'],
] as const;

/** What a figure shows once it has come to rest: an answer may still come from the worker. */
async function restingIn(page: Page, figure: Locator): Promise<string> {
  for (let before = await shownBy(figure); ; ) {
    await page.waitForTimeout(700);
    const now = await shownBy(figure);
    if (now === before) return now;
    before = now;
  }
}

/** Figures whose reset takes one's place in a picture along, which is no entry of the history. */
const LOOKS = ['compare-runs'];

/** Presses keys on one control after another until the figure shows something else; returns what it shows then. */
async function changeByKey(page: Page, figure: Locator, start: string): Promise<string> {
  for (const [selector, key] of CONTROLS)
    for (const control of (await figure.locator(selector).all()).slice(0, 3)) {
      if (!(await control.isVisible()) || !(await control.isEnabled())) continue;
      await control.focus();
      await page.keyboard.press(key);
      // An answer may come from the worker.
      for (let tries = 0; tries < 20; tries++) {
        const now = await shownBy(figure);
        if (now !== start) return now;
        await page.waitForTimeout(50);
      }
    }
  return start;
}

for (const address of chapterPages)
  test(`figures of ${address}: by key, link, reset and undo`, async ({ page, context }) => {
    test.slow();
    await page.goto(address);
    await hydrateAll(page);
    const ids = await page.locator('figure.widget').evaluateAll((figures) => figures.map(({ id }) => id));
    for (const id of ids)
      await test.step(id, async () => {
        const figure = page.locator(`#${id}`);
        const start = await shownBy(figure);
        await changeByKey(page, figure, start);
        await expect.poll(() => shownBy(figure), `${id} answers to the keyboard`).not.toBe(start);
        await figure.getByRole('button', { name: 'Link', exact: true }).click();
        await expect.poll(() => page.url()).toContain(`#${id}`);
        const changed = await restingIn(page, figure);
        const other = await context.newPage();
        await other.goto(page.url());
        await hydrateAll(other);
        await expect.poll(() => shownBy(other.locator(`#${id}`)), `${id} opens its own link`).toBe(changed);
        await other.close();
        await figure.getByRole('button', { name: 'Reset', exact: true }).click();
        await expect.poll(() => shownBy(figure), `${id} goes back to the same start`).toBe(start);
        await figure.getByRole('button', { name: 'Undo', exact: true }).click();
        if (LOOKS.includes(id)) return;
        await expect.poll(() => shownBy(figure), `${id} brings back what Reset took`).toBe(changed);
      });
  });
