import { expect, openFigure, test } from '../support/browser.ts';

const HOME = '/chapters/nerve-cell-to-neuron/';

test('a part and its twin light up by key, by pointer and by tap', async ({ page }) => {
  await openFigure(page, 'twins', HOME);
  const lit = page.locator('#twins .on');
  const parts = async (): Promise<(string | null)[]> =>
    lit.evaluateAll((all) => all.map((g) => g.getAttribute('data-part')));
  expect(await parts()).toEqual(['synapses', 'synapses']);
  await page.locator('#twins button[data-part=body]').focus();
  expect(await parts()).toEqual(['body', 'body']);
  await page.keyboard.press('Enter');
  await page.locator('#twins button[data-part=body]').blur();
  expect(await parts()).toEqual(['body', 'body']);
  await expect(page.locator('#twins .readout')).toContainText('cell body ↔ sum');
  await page.locator('#twins g[data-part=nucleus] circle').hover();
  expect(await parts()).toEqual(['nucleus']);
  await page.locator('#twins g[data-part=nucleus] circle').click();
  await page.mouse.move(0, 0);
  await expect(page.locator('#twins .readout')).toContainText('no partner');
  await page.locator('#twins').getByRole('button', { name: 'Undo' }).click();
  expect(await parts()).toEqual(['body', 'body']);
});

test('inputs, weights and threshold decide whether the cell fires', async ({ page }) => {
  const figure = await openFigure(page, 'excite', HOME);
  const sum = figure.locator('[data-chart=sum]');
  const verdict = figure.locator('[data-verdict]');
  await expect(sum).toHaveText('3');
  await expect(verdict).toHaveAttribute('data-verdict', 'silent');
  await figure.getByRole('button', { name: 'input 3: 0, quiet' }).press('Space');
  await expect(sum).toHaveText('4');
  await expect(verdict).toHaveAttribute('data-verdict', 'fires');
  await figure.getByRole('slider', { name: 'weight 3' }).press('ArrowLeft');
  await figure.getByRole('slider', { name: 'weight 3' }).press('ArrowLeft');
  await expect(sum).toHaveText('2');
  await expect(figure.locator('.readout')).toContainText('1 + 1 − 1 + 1 + 0 + 0 = 2');
  await figure.getByLabel('Cell', { exact: true }).selectOption('veto');
  await figure.getByRole('button', { name: 'All active' }).click();
  await expect(sum).toHaveText('0');
  await expect(figure.locator('.readout')).toContainText('31 make it fire');
  await figure.getByRole('button', { name: 'Link' }).click();
  const address = page.url();
  await page.goto('about:blank');
  await page.goto(address);
  await page.locator('#excite').scrollIntoViewIfNeeded();
  await expect(page.locator('#excite [data-chart=sum]')).toHaveText('0');
  await page.locator('#excite').getByRole('button', { name: 'Reset' }).click();
  await expect(page.locator('#excite [data-chart=sum]')).toHaveText('3');
});

test('a field refuses nonsense in a sentence and keeps the last number', async ({ page }) => {
  await openFigure(page, 'excite', HOME);
  const field = page.locator('#excite-theta');
  await field.fill('four');
  await field.press('Enter');
  await expect(page.locator('#excite [role=alert]')).toContainText('is not a number');
  await expect(page.locator('#excite [data-chart=sum]')).toHaveText('3');
  await field.fill('1000');
  await field.press('Enter');
  await expect(field).toHaveValue('10');
});
