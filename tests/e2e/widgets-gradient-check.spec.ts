import { expect, test } from '../support/browser.ts';

test('the right derivatives agree where ε is neither too large nor too small', async ({ page }) => {
  await page.goto('/workbench/gradient-check/right/');
  await expect(page.locator('[data-analytic="L2.W[0,0]"]')).toHaveText('0.082167041');
  await expect(page.locator('[data-numeric="L2.W[0,0]"]')).toHaveText('0.082167041');
  await expect(page.locator('[data-analytic="L1.W[0,0]"]')).toHaveText('0.000438568');
  const slider = page.getByRole('slider', { name: 'Step ε' });
  await expect(slider).toBeEnabled();
  await slider.focus();
  await page.keyboard.press('End');
  await expect(page.locator('.readout')).toContainText('misses the bend of the curve');
  await page.keyboard.press('Home');
  await expect(page.locator('.readout')).toContainText('rounding noise');
  await expect(slider).toHaveAttribute('aria-valuetext', /ten to the minus 12/);
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(page.locator('.readout')).toContainText('all rows agree');
});

test('a planted mistake shows in its rows, is guessed, and then named', async ({ page }) => {
  await page.goto('/workbench/gradient-check/right/');
  const programs = page.getByRole('combobox', { name: 'Program under test' });
  await programs.selectOption({ label: 'program 2' });
  await expect(page.locator('.readout')).toContainText('6 of 12 rows differ');
  await expect(page.locator('[data-analytic="L1.W[0,0]"]')).toHaveText('0.000364723');
  await expect(page.locator('[data-numeric="L1.W[0,0]"]')).toHaveText('0.000438568');
  await expect(page.getByRole('group').getByText('It is the slip of the deck.')).toHaveCount(0);
  const guess = page.getByRole('group', { name: 'Before you read on' });
  await guess.getByText('blame travels back with rows and columns of the weights swapped').click();
  await page.getByRole('button', { name: 'That is my guess' }).click();
  await expect(page.getByText(/You said: .* swapped\. It is: .* already updated\./)).toBeVisible();
  await expect(guess.getByText('It is the slip of the deck.')).toBeVisible();
  await expect(programs.getByRole('option', { selected: true })).toContainText('already updated');
  await programs.selectOption({ label: 'program 4' });
  await expect(page.locator('.readout')).toContainText('all rows agree');
});
