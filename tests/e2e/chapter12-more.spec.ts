import type { Locator } from '@playwright/test';
import { expect, openFigure, test, type } from '../support/browser.ts';

const CHAPTER = '/chapters/backpropagation/';

const open = openFigure;

test('one-neuron chain: the slopes wait for a guess, then the promise of the blame is put to the test', async ({
  page,
}) => {
  const chain = await open(page, 'neuron-chain', `${CHAPTER}closer-look/`);
  const factor = (k: number): Locator => chain.locator(`svg:visible [data-factor="${k}"]`);
  const blame = chain.locator('[data-blame="w"]');
  await expect(factor(1)).toBeHidden();
  await expect(blame).toBeHidden();
  await type(chain.locator('#neuron-chain-predict-guess'), '0.1');
  await expect(chain.locator('.judged')).toContainText(
    'You said 0.1; it is −0.076296. The sign is the other way round',
  );
  await expect(factor(0)).toHaveText('0.5');
  await expect(factor(1)).toHaveText('0.2244');
  await expect(factor(2)).toHaveText(/−0\.68/);
  await expect(chain.locator('[data-change="promised"]')).toHaveText('−0.007630');
  await expect(chain.locator('[data-change="happened"]')).toHaveText('−0.007444');
  await type(chain.locator('#neuron-chain-input'), '0');
  await expect(blame).toHaveText(/^−?0$/);
  await chain.getByRole('button', { name: 'Undo' }).click();
  await expect(blame).toHaveText('−0.076296');
  await chain.getByRole('slider', { name: 'Desired y' }).focus();
  await page.keyboard.press('Home');
  await expect(chain.locator('.readout')).toContainText('a smaller weight lowers the cost');
  await chain.getByRole('button', { name: 'Reset' }).click();
  await expect(blame).toBeHidden();
});

test('one-neuron chain: a link carries the knobs and the guess', async ({ page }) => {
  const chain = await open(page, 'neuron-chain', `${CHAPTER}closer-look/`);
  await type(chain.locator('#neuron-chain-weight'), '6');
  await type(chain.locator('#neuron-chain-predict-guess'), '-0.002');
  await expect(chain.locator('.judged')).toContainText('Sign and size are right.');
  const blame = await chain.locator('[data-blame="w"]').textContent();
  await chain.getByRole('button', { name: 'Link' }).click();
  const address = page.url();
  await page.goto('about:blank');
  const again = await open(page, 'neuron-chain', address);
  await expect(again.locator('[data-blame="w"]')).toHaveText(blame!);
  await expect(again.locator('#neuron-chain-weight')).toHaveValue('6');
});

test('averaging board: examples are left out, and three ways lead to the same mean', async ({ page }) => {
  const board = await open(page, 'averaging-board', `${CHAPTER}many-examples/`);
  const cell = (example: number | 'mean', column: number): Locator =>
    board.locator(`[data-example="${example}"] td`).nth(column);
  const way = (name: string): Promise<string[]> => board.locator(`[data-way="${name}"] td`).allTextContents();
  await expect(cell(1, 0)).toHaveText('−0.0822');
  await expect(board.locator('.readout')).toContainText('Example 3 points against it.');
  for (const n of [1, 2, 4, 5, 6]) await board.getByRole('checkbox', { name: `Keep example ${n}` }).uncheck();
  await expect(board.locator('.readout')).toContainText('The mean of one example');
  await expect(cell('mean', 0)).toHaveText('0.0267');
  await expect(cell('mean', 0)).toHaveText((await cell(3, 0).textContent())!);
  await expect(board.locator('.readout')).toContainText('Examples 1, 2, 4, 5 and 6, left out, are worse off after it.');
  await board.getByRole('checkbox', { name: 'Keep example 3' }).click();
  await expect(board.getByRole('alert')).toContainText('the last example stays');
  await expect(board.getByRole('checkbox', { name: 'Keep example 3' })).toBeChecked();
  await board.getByRole('combobox', { name: 'Show' }).selectOption('gradient');
  await expect(cell('mean', 0)).toHaveText('−0.0267');
  await board.getByRole('combobox', { name: 'Across' }).selectOption('w1');
  await expect(board.locator('[data-way="mean"] td').first()).not.toHaveText('−0.026681143');
  expect(await way('batch')).toEqual(await way('mean'));
  await board.getByRole('button', { name: 'Reset' }).click();
  await expect(board.locator('.readout')).toContainText('The mean of 6 examples');
});

test('parameter locator: 13,001 is a bias, by counting', async ({ page }) => {
  const locator = await open(page, 'parameter-locator', `${CHAPTER}many-examples/`);
  const said = locator.locator('.readout');
  await expect(said).toContainText('Number 13,001 is a bias: that of unit 10 of the output layer.');
  const field = locator.locator('#parameter-locator-index');
  await type(field, '5000');
  await expect(said).toContainText('the pixel in row 11, column 17) to unit 7 of hidden layer 1');
  await expect(said).toContainText('5,000 = 6 × 784 + 296');
  await type(field, '13002');
  await expect(locator.getByRole('alert')).toContainText('This network has no parameter 13002');
  await locator.getByRole('button', { name: 'The last one' }).click();
  await locator.getByRole('combobox', { name: 'Counted' }).selectOption('biasFirst');
  await expect(said.locator('b')).toHaveAttribute('data-place', 'weight');
  await locator.getByRole('combobox', { name: 'Network' }).selectOption('2-2-2');
  await expect(said).toContainText('Number 11 is');
  await locator.getByRole('button', { name: 'Undo' }).click();
  await expect(said).toContainText('Number 13,001 is a weight');
});

test('two runs: the printed gap at update 1, other settings, and the microscope', async ({ page }) => {
  const runs = await open(page, 'compare-runs', `${CHAPTER}closer-look/`);
  const number = (name: string): Locator => runs.locator(`[data-number="${name}"] td`);
  await expect(number('E').nth(2)).toHaveText('−1.709×10−8');
  const exact = runs.getByRole('textbox', { name: 'Go to update' });
  await type(exact, '1');
  await expect(number('E').nth(0)).toHaveText('0.291027774');
  await expect(number('E').nth(1)).toHaveText('0.291027924');
  await expect(number('E').nth(2)).toHaveText('+1.502×10−7');
  await expect(number('w5').nth(2)).toHaveText('0');
  await expect(runs.locator('.status')).toHaveText('10,000 updates of each run are known.');
  await runs.getByRole('slider', { name: 'Number of updates' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(runs.locator('.readout')).toContainText('After 2 updates');
  await runs.getByRole('combobox', { name: 'Second run: Hidden gradients use' }).selectOption('original');
  await expect(runs.locator('.readout')).toContainText('every difference is 0, to the last bit');
  await expect(number('w1').nth(2)).toHaveText('0');
  await runs.getByRole('combobox', { name: 'Second run: Start' }).selectOption('1');
  await expect(runs.locator('.readout')).toContainText('The runs differ in: start.');
  await runs.getByRole('button', { name: 'Undo' }).click();
  await expect(runs.locator('.readout')).toContainText('to the last bit');
  await type(exact, '10001');
  await expect(runs.getByRole('alert')).toContainText('There is no update 10001 in these runs.');
  await type(exact, '1');
  await runs.getByRole('link', { name: 'Open the first run in the microscope' }).click();
  await expect(page).toHaveURL(/\/chapters\/backpropagation\/#microscope=/);
  await page.locator('#microscope').scrollIntoViewIfNeeded();
  await expect(page.locator('#microscope .stage')).toContainText('0.291027774');
});
