import type { Locator } from '@playwright/test';
import { axe, expect, openFigure, test } from '../support/browser.ts';

const HOME = '/chapters/perceptron-learning/';
const numberIn = async (place: Locator): Promise<number> =>
  Number(((await place.textContent()) ?? '').replace('−', '-').replace(',', ''));

test('the counters add up to the weights at every correction, and the bound holds', async ({ page }) => {
  const trainer = await openFigure(page, 'trainer', HOME);
  const last = await numberIn(trainer.locator('[data-fact=corrections]'));
  expect(last).toBe(4);
  expect(last).toBeLessThanOrEqual(await numberIn(trainer.locator('[data-fact=most]')));
  await expect(trainer.locator('[data-fact=wrong]')).toHaveText('0');
  const step = trainer.getByRole('button', { name: 'Step', exact: true });
  await step.focus();
  await step.press('Home');
  await expect(trainer.locator('[data-total]')).toHaveText('0, 0');
  for (let n = 1; n <= last; n++) {
    await step.press('ArrowRight');
    await expect(trainer.locator('[data-fact=corrections]')).toHaveText(String(n));
    const total = (await trainer.locator('[data-total]').textContent()) ?? '';
    const bias = (await trainer.locator('[data-bias]').textContent()) ?? '';
    await expect(trainer.locator('.readout')).toContainText(`w = (${total}), b = ${bias}`);
  }
  await expect(trainer.locator('.readout')).toContainText('a whole pass went without a mistake');
});

test('a square between two discs makes the rule cycle; undo brings the lesson back', async ({ page }) => {
  const trainer = await openFigure(page, 'trainer', HOME);
  await trainer.getByRole('button', { name: 'Make it inseparable' }).click();
  await expect(trainer.locator('.readout')).toContainText('Everything repeats, for ever');
  await expect(trainer.locator('[data-fact=most]')).toHaveText('no bound');
  await trainer.getByRole('button', { name: 'Undo' }).click();
  await expect(trainer.locator('[data-fact=corrections]')).toHaveText('4');
  await trainer.getByLabel('Points', { exact: true }).selectOption('a narrow gap');
  await trainer.getByRole('button', { name: 'Make it inseparable' }).click();
  await expect(trainer.getByRole('alert')).toContainText('Set one more point');
});

test('points are set with the pointer and with the keyboard', async ({ page }) => {
  const trainer = await openFigure(page, 'trainer', HOME);
  const counters = trainer.locator('[data-counter]');
  await expect(counters).toHaveCount(8);
  const plane = trainer.locator('svg.plane');
  await plane.scrollIntoViewIfNeeded();
  const { x, y, width } = (await plane.boundingBox())!;
  await page.mouse.click(x + (width * (40 + 328 / 2)) / 380, y + (width * (24 + 328 * 0.1)) / 380);
  await expect(counters).toHaveCount(9);
  const pad = trainer.getByRole('group', { name: 'Place for a new point' });
  await pad.focus();
  await pad.press('ArrowDown');
  await pad.press('ArrowLeft');
  await pad.press('Enter');
  await expect(counters).toHaveCount(10);
  await trainer.getByRole('button', { name: 'Take point 10 away' }).click();
  await trainer.getByRole('button', { name: 'Take all points away' }).click();
  await expect(trainer.locator('.readout')).toContainText('There are no points');
  await trainer.getByRole('button', { name: 'Reset' }).click();
  await expect(counters).toHaveCount(8);
});

test('iris: centring makes it quick, and two species never part', async ({ page }) => {
  const iris = await openFigure(page, 'iris', HOME);
  await expect(iris.locator('.readout')).toContainText('Separated after');
  const slow = Number(await iris.locator('.readout').getAttribute('data-corrections'));
  expect(slow).toBeGreaterThan(1000);
  await iris.getByLabel('Measured from').selectOption('middle');
  await expect(iris.locator('.readout')).toHaveAttribute('data-corrections', '1');
  await iris.getByLabel('Squares', { exact: true }).selectOption({ label: 'virginica' });
  await expect(iris.locator('.readout')).toContainText('No line separates these flowers');
  await iris.getByLabel('Squares', { exact: true }).selectOption({ label: 'versicolor' });
  await expect(iris.getByLabel('Discs', { exact: true })).toHaveValue('2');
  await expect(iris.locator('[data-wrong]').first()).toBeAttached();
});

test('ten perceptrons train in the worker, the same from the same seed', async ({ page }) => {
  const digits = await openFigure(page, 'digits', HOME);
  const readout = digits.locator('.readout');
  const start = (await readout.textContent()) ?? '';
  await expect(readout).toHaveAttribute('data-pass', '20');
  await digits.getByRole('slider', { name: 'Passes shown' }).fill('3');
  await expect(readout).toHaveAttribute('data-pass', '3', { timeout: 60_000 });
  await expect(readout).not.toHaveAttribute('data-busy', 'yes', { timeout: 60_000 });
  await digits.getByRole('slider', { name: 'Passes shown' }).fill('20');
  await expect(readout).toHaveText(start);
  await digits.getByRole('button', { name: 'Train 10 passes' }).click();
  await expect(readout).toHaveAttribute('data-pass', '30', { timeout: 60_000 });
  await digits.getByRole('button', { name: 'Another picture' }).click();
  await expect(digits.locator('[data-read]')).toHaveAttribute('data-read', /^1 \d$/);
  await axe(page, { within: '#digits' });
});
