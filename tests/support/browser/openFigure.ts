import { expect, type Locator, type Page } from '@playwright/test';

/** Opens a page and waits until one of its figures is alive: its Reset can be pressed. */
export async function openFigure(page: Page, id: string, address: string): Promise<Locator> {
  await page.goto(address);
  const figure = page.locator(`#${id}`);
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.getByRole('button', { name: 'Reset' })).toBeEnabled();
  return figure;
}

/** Types into a field as a reader does: the text, then Enter. */
export async function type(field: Locator, text: string): Promise<void> {
  await field.fill(text);
  await field.press('Enter');
}
