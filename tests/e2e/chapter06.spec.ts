import { allClickablesFocusable, expect, openFigure, test } from '../support/browser.ts';

const HOME = '/chapters/multilayer-perceptron/';

test('layers and units are added and taken away, and everything is counted', async ({ page }) => {
  const figure = await openFigure(page, 'builder', HOME);
  const all = figure.locator('[data-fact=all]');
  await expect(figure.locator('[data-fact=weights]')).toHaveText('12,960');
  await expect(figure.locator('[data-fact=biases]')).toHaveText('42');
  await expect(all).toHaveText('13,002');
  await figure.getByRole('button', { name: 'hidden 1: one more' }).press('Enter');
  await expect(all).toHaveText('13,803');
  await figure.getByRole('button', { name: 'remove hidden 2' }).click();
  await expect(figure.locator('.readout')).toContainText('One hidden layer');
  await figure.getByRole('button', { name: 'Undo' }).click();
  await figure.getByLabel('Network', { exact: true }).selectOption('784,2048,2048,2048,10');
  await expect(all).toHaveText('10,020,874');
  await expect(figure.locator('.layers')).toContainText('2,048 × 2,048 + 2,048 = 4,196,352');
  await figure.getByLabel('Network', { exact: true }).selectOption('2,2,2');
  await expect(all).toHaveText('12');
  await figure.getByRole('button', { name: 'Add a hidden layer' }).click();
  await expect(all).toHaveText('18');
  await figure.getByRole('textbox', { name: 'units: inputs' }).fill('many');
  await figure.getByRole('textbox', { name: 'units: inputs' }).press('Enter');
  await expect(figure.locator('[role=alert]')).toContainText('is not a number');
  await figure.getByRole('button', { name: 'Reset' }).click();
  await expect(all).toHaveText('13,002');
});

test('the network without a bend stays straight when dragged and when trained', async ({ page }) => {
  const figure = await openFigure(page, 'collapse', HOME);
  await expect(figure.locator('[data-product="0"]')).toContainText('= 0.18');
  await figure.locator('#collapse-w1').fill('2');
  await figure.locator('#collapse-w1').press('Enter');
  await expect(figure.locator('[data-product="0"]')).toContainText('= 0.78');
  await expect(figure.locator('.readout')).toContainText('y = 0.78 · x');
  await figure.locator('summary').click();
  const straight = async (): Promise<void> => {
    const row = await figure.locator('tbody tr td:nth-child(3)').allTextContents();
    expect(row.length).toBeGreaterThan(5);
    const ys = row.map((text) => Number(text.replace('−', '-')));
    for (let i = 2; i < ys.length; i++) expect(Math.abs(ys[i]! - 2 * ys[i - 1]! + ys[i - 2]!)).toBeLessThan(0.003);
  };
  await straight();
  await figure.getByRole('button', { name: 'Train both' }).click();
  await expect(figure.locator('.readout')).toContainText('0.12305 without a bend', { timeout: 30_000 });
  await straight();
  const gap = (await figure.locator('[data-gap]').textContent()) ?? '';
  expect(gap).toMatch(/: (0|[\d.]+×10⁻¹[⁵⁶⁷⁸⁹])\.$/);
  await figure.getByLabel('Knobs: network', { exact: true }).selectOption('bent');
  await expect(figure.locator('#collapse-w1')).not.toHaveValue('1');
  await figure.getByRole('button', { name: 'Reset' }).click();
  await expect(figure.locator('[data-product="0"]')).toContainText('= 0.18');
});

test('the worksheet counts and marks', async ({ page }) => {
  await page.goto(`${HOME}exercises/`);
  const sheet = page.locator('#main');
  await expect(sheet).toContainText('Count a network with one hidden layer');
  await expect(sheet).toContainText('Count a deep network');
  await allClickablesFocusable(page);
});
