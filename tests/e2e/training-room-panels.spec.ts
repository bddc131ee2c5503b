import type { Locator } from '@playwright/test';
import { button, chooser, openPanel, openRoom, readout, room, stepBatch } from '../support/browser/roomFigure.ts';
import { expect, test } from '../support/browser.ts';

test('every line of a unit is worked out, and a number says where it comes from', async ({ page }) => {
  await openRoom(page, 'start');
  await openPanel(page, 'Line by line');
  const lines = room(page).getByRole('group', { name: 'One line of the arithmetic' });
  await expect.poll(() => lines.count()).toBeGreaterThan(4);
  await room(page)
    .getByRole('button', { name: /Where does it come from/ })
    .last()
    .click();
  await expect(button(page, 'Back to the list')).toBeVisible();
});

test('a unit’s step opens in the microscope with the same numbers, and Back leads to the room as it was', async ({
  page,
}) => {
  const numberIn = async (place: Locator): Promise<number> => Number((await place.textContent())!.replace('−', '-'));
  /** A number of the microscope, whose lines are shown group by group. */
  const lineIn = async (ref: string): Promise<number> => {
    const groups = page.locator('#microscope .groups button');
    // Seven units forward and back, the error, the new weights, and once more with them.
    await expect(groups).toHaveCount(17);
    for (const group of await groups.all()) {
      await group.click();
      await expect(group).toHaveAttribute('aria-current', 'true');
      const value = page.locator(`#microscope .ledger [data-value="${ref}"]`);
      if (await value.count()) return numberIn(value);
    }
    throw new Error(`The microscope has no line ${ref}.`);
  };
  const choose = (name: string, value: string) => chooser(page, name).selectOption(value);
  await openRoom(page, 'start');
  await openPanel(page, 'Network');
  await choose('Loss', 'halfSquares');
  await expect(readout(page)).toContainText('Step 0,');
  await button(page, 'Step to the end of the epoch').click();
  await expect(readout(page)).toContainText('Step 18,');

  // An example of a batch of ten: its own loss and gradient.
  await openPanel(page, 'The batch');
  await choose('Parameter', 'L1.W[1,0]');
  await expect(room(page).locator('[data-batch] [data-gradient]')).toHaveCount(10);
  const row = room(page).locator('[data-batch] tbody tr').nth(2);
  const loss = await numberIn(row.locator('td').nth(1));
  const gradient = await numberIn(row.locator('[data-gradient]'));
  await button(page, /^hidden layer 1, unit 2/).click();
  await openPanel(page, 'Line by line');
  await choose('Example', '2');
  await expect(room(page).getByText(/^The microscope of chapter 12 opens with .* alone/)).toBeVisible();
  const said = await readout(page).textContent();
  await room(page).locator('.panel').getByRole('button', { name: 'Open in the microscope' }).click();
  await expect(page).toHaveURL(/\/chapters\/backpropagation\/#microscope=/);
  await expect(page.locator('#microscope .ledger [aria-current] [data-value]')).toHaveAttribute(
    'data-value',
    'L1.z[0,1]',
  );
  expect(await lineIn('E')).toBeCloseTo(loss, 5);
  expect(await lineIn('grad L1.W[1,0]')).toBeCloseTo(gradient, 5);
  await page.goBack();
  await expect(readout(page)).toHaveText(said!);
  await expect(button(page, 'Line by line')).toHaveAttribute('aria-expanded', 'true');

  // A batch of one: its update too.
  await choose('Batch size', '1');
  await openPanel(page, 'The batch');
  await expect(room(page).locator('[data-batch] [data-gradient]')).toHaveCount(1);
  const next = await numberIn(room(page).locator('[data-next]'));
  await room(page).locator('.about').getByRole('button', { name: 'Open in the microscope' }).click();
  await expect(page).toHaveURL(/#microscope=/);
  await expect(page.locator('#microscope .ledger [aria-current] [data-value]')).toHaveAttribute(
    'data-value',
    'L1.z[0,1]',
  );
  expect(await lineIn('new L1.W[1,0]')).toBeCloseTo(next, 5);
});

test('where the microscope has no such network, the room says why and works it out itself', async ({ page }) => {
  await openRoom(page, 'start');
  await expect(stepBatch(page)).toBeEnabled();
  await button(page, /^hidden layer 1, unit 2/).click();
  await button(page, 'Open in the microscope').click();
  await expect(room(page).locator('[data-unfit]')).toHaveText(
    'The microscope of chapter 12 can’t show this update, because its errors are squares, and this run’s loss is cross-entropy; the same arithmetic is worked out here.',
  );
  await expect(room(page).locator('.panel li').first()).toBeVisible();
  await expect(button(page, 'Open in the microscope')).toHaveCount(1);
});

test('a link carries the layout: the open panel and what is chosen in it, the curves, the pace', async ({
  page,
  context,
}) => {
  await openRoom(page, 'start');
  await button(page, 'gradient length').click();
  await chooser(page, 'Pace').selectOption('ten');
  await openPanel(page, 'Sweep');
  await chooser(page, 'Down').selectOption('batch');
  const steps = room(page).getByRole('textbox', { name: 'Updates each' });
  await steps.fill('70');
  await steps.press('Enter');
  await openPanel(page, 'Line by line');
  await chooser(page, 'Lines of').selectOption('parameter');
  const where = room(page).getByRole('button', { name: /Where does it come from/ });
  await where.last().click();
  const heading = room(page).locator('.panel .sub');
  await expect(heading).toContainText('Where ');
  const asked = await heading.textContent();
  await button(page, 'Link').click();
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(button(other, 'Line by line')).toHaveAttribute('aria-expanded', 'true');
  await expect(chooser(other, 'Lines of')).toHaveValue('parameter');
  await expect(room(other).locator('.panel .sub')).toHaveText(asked!);
  await expect(button(other, 'gradient length')).toHaveAttribute('aria-pressed', 'true');
  await expect(chooser(other, 'Pace')).toHaveValue('ten');
  await openPanel(other, 'Sweep');
  await expect(chooser(other, 'Down')).toHaveValue('batch');
  await expect(room(other).getByRole('textbox', { name: 'Updates each' })).toHaveValue('70');
  await other.close();
});

test('points that are taken for another class are crossed out, counted and said', async ({ page }) => {
  await openRoom(page, 'start');
  await stepBatch(page).click();
  await expect(readout(page)).toContainText('Step 121,');
  await openPanel(page, 'Confusion');
  const wrong = async (part: string): Promise<number> => {
    const rows = room(page).locator(`[data-confusion="${part}"] tbody tr`);
    await expect(rows).toHaveCount(2);
    const numbers = (await rows.locator('td').allTextContents()).map(Number);
    return numbers[1]! + numbers[3]!;
  };
  const count = (await wrong('train')) + (await wrong('validation'));
  expect(count).toBeGreaterThan(0);
  await expect(room(page).getByText(`crossed out: wrong (${count})`)).toBeVisible();
  await expect(room(page).getByRole('img', { name: new RegExp(`for another class: ${count}\\.`) })).toBeVisible();
  const crosses = await room(page).locator('path.wrong').getAttribute('d');
  expect(crosses!.match(/M/g)).toHaveLength(count);
});
