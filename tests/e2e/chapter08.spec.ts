import type { Locator, Page } from '@playwright/test';
import { expect, openFigure, test, type } from '../support/browser.ts';

const HOME = '/chapters/activations-modern/';

const open = (page: Page, id: string, address = HOME): Promise<Locator> => openFigure(page, id, address);

test('negative slope: from ReLU to a slope that breaks max(αz, z)', async ({ page }) => {
  const slope = await open(page, 'negative-slope');
  const said = slope.locator('.readout');
  await expect(said).toContainText('z = −2 becomes −0.2; the slope there is 0.1');
  await slope.getByRole('button', { name: 'ReLU 0' }).click();
  await expect(said).toContainText('becomes 0; the slope there is 0. This is ReLU');
  await slope.getByRole('button', { name: 'beyond 1: 2' }).click();
  await type(slope.locator('#negative-slope-z'), '1');
  await expect(said).toHaveAttribute('data-kind', 'broken');
  await expect(said).toContainText('z = 1 becomes 1');
  await expect(said).toContainText('max(αz, z) is another function now: it says 2');
});

test('kill a neuron: dead after one update, saved by a smaller rate, carried by a link', async ({ page }) => {
  const figure = await open(page, 'kill-a-neuron');
  const said = figure.locator('.readout');
  await expect(said).toContainText('At the start: the ReLU is active for 12 of 12 inputs');
  const losses = figure.locator('.panels > div').nth(1).locator('path.act').first();
  await expect(losses, 'what is to come is not given away').not.toHaveAttribute('d', /L/);
  await figure.getByRole('slider', { name: 'Number of updates' }).focus();
  await page.keyboard.press('End');
  await expect(said).toContainText('the ReLU is dead since update 1');
  await expect(losses).toHaveAttribute('d', /L.*L/);
  await expect(figure.locator('[data-unit="0 3"]')).toHaveText('0 / 12');
  await figure.getByRole('button', { name: 'Back to the start' }).click();
  await figure.getByRole('button', { name: 'One update' }).click();
  await expect(said).toContainText('After 1 update: the ReLU is dead');
  await type(figure.locator('#kill-a-neuron-rate'), '0.2');
  await expect(said).toContainText('After 1 update: the ReLU is active for 9 of 12');
  await figure.getByRole('slider', { name: 'Number of updates' }).focus();
  await page.keyboard.press('End');
  await expect(said).toContainText('After 120 updates: the ReLU is active for 12 of 12 inputs, with loss 0.0020');
  await figure.getByRole('button', { name: 'Link' }).click();
  const address = page.url();
  await page.goto('about:blank');
  await open(page, 'kill-a-neuron', address);
  await expect(said).toContainText('with loss 0.0020. The leaky unit is active for 12 of 12');
});

test('softmax mixer: a shift that nobody notices, a temperature, five sigmoids', async ({ page }) => {
  const mixer = await open(page, 'softmax-mixer');
  const cat = mixer.locator('[data-output="0"]');
  await expect(cat).toHaveText('0.5630');
  await type(mixer.locator('#softmax-mixer-shift'), '100');
  await expect(mixer.locator('tbody tr').first()).toContainText('102');
  await expect(cat).toHaveText('0.5630');
  await type(mixer.locator('#softmax-mixer-temperature'), '0.5');
  await expect(cat).toHaveText('0.8292');
  await mixer.getByRole('button', { name: 'Reset' }).click();
  await mixer.getByLabel('five sigmoids').check();
  await expect(cat).toHaveText('0.8808');
  await expect(mixer.locator('[data-sum]')).toHaveText('3.0033');
});

test('choose the head: a refusal, a pair that works, the pair that fits', async ({ page }) => {
  const figure = await open(page, 'choose-head');
  const said = figure.locator('.readout');
  await expect(said).toHaveAttribute('data-verdict', 'works');
  await figure.getByLabel('Last activation').selectOption('identity');
  await figure.getByLabel('Loss').selectOption('crossEntropy');
  await expect(said).toContainText('This does not work.');
  await expect(said).toContainText('And the loss refuses');
  await figure.getByLabel('Last activation').selectOption('softmax');
  await expect(said).toHaveAttribute('data-verdict', 'fits');
  await expect(figure.locator('[data-output="0"]')).toHaveText('0.6193');
  await expect(figure.locator('[data-loss]')).toHaveText('0.4791');
  await expect(figure.locator('legend')).toContainText('1 of 5 solved');
  await figure.getByLabel('all tags of a photo').check();
  await expect(said).toContainText('makes the tags compete');
  await figure.getByLabel('Last activation').selectOption('sigmoid');
  await figure.getByLabel('Loss').selectOption('binaryCrossEntropy');
  await expect(figure.locator('legend')).toContainText('2 of 5 solved');
});
