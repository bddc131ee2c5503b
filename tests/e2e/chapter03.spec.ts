import type { Locator, Page } from '@playwright/test';
import { axe, expect, openFigure, test, type } from '../support/browser.ts';

const bench = (page: Page): Locator => page.locator('#bench');
const line = (page: Page): Locator => page.locator('#line');

const HOME = '/chapters/perceptron/';

test('the bench lands on the three printed net inputs', async ({ page }) => {
  await openFigure(page, 'bench', HOME);
  for (const [example, z, output] of [
    ['step', '1.5', '1'],
    ['net-1', '−0.07', '0'],
    ['net-2', '0.93', '1'],
  ] as const) {
    await bench(page).getByLabel('Example').selectOption(example);
    await expect(bench(page).locator('[data-z]')).toHaveText(z);
    await expect(bench(page).locator('[data-chart="sum"]')).toHaveText(z);
    await expect(bench(page).locator('[data-output]')).toHaveText(output);
    await expect(bench(page).locator('.readout')).toContainText(`= ${z}.`);
  }
  await bench(page).getByLabel('Output', { exact: true }).selectOption('bipolar');
  await bench(page).getByLabel('Example').selectOption('net-1');
  await expect(bench(page).locator('[data-output]')).toHaveText('−1');
});

test('a number typed on the bench moves everything; undo, redo, link and reset', async ({ page }) => {
  await openFigure(page, 'bench', HOME);
  await type(bench(page).getByLabel('weight 3'), '-0.3');
  await expect(bench(page).locator('[data-z]')).toHaveText('0');
  await expect(bench(page).locator('.readout')).toContainText('exactly zero');
  await expect(bench(page).locator('[data-output]')).toHaveText('0');
  await bench(page).getByRole('button', { name: 'Link' }).click();
  const address = page.url();
  await bench(page).getByRole('button', { name: 'Undo' }).click();
  await expect(bench(page).locator('[data-z]')).toHaveText('1.5');
  await bench(page).getByRole('button', { name: 'Redo' }).click();
  await expect(bench(page).locator('[data-z]')).toHaveText('0');
  await bench(page).getByRole('button', { name: 'Reset' }).click();
  await expect(bench(page).locator('[data-z]')).toHaveText('1.5');
  await page.goto('about:blank');
  await openFigure(page, 'bench', address);
  await expect(bench(page).locator('[data-z]')).toHaveText('0');
  await type(bench(page).getByLabel('weight 3'), 'much');
  await expect(bench(page).locator('.why[role=alert]')).toContainText('is not a number');
  await expect(bench(page).locator('[data-z]')).toHaveText('0');
});

test('the line mover: seven right, then eight; doubling moves nothing', async ({ page }) => {
  await openFigure(page, 'line', HOME);
  await expect(line(page).locator('.readout')).toContainText('7 of 8 points');
  await expect(line(page).locator('[data-fact="offset"]')).toHaveText('0.447');
  const drawn = line(page).locator('polyline.line');
  const before = await drawn.getAttribute('points');
  await line(page).getByRole('button', { name: 'Double all three' }).click();
  await expect(line(page).locator('[data-fact="length"]')).toHaveText('4.472');
  await expect(line(page).locator('[data-fact="offset"]')).toHaveText('0.447');
  expect(await drawn.getAttribute('points')).toBe(before);
  await line(page).getByRole('button', { name: 'Undo' }).click();
  await type(line(page).locator('#line-w1'), '2');
  await type(line(page).locator('#line-w2'), '1');
  await expect(line(page).locator('.readout')).toContainText('All 8 points');
  await expect(line(page).locator('[data-wrong]')).toHaveCount(0);
});

test('the probe follows pointer and keys; without weights there is no line', async ({ page }) => {
  await openFigure(page, 'line', HOME);
  const plane = line(page).locator('svg.plane');
  await plane.scrollIntoViewIfNeeded();
  const { x, y, width } = (await plane.boundingBox())!;
  const below = (await line(page).locator('figcaption').boundingBox())!.y - y;
  await page.mouse.click(x + (width * (40 + 328 * 0.75)) / 380, y + (width * (24 + 328 * 0.25)) / 380);
  await expect(line(page).locator('#line-p1')).toHaveValue('1.5');
  await expect(line(page).locator('#line-p2')).toHaveValue('1.5');
  await expect(line(page).locator('[data-fact="z"]')).toHaveText('3.5');
  await line(page).getByRole('slider', { name: 'probe, input 1' }).press('ArrowLeft');
  await expect(line(page).locator('[data-fact="z"]')).toHaveText('3.4');
  await type(line(page).locator('#line-w1'), '0');
  await type(line(page).locator('#line-w2'), '0');
  await expect(line(page).locator('.readout')).toContainText('there is no line');
  const after = await line(page).locator('figcaption').boundingBox();
  expect(after!.y - (await plane.boundingBox())!.y).toBe(below);
  await axe(page, { within: '#line' });
});

test('a link of another figure or a broken one leaves the start and says so', async ({ page }) => {
  await openFigure(page, 'line', '/chapters/perceptron/#line=1.0000000.abc');
  await expect(line(page).locator('[role=alert]')).toContainText('missing or changed');
  await expect(line(page).locator('.readout')).toContainText('7 of 8 points');
});
