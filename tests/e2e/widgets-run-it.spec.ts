import { expect, type Page, test } from '../support/browser.ts';

const readout = (page: Page) => page.locator('.readout');
const ran = (page: Page) => expect(page.getByText('10,000 updates computed')).toBeVisible();

test('ten thousand updates run in the worker, and every one of them can be seen', async ({ page }) => {
  await page.goto('/workbench/run-it/documents/');
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await ran(page);
  await expect(readout(page)).toHaveText(
    'After 10,000 updates the error is 3.51018778×10−5, and the outputs are 0.015913620 and 0.984064274.',
  );
  const exact = page.getByRole('textbox', { name: 'Go to update' });
  await exact.fill('1');
  await exact.press('Enter');
  await expect(readout(page)).toContainText('After 1 update the error is 0.291027774');
  await expect(page.locator('[data-parameter="w5"]')).toHaveText('0.358916480');
  const slider = page.getByRole('slider', { name: 'Number of updates' });
  await slider.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(readout(page)).toContainText('After no update the error is 0.298371109');
  await page.keyboard.press('PageUp');
  await expect(readout(page)).toContainText('After 100 updates');
  await exact.fill('10001');
  await exact.press('Enter');
  await expect(page.getByText('There is no update 10001 in this run. Choose one from 0 to 10,000.')).toBeVisible();
  await expect(readout(page)).toContainText('After 100 updates');
});

test('a moment that was not computed beforehand is computed when it is asked for', async ({ page }) => {
  await page.goto('/workbench/run-it/documents/');
  const exact = page.getByRole('textbox', { name: 'Go to update' });
  await exact.fill('4321');
  await exact.press('Enter');
  await ran(page);
  await expect(readout(page)).toContainText('After 4,321 updates');
});

test('other settings make another run, and Undo brings the first one back', async ({ page }) => {
  await page.goto('/workbench/run-it/documents/');
  await page.getByRole('combobox', { name: 'Biases' }).selectOption('trained');
  await ran(page);
  await expect(readout(page)).toContainText('2.44756224×10−6');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(readout(page)).toContainText('3.51018778×10−5');
  await page.getByRole('combobox', { name: 'Hidden gradients use' }).selectOption('onTheWay');
  await expect(readout(page)).not.toContainText('3.51018778×10−5');
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(readout(page)).toContainText('3.51018778×10−5');
});

test('a run that blows up is explained, with the update at which it happened', async ({ page }) => {
  await page.goto('/workbench/run-it/documents/');
  await page.getByRole('combobox', { name: 'Activation' }).selectOption('identity');
  await ran(page);
  const rate = page.getByRole('textbox', { name: 'Learning rate' });
  await rate.fill('20');
  await rate.press('Enter');
  const trouble = page.getByRole('alert').filter({ hasText: 'Lower the learning rate' });
  await expect(trouble).toContainText(/After \d+ updates the error is (infinite|not a number any more)/);
  await rate.fill('1e400');
  await rate.press('Enter');
  await expect(page.getByText('That is too large. Stay between')).toBeVisible();
  await rate.fill('0.5');
  await rate.press('Enter');
  await ran(page);
  await expect(trouble).toBeHidden();
});

test('a moment opens in the microscope of the chapter’s first page', async ({ page }) => {
  await page.goto('/chapters/backpropagation/many-updates/');
  await page.locator('#run-it').scrollIntoViewIfNeeded();
  const exact = page.getByRole('textbox', { name: 'Go to update' });
  await exact.fill('1');
  await exact.press('Enter');
  await expect(page.locator('#run-it .readout')).toContainText('After 1 update the error is 0.291027774');
  await page.getByRole('link', { name: 'Open this moment in the microscope (1 update)' }).click();
  await expect(page).toHaveURL(/\/chapters\/backpropagation\/#microscope=/);
  await page.locator('#microscope').scrollIntoViewIfNeeded();
  await expect(page.locator('#microscope')).toContainText('After 1 update');
  await expect(page.locator('#microscope .stage')).toContainText('0.291027774');
});
