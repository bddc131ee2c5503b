import { button, openPanel, openRoom, readout, room, slider, stepBatch } from '../support/browser/roomFigure.ts';
import { expect, panelsKeepTheRules, test } from '../support/browser.ts';

test('sample, batch and epoch are three steps, each named on its button', async ({ page }) => {
  await openRoom(page, 'start');
  await expect(readout(page)).toContainText('Step 120, epoch 7.');
  await button(page, 'Step by one sample').click();
  await expect(readout(page)).toContainText('Step 120, epoch 7. Sample 1 of 10');
  await stepBatch(page).click();
  await expect(readout(page)).toContainText('Step 121, epoch 7.');
  await button(page, 'Step to the end of the epoch').click();
  await expect(readout(page)).toContainText('Step 126, epoch 8.');
});

test('a run that was played, stopped and scrubbed says the same numbers at the same step', async ({ page }) => {
  await openRoom(page, 'start');
  await button(page, 'Play').click();
  await expect.poll(async () => Number(await slider(page).getAttribute('max'))).toBeGreaterThan(200);
  await button(page, 'Pause').click();
  await expect(button(page, 'Play')).toBeVisible();
  await slider(page).fill('180');
  await expect(readout(page)).toContainText('Step 180,');
  const once = await readout(page).textContent();
  await slider(page).fill('121');
  await expect(readout(page)).toContainText('Step 121,');
  await slider(page).fill('180');
  await expect(readout(page)).toHaveText(once!);

  await button(page, /^Same start/).click();
  await expect(readout(page)).toContainText('Step 0, epoch 1.');
  const start = await readout(page).textContent();
  await button(page, /^New start/).click();
  await expect(readout(page)).not.toHaveText(start!);
  await button(page, 'Undo').click();
  await slider(page).fill('180');
  await expect(readout(page)).toHaveText(once!);
});

test('a link carries the whole room, to the bit', async ({ page, context }) => {
  await openRoom(page, 'start');
  await room(page).getByRole('combobox', { name: 'Learning rate η' }).selectOption('0.3');
  await expect(readout(page)).toContainText('Step 120,');
  await stepBatch(page).click();
  await expect(readout(page)).toContainText('Step 121,');
  const said = await readout(page).textContent();
  await button(page, 'Link').click();
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(readout(other)).toHaveText(said!);
  await expect(room(other).getByRole('combobox', { name: 'Learning rate η' })).toHaveValue('0.3');
  await other.close();
});

test('hostile links are refused with a sentence, and cost nothing', async ({ page }) => {
  await openRoom(page, 'start');
  await page.evaluate(() => {
    location.hash = '#room=1.0000000.bm9wZQ';
  });
  await expect(room(page).getByRole('alert')).toContainText('missing or changed');
  await expect(readout(page)).toContainText('Step 120,');
});

test('what if: two runs with the same seeds are compared as differences', async ({ page }) => {
  await openRoom(page, 'start');
  await openPanel(page, 'What if');
  await button(page, 'What if: branch here').click();
  await expect(room(page).getByText('Run B')).not.toHaveCount(0);
  await room(page).getByRole('combobox', { name: 'Learning rate η' }).selectOption('1');
  await stepBatch(page).click();
  const table = room(page).locator('[data-compare]');
  await expect(table).toContainText('All runs at step 121');
  const row = table.getByRole('row', { name: /learning rate/ });
  await expect(row.getByRole('cell').nth(0)).toHaveText('0.1');
  await expect(row.getByRole('cell').nth(1)).toHaveText('1');
  await expect(row.getByRole('cell').nth(2)).toHaveText('+0.9');
});

test('runs of which one has broken are said to stand apart', async ({ page }) => {
  await openRoom(page, 'diverges');
  await openPanel(page, 'What if');
  await button(page, 'What if: branch here').click();
  await expect(room(page).getByText('Run B')).not.toHaveCount(0);
  await room(page).getByRole('combobox', { name: 'Learning rate η' }).selectOption('0.001');
  await expect(readout(page)).toContainText('Step 0,');
  await button(page, 'Step to the end of the epoch').click();
  await expect(readout(page)).toContainText(/Step \d\d/);
  await expect(room(page).getByText('The runs stand at different steps')).toBeVisible();
  await slider(page).fill('5');
  await expect(room(page).locator('[data-compare]')).toContainText('All runs at step 5');
});

test('the gradients of the batch and their mean are those that the update uses', async ({ page }) => {
  await openRoom(page, 'start');
  await openPanel(page, 'The batch');
  const table = room(page).locator('[data-batch]');
  await expect(table.locator('[data-gradient]')).toHaveCount(10);
  const texts = await table.locator('[data-gradient]').allTextContents();
  const gradients = texts.map((text) => Number(text.replace('−', '-')));
  const mean = Number((await table.locator('[data-mean]').textContent())!.replace('−', '-'));
  expect(gradients.reduce((sum, g) => sum + g, 0) / gradients.length).toBeCloseTo(mean, 5);
  const next = await table.locator('[data-next]').textContent();
  await stepBatch(page).click();
  await expect(readout(page)).toContainText('Step 121,');
  await openPanel(page, 'Weights');
  const shown = Number(next!.replace('−', '-'));
  const cell = room(page).getByRole('button', { name: /^L1\.W\[0,0\] = / });
  await expect(cell).toHaveText(String(Number(shown.toFixed(3))).replace('-', '−'));
});

test('a run that breaks is named, explained and led back', async ({ page }) => {
  await openRoom(page, 'diverges');
  await button(page, 'Play').click();
  const doctor = room(page).locator('[data-doctor]');
  await expect(doctor).toContainText('In update 8, the loss became infinite.');
  await button(page, 'Go to step 6, the last at which all is finite').click();
  await expect(readout(page)).toContainText('Step 6,');
  await expect(readout(page)).not.toContainText('∞');
  await button(page, /clipped to length 1/).click();
  await expect(doctor).toHaveCount(0);
  await stepBatch(page).click();
  await expect(readout(page)).not.toContainText('∞');
});

test('points are added by press and by key, and come back with Undo', async ({ page }) => {
  await openRoom(page, 'start');
  await openPanel(page, 'Data');
  await room(page)
    .getByRole('group', { name: /add points of class/ })
    .getByRole('button', { name: 'B', exact: true })
    .click();
  const place = room(page).getByRole('application', { name: /Place for a point/ });
  await place.focus();
  for (const [key, letter] of [
    ['ArrowUp', 'A'],
    ['ArrowDown', 'B'],
  ] as const) {
    await room(page)
      .getByRole('group', { name: /add points of class/ })
      .getByRole('button', { name: letter, exact: true })
      .click();
    await place.focus();
    for (let i = 0; i < 3; i++) {
      await page.keyboard.press(key);
      await page.keyboard.press('Enter');
    }
  }
  await expect(room(page).getByText('6 rows with x1, x2.')).toBeVisible();
  await page.keyboard.press('Delete');
  await expect(room(page).getByText('5 rows with x1, x2.')).toBeVisible();
  await button(page, 'Undo').click();
  await expect(room(page).getByText('6 rows with x1, x2.')).toBeVisible();
  await button(page, 'Undo').click();
  await expect(room(page).getByText('5 rows with x1, x2.')).toBeVisible();
  await button(page, 'Redo').click();
  await expect(room(page).getByText('6 rows with x1, x2.')).toBeVisible();
});

test('a pasted table becomes data of the room; what is wrong with it is said', async ({ page }) => {
  await openRoom(page, 'start');
  await openPanel(page, 'Data');
  const paste = room(page).getByRole('textbox', { name: /Paste a table/ });
  await paste.fill('a,b,kind\n=1+1,2,x\n3,4,y\n');
  await button(page, 'Read the table').click();
  await expect(room(page).getByText('2 rows, 3 columns.')).toBeVisible();
  await expect(room(page).getByText(/^“=1\+1” on line 2 is a formula: .*paste them as values/)).toBeVisible();
  await room(page).getByRole('checkbox', { name: /^a / }).check();
  await button(page, 'Take these columns').click();
  await expect(room(page).getByRole('alert').first()).toContainText('is a formula, of which only the text is read');

  const rows = Array.from({ length: 40 }, (_row, i) => `${i % 2 ? i : -i},${i},${i % 2 ? 'up' : 'down'}`);
  await paste.fill(`east\tnorth\tkind\n${rows.join('\n').replaceAll(',', '\t')}`);
  await button(page, 'Read the table').click();
  await button(page, 'Take these columns').click();
  await expect(readout(page)).toContainText('Step 0,');
  await expect(room(page).getByText('40 rows with east, north.')).toBeVisible();
  await expect(room(page).getByText(/^east: \(/)).toBeVisible();
  await stepBatch(page).click();
  await expect(readout(page)).toContainText('Step 1,');
});

test('a sweep draws one run a cell, and a cell opens its run', async ({ page }) => {
  await openRoom(page, 'start');
  await openPanel(page, 'Sweep');
  const steps = room(page).getByRole('textbox', { name: 'Updates each' });
  await steps.fill('20');
  await steps.press('Enter');
  await room(page).getByRole('combobox', { name: 'Down' }).selectOption('batch');
  await button(page, 'Run the sweep').click();
  await expect(room(page).getByText('24 of 24 runs done')).toBeVisible({ timeout: 30_000 });
  const cell = button(page, /^0\.3, 16: /);
  const said = (await cell.getAttribute('aria-label'))!.match(/validation (\d+\.\d+)/)![1]!;
  await cell.click();
  await expect(readout(page)).toContainText('Step 20,');
  await expect(readout(page)).toContainText(`validation loss ${said}`);
});

test('a lesson hides and locks what it does without', async ({ page }) => {
  await openRoom(page, 'lesson');
  await expect(stepBatch(page)).toBeEnabled();
  await expect(button(page, 'Weights')).toHaveCount(0);
  await expect(room(page).getByRole('combobox', { name: 'Data' })).toBeDisabled();
  await expect(room(page).getByRole('combobox', { name: 'Learning rate η' })).toBeEnabled();
});

test('the network is read and worked with the keyboard', async ({ page }) => {
  await openRoom(page, 'start');
  await expect(button(page, 'Play')).toBeEnabled();
  const output = button(page, /^output/);
  await output.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(button(page, /^hidden layer 2, unit \d/).and(page.locator(':focus'))).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(button(page, /^hidden layer 2, unit 1/)).toHaveAttribute('aria-pressed', 'true');
  await expect(room(page).getByText('Hidden 2, unit 1', { exact: true })).toBeVisible();
});

test('the room keeps the rules of access with panels open', async ({ page }) => {
  await panelsKeepTheRules(page, 'flowers');
});
