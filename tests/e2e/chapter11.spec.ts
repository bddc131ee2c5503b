import type { Locator, Page } from '@playwright/test';
import { expect, openFigure, test, type } from '../support/browser.ts';
import { askOf, field, key, openPlayer, row } from '../support/exercisePlayer.ts';

const HOME = '/chapters/gradient-descent/';
const FURTHER = `${HOME}line-and-landscape/`;

const open = (page: Page, id: string, address = HOME): Promise<Locator> => openFigure(page, id, address);

const numberIn = async (place: Locator): Promise<number> =>
  Number(((await place.textContent()) ?? '').replace('−', '-').replace('%', ''));

test('valley walker: the limit is found by halving, and a run that breaks says how', async ({ page }) => {
  const walker = await open(page, 'valley-walker');
  const run = walker.getByRole('button', { name: 'Run to the end' });
  const fate = walker.locator('.fate');
  await run.click();
  await expect(fate).toContainText('after 73 steps');
  await type(walker.locator('#valley-walker-rate'), '1.1');
  await expect(fate).toHaveAttribute('data-fate', 'none');
  await run.click();
  await expect(fate).toHaveAttribute('data-fate', 'broken');
  await expect(fate).toContainText('Step 1,938: J = ∞');
  await expect(fate).toContainText('Step 3,881: w = −∞');
  await expect(fate).toContainText('Step 3,882: w = NaN');
  const middle = walker.getByRole('button', { name: 'Run with the middle of my notes' });
  for (let k = 0; k < 8; k++) await middle.click();
  const rest = await numberIn(walker.locator('[data-rest="2"]'));
  const unrest = await numberIn(walker.locator('[data-unrest="2"]'));
  expect(rest).toBeLessThan(1);
  expect(unrest).toBeGreaterThanOrEqual(1);
  expect(unrest - rest).toBeLessThan(0.01);
  await walker.getByRole('button', { name: 'Undo' }).click();
  await walker.getByRole('button', { name: 'Reset' }).click();
  await expect(walker.locator('[data-rest="2"]')).toHaveText('·');
});

test('valley walker: stepped with the keys, dropped with the pointer, in another valley', async ({ page }) => {
  const walker = await open(page, 'valley-walker');
  const said = walker.locator('.readout');
  await expect(said).toContainText('After 1 step: w = 7, J = 16. The slope is 8');
  const step = walker.getByRole('button', { name: 'Step', exact: true });
  await step.focus();
  await step.press('ArrowRight');
  await expect(said).toContainText('After 2 steps: w = 6.2');
  await step.press('Home');
  await expect(said).toContainText('After 0 steps: w = 8');
  const plot = walker.locator('svg.plot');
  await plot.scrollIntoViewIfNeeded();
  const box = (await plot.boundingBox())!;
  const unit = box.width / 380;
  await page.mouse.click(box.x + (44 + (324 * (0 + 2.2)) / 10.4) * unit, box.y + 120 * unit);
  expect(
    Math.abs(
      Number(
        await walker
          .locator('#valley-walker-start')
          .inputValue()
          .then((t) => t.replace('−', '-')),
      ),
    ),
  ).toBeLessThan(0.06);
  await walker.getByRole('combobox', { name: 'Landscape' }).selectOption('twoValleys');
  await type(walker.locator('#valley-walker-start'), '3.4');
  await walker.getByRole('button', { name: 'Run to the end' }).click();
  await expect(walker.locator('.fate')).toContainText('w = 1.8608, J = 1.4833');
});

test('fit a line: a point moved by key and by pointer, centring raises the limit, a link carries it all', async ({
  page,
}) => {
  const fit = await open(page, 'fit-a-line', FURTHER);
  const limit = fit.locator('[data-fact="limit"]');
  const lowest = fit.locator('[data-fact="lowest"]');
  await expect(limit).toHaveText('0.0305');
  await expect(lowest).toHaveText('0.2683');
  const data = fit.getByRole('group', { name: 'Data: arrow keys move point 1' });
  await data.focus();
  await data.press('ArrowUp');
  await expect(fit.locator('#fit-a-line-y')).toHaveValue('2.3');
  await expect(lowest).not.toHaveText('0.2683');
  await fit.getByRole('button', { name: 'Undo' }).click();
  await expect(lowest).toHaveText('0.2683');
  const last = fit.locator('[data-point="6"]');
  await last.scrollIntoViewIfNeeded();
  const box = (await last.boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y + 40, { steps: 4 });
  await page.mouse.up();
  await expect(fit.getByRole('combobox', { name: 'Point to move' })).toHaveValue('5');
  await expect(fit.locator('#fit-a-line-x')).toHaveValue(/^(8\.9|9|9\.1)$/);
  expect(Number(await fit.locator('#fit-a-line-y').inputValue())).toBeLessThan(7);
  await fit.getByRole('button', { name: 'Reset' }).click();
  await fit.getByRole('button', { name: 'Measure x from its mean' }).click();
  await expect(limit).toHaveText('0.1429');
  await type(fit.locator('#fit-a-line-rate'), '0.07');
  await fit.getByRole('button', { name: 'To the last step' }).click();
  await expect(fit.locator('.readout')).toContainText('After 200 steps: m = 0.6905, c = 4.8333, J = 0.2683');
  await fit.getByRole('button', { name: 'Link' }).click();
  const address = page.url();
  await page.goto('about:blank');
  const again = await open(page, 'fit-a-line', address);
  await expect(again.locator('[data-fact="limit"]')).toHaveText('0.1429');
});

test('fit a line: the start moved by key on the map, and a rate above the limit', async ({ page }) => {
  const fit = await open(page, 'fit-a-line', FURTHER);
  const map = fit.getByRole('group', { name: 'Map of the loss: arrow keys move the start of the descent' });
  await map.focus();
  await map.press('ArrowRight');
  await expect(fit.locator('#fit-a-line-m')).toHaveValue('−0.95');
  await type(fit.locator('#fit-a-line-rate'), '0.2');
  await fit.getByRole('button', { name: 'To the last step' }).click();
  await expect(fit.locator('.readout')).toContainText('η = 0.2 is above the limit 0.0305');
});

test('which way: a round answered by the rule, sign of the slope and goal', async ({ page }) => {
  const quiz = await open(page, 'which-way');
  for (let k = 0; k < 8; k++) {
    const asked = (await quiz.locator('.asked').textContent()) ?? '';
    const slope = Number(/slope is (−?\d+(?:\.\d+)?)/.exec(asked)![1]!.replace('−', '-'));
    const step = asked.includes('loss') ? -slope : slope;
    await quiz.locator(`[data-way="${step < 0 ? 'left' : step > 0 ? 'right' : 'stay'}"]`).click();
    await expect(quiz.locator('.told')).toHaveAttribute('data-right', 'true');
    await expect(quiz.locator('.score')).toHaveAttribute('data-score', String(k + 1));
    if (k < 7) await quiz.getByRole('button', { name: 'Next question' }).click();
  }
  await quiz.getByRole('button', { name: 'Another round' }).click();
  await expect(quiz.locator('.score')).toContainText('seed 2');
  await quiz.locator('[data-way="stay"]').click();
  await expect(quiz.locator('.told')).toHaveAttribute('data-right', 'false');
});

test('loss landscape: the worker lays another plane; the shadow of the start lies lower than the start', async ({
  page,
}) => {
  const cut = await open(page, 'loss-landscape', FURTHER);
  const fact = (name: string): Locator => cut.locator(`[data-fact="${name}"]`);
  await expect(fact('shown')).toHaveText('100 %');
  const step = cut.getByRole('button', { name: 'Step', exact: true });
  await step.focus();
  await step.press('Home');
  await expect(fact('loss')).toHaveText('0.734');
  await expect(fact('below')).toHaveText('0.734');
  await cut.getByRole('combobox', { name: 'Direction 1' }).selectOption('random');
  await expect(fact('shown')).toHaveText('22 %');
  await expect(fact('loss')).toHaveText('0.734');
  expect(await numberIn(fact('below'))).toBeLessThan(0.3);
  await cut.getByRole('button', { name: 'Other random directions' }).click();
  await expect(cut.locator('.readout')).toContainText('seed 2');
  await cut.getByRole('button', { name: 'Reset' }).click();
  await expect(fact('shown')).toHaveText('100 %');
});

test('a line’s step: residuals turned round are named, and right ones open the way', async ({ page }) => {
  const { sheet, lines } = await key(askOf('lineStep', { exercise: 'ch11-line-sheet' }));
  const it = await openPlayer(page, `${HOME}exercises/`, 'ch11-line-sheet');
  const given = (name: string): number =>
    Number(sheet.givens.find(({ name: of }) => of.spoken === name)!.texts[0]!.replace('−', '-'));
  const residual = (k: number): number => given('m') * given(`x ${k}`) + given('c') - given(`y ${k}`);
  const fields = row(it, 0).locator('input');
  for (const k of [1, 2, 3]) await fields.nth(k - 1).fill((-residual(k)).toFixed(6));
  await fields.last().press('Enter');
  await expect(row(it, 0)).toHaveAttribute('data-status', 'wrong');
  await expect(row(it, 0)).toContainText('The residual is turned round');
  for (const k of [1, 2, 3]) await fields.nth(k - 1).fill(residual(k).toFixed(6));
  await fields.last().press('Enter');
  await expect(row(it, 0)).toHaveAttribute('data-status', 'right');
  await field(it, 1).fill(lines[1]!.shown);
  await field(it, 1).press('Enter');
  await expect(row(it, 1)).toHaveAttribute('data-status', 'right');
});
