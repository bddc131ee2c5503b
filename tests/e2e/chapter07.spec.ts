import type { Locator, Page } from '@playwright/test';
import { expect, openFigure, test, type } from '../support/browser.ts';

const HOME = '/chapters/activations-classic/';

const open = (page: Page, id: string, address = HOME): Promise<Locator> => openFigure(page, id, address);

test('curve lab: other function, other point, other steepness; undo, reset and link', async ({ page }) => {
  const lab = await open(page, 'curve-lab');
  const said = lab.locator('.readout');
  await expect(said).toContainText('z = 0.53 into 0.629483. Its slope there is 0.233234');
  await lab.getByLabel('bipolar sigmoid').check();
  await expect(said).toContainText('into 0.258966');
  await type(lab.locator('#curve-lab-lambda'), '2');
  await expect(said).toContainText('into 0.485381');
  await expect(lab.locator('[data-slope]')).toHaveText(await lab.locator('[data-nudged]').innerText());
  await lab.getByLabel('tanh').check();
  await expect(said).toContainText('into 0.485381');
  await expect(lab.locator('#curve-lab-lambda')).toBeDisabled();
  await lab.getByRole('slider', { name: 'Pre-activation z' }).focus();
  await page.keyboard.press('End');
  await expect(said).toContainText('saturated');
  await lab.getByRole('button', { name: 'Undo' }).click();
  await expect(said).toContainText('z = 0.53');
  await lab.getByRole('button', { name: 'Link' }).click();
  const address = page.url();
  await lab.getByRole('button', { name: 'Reset' }).click();
  await expect(said).toContainText('0.629483');
  await page.goto('about:blank');
  await open(page, 'curve-lab', address);
  await expect(said).toContainText('The tanh turns z = 0.53 into 0.485381');
});

test('curve lab: a point is dragged, the step has no slope, a bad number is explained', async ({ page }) => {
  const lab = await open(page, 'curve-lab');
  const plot = lab.locator('svg.plot').first();
  await plot.scrollIntoViewIfNeeded();
  const box = (await plot.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 4, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  await expect(lab.locator('#curve-lab-z')).toHaveValue('6');
  await lab.getByLabel('step').check();
  await expect(lab.locator('.readout')).toContainText('nothing to follow downhill');
  await type(lab.locator('#curve-lab-z'), 'six');
  await expect(lab.getByRole('alert')).toContainText('is not a number');
});

test('spot the misprint: three tests, a wrong suspicion, the right one', async ({ page }) => {
  const slides = await open(page, 'spot-misprint');
  await expect(slides.locator('[data-test="down"]')).toBeHidden();
  await slides.getByRole('button', { name: 'Carry the binary value down' }).click();
  await expect(slides.locator('.readout')).toContainText('2 · 0.625 − 1 = 0.25');
  await slides.getByRole('button', { name: 'Carry the bipolar value up' }).click();
  await expect(slides.locator('.readout')).toContainText('= 0.6295');
  await slides.getByRole('button', { name: 'Ask the engine' }).click();
  await expect(slides.locator('.readout')).toContainText('0.629483');
  await type(slides.locator('#spot-misprint-net'), '0.51');
  await expect(slides.locator('[data-test="engine"]')).toContainText('0.624806');
  await slides.getByLabel('both').check();
  await expect(slides.locator('.readout')).toContainText('Which?');
  await slides.getByLabel('the binary one').check();
  await expect(slides.locator('.readout')).toContainText('agrees with the engine to its last digit');
});

test('identity checker: three knobs make the curves one', async ({ page }) => {
  const checker = await open(page, 'identity-checker');
  await expect(checker.locator('.readout')).toContainText('largest gap is 1.087574, at z = −1.5');
  await type(checker.locator('#identity-checker-scale'), '2');
  await type(checker.locator('#identity-checker-shift'), '-1');
  await expect(checker.locator('.readout')).toHaveAttribute('data-same', 'false');
  await type(checker.locator('#identity-checker-steepness'), '2');
  await expect(checker.locator('.readout')).toHaveAttribute('data-same', 'true');
  await expect(checker.locator('.readout')).toContainText('one function');
  await checker.getByLabel('Match this curve').selectOption('bipolarSigmoid');
  await expect(checker.locator('.readout')).toHaveAttribute('data-same', 'false');
});

test('a link that was cut gets one sentence', async ({ page }) => {
  const lab = await open(page, 'curve-lab', `${HOME}#curve-lab=1.0abc123.eyJu`);
  await expect(lab.getByRole('alert')).toContainText('missing or changed');
});
