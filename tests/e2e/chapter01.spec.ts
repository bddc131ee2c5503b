import { expect, openFigure, test } from '../support/browser.ts';

const HOME = '/chapters/what-is-deep-learning/';

test('circles are chosen and years walked through by key', async ({ page }) => {
  const figure = await openFigure(page, 'timeline', HOME);
  const now = figure.locator('[data-year]');
  await expect(now).toContainText('1956 · The Dartmouth workshop');
  await figure.getByRole('slider', { name: 'Event' }).press('ArrowLeft');
  await expect(now).toContainText('1955 · The name');
  const dots = figure.locator('circle.in');
  const all = await dots.count();
  await figure.getByRole('button', { name: 'Deep learning' }).press('Enter');
  expect(await dots.count()).toBeLessThan(all);
  await figure.getByRole('button', { name: 'Earlier' }).click();
  await expect(now).toHaveAttribute('data-year', '1943');
  await expect(figure.getByRole('button', { name: 'Earlier' })).toBeDisabled();
  await expect(now.getByRole('link')).toHaveAttribute('href', /bibliography\/#mcculloch-1943$/);
  await figure.getByRole('button', { name: 'Reset' }).click();
  await expect(now).toHaveAttribute('data-year', '1956');
});

test('a dot of the timeline is pressed', async ({ page }) => {
  const figure = await openFigure(page, 'timeline', HOME);
  await figure.locator('circle.in').first().click();
  await expect(figure.locator('[data-year]')).toHaveAttribute('data-year', '1943');
  await expect(figure.getByRole('slider', { name: 'Event' })).toHaveValue('0');
});

test('rule and network judge ten drawings, and thresholds move the rule', async ({ page }) => {
  const figure = await openFigure(page, 'duel', HOME);
  await expect(figure.locator('[data-says=rule]')).toContainText('6');
  await expect(figure.locator('[data-says=network]')).toContainText('0');
  await expect(figure.locator('.readout')).toContainText('the rule scores 4, the network 10');
  await figure.locator('#duel-symmetry').fill('0.2');
  await figure.locator('#duel-symmetry').press('Enter');
  await expect(figure.locator('[data-says=rule]')).toContainText('0');
  await figure.getByRole('button', { name: 'Next drawing' }).click();
  await expect(figure.locator('[data-says=network]')).toContainText('1');
});

test('a digit is drawn with the keyboard and read by both sides', async ({ page }) => {
  const figure = await openFigure(page, 'duel', HOME);
  await figure.getByRole('button', { name: 'Draw your own' }).click();
  await expect(figure.locator('.readout')).toContainText('Your sheet is empty');
  const sheet = figure.getByRole('application');
  await sheet.focus();
  await page.keyboard.press('Space');
  for (let i = 0; i < 16; i++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(figure.locator('[data-feature=ink]')).toHaveText('36');
  await expect(figure.locator('[data-says=rule]')).toContainText('1');
  await expect(figure.locator('[data-says=network]')).toContainText('1');
});

test('a ring drawn with the pointer has one hole and is a zero', async ({ page }) => {
  const figure = await openFigure(page, 'duel', HOME);
  await figure.getByRole('button', { name: 'Draw your own' }).click();
  const sheet = figure.getByRole('application');
  await sheet.scrollIntoViewIfNeeded();
  await page.evaluate(() => scrollBy(0, -120));
  const box = (await sheet.boundingBox())!;
  const at = (turn: number): [number, number] => [
    box.x + box.width * (0.5 + 0.22 * Math.cos(2 * Math.PI * turn)),
    box.y + box.height * (0.5 + 0.34 * Math.sin(2 * Math.PI * turn)),
  ];
  await page.mouse.move(...at(0));
  await page.mouse.down();
  for (let i = 1; i <= 24; i++) await page.mouse.move(...at(i / 24));
  await page.mouse.up();
  await expect(figure.locator('[data-feature=holes]')).toHaveText('1');
  await expect(figure.locator('[data-says=network]')).toContainText('0');
  await figure.getByRole('button', { name: 'Undo' }).click();
  await expect(figure.locator('[data-feature=ink]')).toHaveText('0');
});

test('cards are sorted by key and judged', async ({ page }) => {
  const figure = await openFigure(page, 'sort', HOME);
  await expect(figure.locator('.readout')).toHaveText('12 cards wait.');
  const pick = (card: number, kind: string) => figure.locator(`[data-card="${card}"] select`).selectOption(kind);
  await pick(0, 'supervised');
  await pick(1, 'supervised');
  await pick(2, 'reinforcement');
  await figure.getByRole('button', { name: 'Check' }).press('Enter');
  await expect(figure.locator('.readout')).toHaveText('2 of 12 cards are right.');
  await expect(figure.locator('[data-card="1"]')).toContainText('This is unsupervised.');
  await expect(figure.locator('[data-card="0"]')).toHaveAttribute('data-right', 'true');
  await figure.getByRole('button', { name: 'Reset' }).click();
  await expect(figure.locator('.readout')).toHaveText('12 cards wait.');
});
