import { expect, test } from '../support/browser.ts';

test('presses that come faster than the engine answers are all counted, and undo wins over an answer under way', async ({
  page,
}) => {
  await page.goto('/workbench/backprop-microscope/documents/');
  const figure = page.locator('figure.widget').first();
  const result = figure.locator('[data-result]').first();
  await expect(figure.getByRole('button', { name: 'Step', exact: true })).toBeEnabled();
  const next = page.getByRole('button', { name: 'Next round' });
  await next.evaluate((button: HTMLElement) => {
    for (let press = 0; press < 4; press++) button.click();
  });
  await expect(figure.locator('.next')).toContainText('After 4 updates');
  const fourth = await result.textContent();
  await page.getByRole('button', { name: 'Reset' }).click();
  for (const said of ['After 1 update.', 'After 2 updates', 'After 3 updates', 'After 4 updates']) {
    await next.click();
    await expect(figure.locator('.next')).toContainText(said);
  }
  expect(await result.textContent()).toBe(fourth);
  await figure.evaluate((host) => {
    const named = (name: string): HTMLElement =>
      [...host.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === name)!;
    named('Next round').click();
    named('Undo').click();
  });
  await page.waitForTimeout(500);
  await expect(figure.locator('.next')).toContainText('After 4 updates');
  expect(await result.textContent()).toBe(fourth);
});
