// Chapter 4 learns while the reader drags: what is heavy runs in the worker, and no task of the page's own thread is long.
import { expect, openFigure, taskTimes, test } from '../support/browser.ts';

const HOME = '/chapters/perceptron-learning/';
/** The most processor time of one task, in ms: a longer one is felt as a stumble. */
const MOST = 50;

test('the trainer: played, scrubbed, and taught other points', async ({ browser, page }) => {
  const trainer = await openFigure(page, 'trainer', HOME);
  await trainer.getByLabel('Points', { exact: true }).selectOption('a narrow gap');
  await expect(trainer.locator('[data-counter]')).toHaveCount(6);
  const plane = trainer.locator('svg.plane');
  const { x, y, width, height } = (await plane.boundingBox())!;
  const times = await taskTimes(browser, page, async () => {
    await trainer.getByRole('button', { name: 'Run', exact: true }).click();
    await page.waitForTimeout(1_500);
    await trainer.getByRole('button', { name: 'Pause', exact: true }).click();
    const scrub = trainer.getByRole('slider', { name: 'Corrections made' });
    await scrub.focus();
    for (const key of ['Home', 'PageUp', 'PageUp', 'End', 'ArrowLeft']) await scrub.press(key);
    await page.mouse.click(x + 0.7 * width, y + 0.7 * height);
    await expect(trainer.locator('[data-counter]')).toHaveCount(7);
    await trainer.getByLabel('Points', { exact: true }).selectOption('XOR');
    await trainer.getByRole('button', { name: 'Make it inseparable' }).click();
    await expect(trainer.locator('[data-counter]')).toHaveCount(5);
    await expect(trainer.locator('.readout')).toContainText('Everything repeats');
  });
  expect(times.length).toBeGreaterThan(20);
  expect(Math.max(...times), 'longest task in ms').toBeLessThan(MOST);
});

test('the iris corner: every pair of species, both origins', async ({ browser, page }) => {
  const iris = await openFigure(page, 'iris', HOME);
  await iris.getByLabel('Measured from').selectOption('middle');
  await expect(iris.locator('.readout')).toHaveAttribute('data-corrections', '1');
  const times = await taskTimes(browser, page, async () => {
    for (const [squares, origin] of [
      ['virginica', 'zero'],
      ['setosa', 'zero'],
      ['virginica', 'middle'],
    ] as const) {
      await iris.getByLabel('Squares', { exact: true }).selectOption({ label: squares });
      await iris.getByLabel('Measured from').selectOption(origin);
      await expect(iris.locator('.readout')).toContainText(
        squares === 'setosa' ? /Separated|A line exists/ : 'No line',
      );
    }
  });
  expect(times.length).toBeGreaterThan(20);
  expect(Math.max(...times), 'longest task in ms').toBeLessThan(MOST);
});

test('ten perceptrons: thirty passes, and back through them', async ({ browser, page }) => {
  const digits = await openFigure(page, 'digits', HOME);
  const readout = digits.locator('.readout');
  await expect(readout).toHaveAttribute('data-pass', '20');
  const times = await taskTimes(browser, page, async () => {
    await digits.getByRole('button', { name: 'Train 10 passes' }).click();
    await expect(readout).toHaveAttribute('data-pass', '30', { timeout: 60_000 });
    const passes = digits.getByRole('slider', { name: 'Passes shown' });
    for (const pass of ['3', '17', '29']) {
      await passes.fill(pass);
      await expect(readout).toHaveAttribute('data-pass', pass, { timeout: 60_000 });
      await expect(readout).not.toHaveAttribute('data-busy', 'yes', { timeout: 60_000 });
    }
    await digits.getByRole('button', { name: 'Another picture' }).click();
  });
  expect(times.length).toBeGreaterThan(20);
  expect(Math.max(...times), 'longest task in ms').toBeLessThan(MOST);
});
