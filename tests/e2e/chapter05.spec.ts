import { axe, expect, openFigure, test, type } from '../support/browser.ts';

const HOME = '/chapters/logic-gates-xor/';

test('the gate builder has the sums and outputs of the deck, apart', async ({ page }) => {
  const gate = await openFigure(page, 'gate', HOME);
  for (const [name, sums, outputs, weight] of [
    ['AND', ['0', '0.7', '0.7', '1.4'], ['0', '0', '0', '1'], '0.7'],
    ['OR', ['0', '1.2', '1.2', '2.4'], ['0', '1', '1', '1'], '1.2'],
  ] as const) {
    await gate.getByLabel('Wanted gate').selectOption({ label: name });
    await type(gate.locator('#gate-w1'), weight);
    await type(gate.locator('#gate-w2'), weight);
    await expect(gate.locator('[data-sum]')).toHaveText(sums);
    await expect(gate.locator('[data-output]')).toHaveText(outputs);
    await expect(gate.locator('.readout')).toContainText('All four rows are right');
  }
  await expect(gate.locator('.readout')).toContainText('from 0 up to, but not including, 1.2');
});

test('thresholds work from 0.7 up to 1.4, and the rule at the edge decides about the ends', async ({ page }) => {
  const gate = await openFigure(page, 'gate', HOME);
  await expect(gate.locator('.readout')).toContainText('from 0.7 up to, but not including, 1.4');
  await type(gate.locator('#gate-theta'), '0.7');
  await expect(gate.locator('.readout')).toContainText('All four rows are right');
  await gate.getByLabel('Fires', { exact: true }).selectOption('at');
  await expect(gate.locator('.readout')).toContainText('2 of 4 rows are right');
  await type(gate.locator('#gate-theta'), '1.4');
  await expect(gate.locator('.readout')).toContainText('from just above 0.7 up to and including 1.4');
  await expect(gate.locator('[data-output="11"]')).toHaveText('1');
  await gate.getByRole('button', { name: 'Reset' }).click();
  const map = gate.getByRole('group', { name: 'weight of A, weight of B' });
  await map.focus();
  await map.press('ArrowLeft');
  await expect(gate.locator('#gate-w1')).toHaveValue('0.65');
});

test('one line gets three of XOR at best; two hidden units get four, in both codings', async ({ page }) => {
  const wall = await openFigure(page, 'xor', HOME);
  await expect(wall.locator('[data-best]')).toHaveText('Best so far: 2 of 4');
  await type(wall.locator('#xor-line-2'), '-0.5');
  await expect(wall.locator('[data-best]')).toHaveText('Best so far: 3 of 4');
  await expect(wall.locator('.readout')).toContainText('Three is as far as it goes');
  await wall.getByRole('button', { name: 'Show the solution' }).click();
  await expect(wall.locator('.readout')).toContainText('“at least one”, the second “both”. Rows 01 and 10');
  await wall.getByRole('button', { name: 'Show another one' }).click();
  await expect(wall.locator('.readout')).toContainText('“A without B”, the second “B without A”. Rows 00 and 11');
  await wall.getByRole('button', { name: 'Undo' }).click();
  await wall.getByRole('button', { name: 'Undo' }).click();
  await wall.getByLabel('Units').selectOption('two');
  await expect(wall.locator('[data-output]')).toHaveText(['0', '1', '1', '0']);
  await expect(wall.locator('[data-hidden="30"]')).toHaveText('1');
  await type(wall.locator('#xor-h2-2'), '-2.5');
  await expect(wall.locator('.readout')).toContainText('3 of 4 rows are right');
  await wall.getByRole('button', { name: 'Show the solution' }).click();
  await expect(wall.locator('.readout')).toContainText('All four rows are right');
  await wall.getByLabel('Coding').selectOption('bipolar');
  await expect(wall.locator('[data-output]')).toHaveText(['−1', '1', '1', '−1']);
  await wall.getByRole('button', { name: 'Show another one' }).click();
  await expect(wall.locator('[data-output]')).toHaveText(['−1', '1', '1', '−1']);
});

test('the proof is stepped with the keyboard', async ({ page }) => {
  const proof = await openFigure(page, 'proof', HOME);
  await expect(proof.locator('.readout')).toContainText('Both cannot be');
  const step = proof.getByRole('button', { name: 'Step', exact: true });
  await step.focus();
  await step.press('Home');
  await expect(proof.locator('.readout')).toContainText('b ≤ 0.');
  await step.press('ArrowRight');
  await expect(proof.locator('.transport output')).toHaveText('Step 2 of 5');
  await expect(proof.locator('.readout')).toContainText('Only B is 1');
  const rows = proof.getByRole('table', { name: 'The proof as a table' }).getByRole('row');
  await expect(rows).toHaveText([
    /Step/,
    /0 ?0 ?0 ?b ≤ 0/,
    /0 ?1 ?1 ?w2 \+ b > 0/,
    /1 ?0 ?1/,
    /added/,
    /1 ?1 ?0/,
    /b > 0, against step 1/,
  ]);
  await expect(rows.nth(2)).toHaveAttribute('aria-current', 'step');
  await proof.getByRole('button', { name: 'Undo' }).click();
  await expect(rows.nth(5)).toHaveAttribute('aria-current', 'step');
});

test('sixteen gates: fourteen have a line, XOR and XNOR have none', async ({ page }) => {
  const sixteen = await openFigure(page, 'sixteen', HOME);
  await expect(sixteen.locator('[data-count]')).toContainText('14 of 16');
  const without = [];
  for (const tile of await sixteen.locator('[data-gate]').all()) {
    await tile.click();
    if ((await sixteen.locator('.readout').textContent())?.includes('No line makes'))
      without.push(await tile.getAttribute('data-gate'));
  }
  expect(without).toEqual(['0110', '1001']);
  await sixteen.locator('[data-gate="0001"]').click();
  const z = async (): Promise<number[]> =>
    (await sixteen.locator('[data-sum]').allTextContents()).map((text) => Number(text.replace('−', '-')));
  expect((await z()).map((sum) => sum > 0)).toEqual([false, false, false, true]);
  await sixteen.getByLabel('Coding').selectOption('bipolar');
  await expect(sixteen.locator('[data-count]')).toContainText('14 of 16');
  expect((await z()).map((sum) => sum > 0)).toEqual([false, false, false, true]);
  await axe(page, { within: '#sixteen' });
});
