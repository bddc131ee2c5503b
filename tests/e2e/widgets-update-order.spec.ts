import { expect, test } from '../support/browser.ts';

test('the reader finds the way of working that gives the printed number', async ({ page }) => {
  await page.goto('/workbench/update-order/rule/');
  const cell = (name: string) => page.getByRole('button', { name });
  const printed = cell('from weights updated on the way, biases frozen');
  await expect(printed).toBeEnabled();
  await expect(page.locator('[data-error="onTheWay frozen"]')).toBeHidden();
  await expect(page.locator('.readout')).toContainText('the error falls from 0.298371109 to 0.291027774');

  await page.getByText('what the rule says, with a rounding error').click();
  await page.getByRole('button', { name: 'That is my guess' }).click();
  await expect(page.getByText('Now look for the printed number in the table.')).toBeVisible();
  await expect(page.getByText('The digits say')).toBeHidden();

  await cell('hidden gradients from the original weights, one bias per neuron').click();
  await expect(page.locator('.readout')).toContainText('to 0.280471447');
  await cell('hidden gradients from the original weights, one bias per layer').click();
  await expect(page.locator('.readout')).toContainText('to 0.285750887');
  await printed.click();
  await expect(page.locator('.readout')).toContainText('to 0.291027924. In print: 0.291027924.');
  await expect(printed).toContainText('the printed number');
  await expect(page.getByText('The digits say: use weights that were already updated.')).toBeVisible();

  await page.getByText('All numbers of this update').click();
  await expect(page.locator('[data-used="L2.W[0,0]"]')).toHaveText('0.358916480');
  await expect(page.locator('[data-value="new L2.W[0,1]"]')).toHaveText('0.408666186');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('.readout')).toContainText('to 0.285750887');
  await expect(page.locator('[data-used="L2.W[0,0]"]')).toHaveText(/^0\.40*$/);
});

test('the update is stepped with the keyboard, and each step says its numbers', async ({ page }) => {
  await page.goto('/workbench/update-order/rule/');
  const step = page.getByRole('button', { name: 'Step', exact: true });
  await expect(step).toBeEnabled();
  await step.focus();
  await page.keyboard.press('Home');
  await expect(page.locator('.readout')).toContainText('The deltas of the outputs are 0.138498562 and −0.038098237');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.readout')).toContainText('w5, for example, goes from 0.4 to 0.35891648');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.readout')).toContainText(
    'through the original weights: w5 = 0.4 and w7 = 0.5 make it 0.036350306',
  );
  await page.keyboard.press('End');
  await expect(page.locator('.readout')).toContainText('0.291027774');
});

test('a link carries the way and the step, and a broken one is told in a sentence', async ({ page }) => {
  await page.goto('/workbench/update-order/rule/');
  await page.getByRole('button', { name: 'from weights updated on the way, one bias per layer' }).click();
  await expect(page.locator('.readout')).toContainText('0.285774470');
  await page.getByRole('button', { name: 'Link', exact: true }).click();
  const address = page.url();
  await page.goto('/workbench/');
  await page.goto(address);
  await expect(page.locator('.readout')).toContainText('0.285774470');
  await page.goto('/workbench/');
  await page.goto(address.slice(0, -3));
  await expect(page.getByRole('alert').filter({ hasText: 'Part of this link is missing or changed' })).toBeVisible();
  await expect(page.locator('.readout')).toContainText('0.291027774');
});
