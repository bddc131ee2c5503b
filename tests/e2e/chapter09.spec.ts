import type { Locator, Page } from '@playwright/test';
import { expect, openFigure, test, type } from '../support/browser.ts';

const HOME = '/chapters/loss-functions/';

const open = (page: Page, id: string, address = HOME): Promise<Locator> => openFigure(page, id, address);

test('loss bench: the deck’s points, an outlier dragged, a value that one loss refuses', async ({ page }) => {
  const bench = await open(page, 'loss-bench');
  const loss = (name: string): Locator => bench.locator(`[data-loss="${name}"]`);
  await expect(loss('meanSquaredLog')).toHaveText('0.1436');
  await expect(loss('meanSquares')).toHaveText('0.5625');
  const plot = bench.locator('svg.plot');
  await plot.scrollIntoViewIfNeeded();
  const box = (await plot.boundingBox())!;
  const unit = box.width / 380;
  const column = box.x + (44 + 324 * (1.5 / 4)) * unit;
  await page.mouse.move(column, box.y + 200 * unit);
  await page.mouse.down();
  await page.mouse.move(column, box.y + (258 - (12 / 14) * 230) * unit, { steps: 5 });
  await page.mouse.up();
  await expect(bench.locator('#loss-bench-predictions-2')).toHaveValue('10');
  await expect(loss('meanSquares')).toHaveText('25.3125');
  await expect(loss('meanAbsolute')).toHaveText('2.875');
  await expect(bench.locator('.readout')).toContainText('Point 2 makes 99 % of the squared error and 87 %');
  await bench.getByRole('button', { name: 'Undo' }).click();
  await expect(loss('meanSquares')).toHaveText('0.5625');
  await type(bench.locator('#loss-bench-predictions-3'), '-1.5');
  await expect(bench.locator('.refused')).toHaveText('not defined for a value of −1 or less');
  await bench.getByRole('button', { name: 'Hit every target' }).click();
  await expect(bench.locator('.readout')).toContainText('all losses are 0');
});

test('loss bench: Huber’s bend, and a link that carries it', async ({ page }) => {
  const bench = await open(page, 'loss-bench');
  const huber = bench.locator('[data-loss="huber"]');
  await type(bench.locator('#loss-bench-delta'), '0.5');
  // ½·0.5² + 0.5·0.75 + 0 + 0.5·0.75, divided by 4
  await expect(huber).toHaveText('0.2188');
  await bench.getByRole('button', { name: 'Link' }).click();
  const address = page.url();
  await page.goto('about:blank');
  await open(page, 'loss-bench', address);
  await expect(huber).toHaveText('0.2188');
});

test('cross-entropy dial: sure and right, sure and wrong, three classes', async ({ page }) => {
  const dial = await open(page, 'cross-entropy-dial');
  const said = dial.locator('.readout');
  await expect(said).toContainText('cross-entropy 0.3567, with slope −1.4286');
  await type(dial.locator('#cross-entropy-dial-p'), '0.01');
  await expect(said).toContainText('cross-entropy 4.6052');
  await type(dial.locator('#cross-entropy-dial-p'), '0');
  await expect(said).toContainText('cross-entropy ∞, with slope −∞');
  await dial.getByLabel('class 0').check();
  await expect(said).toContainText('class 0 was true: cross-entropy 0, with slope 1');
  await expect(dial.locator('[data-probability="0"]')).toHaveText('0.6652');
  await expect(dial.locator('[data-pull="0"]')).toHaveText('−0.3348');
  await type(dial.locator('#cross-entropy-dial-score-1'), '4');
  await expect(dial.locator('[data-probability="0"]')).toHaveText('0.9362');
  await dial.getByRole('button', { name: 'Let another class be true' }).click();
  await expect(dial.locator('.said').last()).toContainText('It was a dog');
});

test('hinge margin: through the three zones, with both labels', async ({ page }) => {
  const hinge = await open(page, 'hinge-margin');
  const said = hinge.locator('.readout');
  await expect(said).toContainText('t·y = 0.4, on the right side, inside the margin. The hinge loss is 0.6');
  await hinge.getByRole('slider', { name: 'Raw score y' }).focus();
  await page.keyboard.press('End');
  await expect(said).toHaveAttribute('data-zone', 'safe');
  await expect(hinge.locator('dd[data-loss="0"]')).toHaveText('0, slope 0');
  await hinge.getByLabel('−1').check();
  await expect(said).toContainText('on the wrong side. The hinge loss is 4, its slope 1');
});
