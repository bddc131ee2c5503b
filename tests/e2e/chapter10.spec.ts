import type { Locator, Page } from '@playwright/test';
import { expect, openFigure, test, type } from '../support/browser.ts';
import { openPlayer, row } from '../support/exercisePlayer.ts';

const HOME = '/chapters/forward-pass/';
const WORK = `${HOME}the-loop-at-work/`;

const open = (page: Page, id: string, address = HOME): Promise<Locator> => openFigure(page, id, address);

test('forward stepper: neuron after neuron, another input, carried by a link', async ({ page }) => {
  const figure = await open(page, 'forward-stepper');
  const said = figure.locator('.readout');
  await expect(said).toContainText('o2 sums up z = 1.2249 and says a = σ(1.2249) = 0.7729');
  await figure.getByRole('button', { name: 'Start over' }).click();
  await expect(said).toContainText('Only the inputs are known');
  await expect(figure.locator('[data-node="h1"]')).toContainText('?');
  await figure.getByRole('button', { name: 'Next neuron' }).click();
  await expect(said).toContainText('h1 sums up z = 0.3775');
  await expect(figure.locator('[data-a]')).toHaveText('0.593269992');
  await expect(figure.locator('[data-node="h2"]')).toContainText('?');
  await type(figure.locator('#forward-stepper-x1'), '1');
  // 0.15 · 1 + 0.2 · 0.1 + 0.35
  await expect(figure.locator('[data-z]')).toHaveText('0.52');
  await figure.getByRole('button', { name: 'Link' }).click();
  const address = page.url();
  await page.goto('about:blank');
  await open(page, 'forward-stepper', address);
  await expect(said).toContainText('h1 sums up z = 0.52');
});

for (const width of [360, 390, 1440])
  test(`forward stepper: nothing below it moves from neuron to neuron at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    const figure = await open(page, 'forward-stepper');
    const heights = new Set<number>();
    await figure.getByRole('button', { name: 'Start over' }).click();
    for (let at = 0; at <= 4; at++) {
      await expect(figure.locator('.readout')).toHaveAttribute('data-at', String(at));
      heights.add((await figure.boundingBox())!.height);
      if (at < 4) await figure.getByRole('button', { name: 'Next neuron' }).click();
    }
    expect([...heights]).toHaveLength(1);
  });

test('car or truck: stuck without looking, freed by scaling, with a row of one’s own', async ({ page }) => {
  const figure = await open(page, 'vehicles', WORK);
  const said = figure.locator('.readout');
  await expect(said).toContainText('Before the first step');
  await figure.getByRole('button', { name: '1 step', exact: true }).click();
  await expect(said).toContainText('After 1 step,');
  for (let k = 0; k < 10; k++) await figure.getByRole('button', { name: '100 steps' }).click();
  await expect(said).toContainText(
    'After 1001 steps, columns as they are: the loss is 0.6365, and 2 of 3 rows are right',
  );
  await expect(said).toContainText('without looking');
  await expect(figure.locator('[data-p="0"]')).toHaveText('0.6667');
  await figure.getByLabel('The two columns').selectOption('yes');
  await expect(said).toContainText('the loss is 0.0010, and 3 of 3 rows are right.');
  await expect(figure.locator('[data-pass="x1, weight"]')).toHaveText('−1.354113062');
  await figure.getByRole('button', { name: 'Add a car' }).click();
  await expect(said).toContainText('of 4 rows');
  await type(figure.getByLabel('Weight of row 4'), '70');
  await type(figure.getByLabel('Goods of row 4'), '4');
  await expect(said).toContainText('4 of 4 rows are right');
  await figure.getByRole('button', { name: 'Take row 4 away' }).click();
  await expect(said).toContainText('of 3 rows');
  await type(figure.locator('#vehicles-seed'), '0');
  await expect(figure.locator('.trouble')).toContainText('whole number from 1 to 9999');
  await figure.getByRole('button', { name: 'Reset' }).click();
  await expect(said).toContainText('Before the first step');
});

test('fleet: a lesson that is stuck as it is, and free once the columns are to scale', async ({ page }) => {
  const figure = await open(page, 'fleet', `${HOME}a-fleet/`);
  const said = figure.locator('.readout').first();
  const steps = figure.getByRole('slider', { name: 'Step', exact: true });
  const epochs = async (): Promise<void> => {
    await figure.getByRole('button', { name: 'Play' }).click();
    await expect.poll(async () => Number(await steps.getAttribute('max')), { timeout: 60_000 }).toBeGreaterThan(360);
    await figure.getByRole('button', { name: 'Pause' }).click();
    await expect(figure.getByRole('button', { name: 'Play' })).toBeVisible();
    await steps.fill('360');
    await expect(said).toContainText('Step 360,');
  };
  await expect(figure.getByRole('combobox', { name: 'Activation' })).toBeDisabled();
  await epochs();
  await expect(said).toContainText('51.1 % of the training points right');
  await figure.getByRole('button', { name: 'Data', exact: true }).click();
  await figure.getByRole('combobox', { name: 'Scaling of the inputs' }).selectOption('standard');
  await expect(said).toContainText('Step 0,');
  await epochs();
  await expect(said).toContainText('100 % of the training points right, 100 % of the validation points');
});

test('shape canvas: passes forgotten, taught again to the last bit, an own drawing in the middle and in a corner', async ({
  page,
}) => {
  test.slow();
  const figure = await open(page, 'shape-canvas', WORK);
  const said = figure.locator('.readout');
  await expect(said).toContainText('The network says square');
  await expect(said).toContainText('99.7 % of 300 new drawings right');
  await figure.getByRole('button', { name: 'Back to random weights' }).click();
  await expect(said).toContainText('Its weights are random');
  await figure.getByRole('button', { name: 'One more pass' }).click();
  await expect(said).toContainText('It has seen every drawing once (60 updates)');
  await figure.getByRole('button', { name: 'Teach it here' }).click();
  await expect(figure.locator('[data-lesson]')).toHaveAttribute('data-lesson', 'done', { timeout: 60_000 });
  await expect(figure.locator('[data-lesson]')).toContainText('to the last bit');
  await figure.getByRole('slider', { name: 'Passes over all drawings' }).focus();
  await page.keyboard.press('End');
  await figure.getByRole('button', { name: 'Copy this one' }).click();
  await expect(said).toContainText('The network says square');
  const middle = await figure.locator('[data-p="0"]').textContent();
  for (let k = 0; k < 2; k++) await figure.getByRole('button', { name: 'Push it to the right' }).click();
  await expect(figure.locator('[data-p="0"]')).toHaveText(middle!);
  await figure.getByLabel('Before the network sees it').selectOption('no');
  await expect(figure.locator('[data-p="0"]')).not.toHaveText(middle!);
  await figure.getByRole('button', { name: 'Empty the sheet' }).click();
  await expect(said).toContainText('Your sheet is empty');
  const sheet = figure.getByRole('application');
  await sheet.focus();
  for (const key of ['Space', 'ArrowRight', 'ArrowRight', 'ArrowDown', 'Space']) await page.keyboard.press(key);
  await expect(said).toContainText('The network says');
});

test('the exercises: the loop is put in order by its buttons, and marked', async ({ page }) => {
  const it = await openPlayer(page, `${HOME}exercises/`, 'ch10-loop');
  const first = row(it, 0);
  const wanted = [/random/, /forward/, /compare/, /backward/, /change/, /repeat/];
  for (const [place, step] of wanted.entries()) {
    const labels = await first.locator('li span').allTextContents();
    for (let at = labels.findIndex((label) => step.test(label)); at > place; at--)
      await first
        .locator('li')
        .nth(at)
        .getByRole('button', { name: /^Move up/ })
        .click();
  }
  await first.getByRole('button', { name: 'Check' }).click();
  await expect(first).toHaveAttribute('data-status', 'right');
});
