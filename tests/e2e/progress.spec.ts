import { readFileSync } from 'node:fs';
import { axe, expect, noHorizontalOverflow, test } from '../support/browser.ts';
import { askOf, field, key, openPlayer, row, SLOW, typeAll, untilLive } from '../support/exercisePlayer.ts';

const CHAIN = '/workbench/exercise-player/chainRule/';
const PROGRESS = '/progress/';
const KEY = 'exercises';

test('progress: finished work is there; saved, erased, brought back', async ({ page }) => {
  const { lines } = await key(askOf('chainRule', { params: { weight: 6, network: 'book' } }));
  const it = await openPlayer(page, CHAIN, 'demo-chainRule');
  await field(it, 0).focus();
  await typeAll(
    page,
    it,
    lines.map(({ shown }) => shown),
  );
  await expect(it.locator('.result')).toBeVisible();

  await page.goto(PROGRESS);
  const line = page.locator('tbody tr');
  await expect(line).toHaveCount(1, SLOW);
  await expect(line).toContainText('One weight by the chain rule');
  await expect(line).toContainText('1 of 1 clean');
  await expect(line).toContainText('100 %');
  await axe(page);
  await noHorizontalOverflow(page);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save to a file' }).click(),
  ]);
  const saved = await download.path();
  await page.getByRole('button', { name: 'Erase everything' }).click();
  await page.getByRole('button', { name: 'No, keep' }).click();
  await expect(line).toHaveCount(1);
  await page.getByRole('button', { name: 'Erase everything' }).click();
  await page.getByRole('button', { name: 'Yes, erase' }).click();
  await expect(line).toHaveCount(0);
  await expect(page.getByText('Nothing has been finished')).toBeVisible();
  await page.reload();
  await expect(line).toHaveCount(0);

  // A file can be handed to a field that is switched off, and then nobody reads it.
  const input = page.locator('input[type=file]');
  await expect(input).toBeEnabled(SLOW);
  for (const [text, says] of [
    ['', 'empty'],
    ['{"a":', 'cut off'],
    ['{"kind":"recipe"}', 'something else'],
    [readFileSync(saved, 'utf8').replace('"marks"', '"stars"'), 'altered'],
  ] as const) {
    await input.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await expect(page.getByRole('alert').filter({ hasText: says })).toBeVisible();
    await expect(line).toHaveCount(0);
  }
  await input.setInputFiles(saved);
  await expect(page.getByText('Brought back: 1 attempt')).toBeVisible();
  await expect(line).toContainText('1 of 1 clean');
  await page.reload();
  await expect(line).toHaveCount(1, SLOW);
});

test('two tabs: what one finishes the other knows, and neither loses anything', async ({ page, context }) => {
  const first = await openPlayer(page, CHAIN, 'demo-chainRule');
  const other = await context.newPage();
  const second = await openPlayer(other, '/workbench/exercise-player/gateWeights/', 'demo-gateWeights');
  await field(first, 0).fill('0.5');
  await field(first, 0).press('Enter');
  await expect(row(first, 0)).toHaveAttribute('data-status', 'wrong');
  await row(second, 0).locator('input').nth(0).fill('1');
  await row(second, 0).locator('input').nth(1).fill('1');
  await row(second, 0).locator('input').nth(1).press('Enter');
  await expect(row(second, 0)).toHaveAttribute('data-status', /right|wrong/);
  const stored = await page.evaluate((at) => JSON.parse(localStorage.getItem(at) ?? '{}'), KEY);
  expect(stored.attempts.map(({ family }: { family: string }) => family).sort()).toEqual(['chainRule', 'gateWeights']);
});

test('text that is not ours is put aside with a sentence, and can be saved', async ({ page }) => {
  await page.addInitScript((at) => {
    if (!sessionStorage.getItem('done')) localStorage.setItem(at, '{"v":1,"attempts":"many"}');
    sessionStorage.setItem('done', '1');
  }, KEY);
  const it = await openPlayer(page, CHAIN, 'demo-chainRule');
  await expect(it.getByRole('alert')).toContainText('could not be read');
  await field(it, 0).fill('0.74');
  await field(it, 0).press('Enter');
  await expect(row(it, 0)).toHaveAttribute('data-status', 'right');
  await page.goto(PROGRESS);
  await expect(page.getByRole('alert').first()).toContainText('put aside');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the unreadable text' }).click(),
  ]);
  expect(readFileSync(await download.path(), 'utf8')).toBe('{"v":1,"attempts":"many"}');
  await page.getByRole('button', { name: 'Let it go' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'put aside' })).toHaveCount(0);
});

test('an attempt made with another edition is kept, a sentence says so, and there are new numbers', async ({
  page,
}) => {
  const it = await openPlayer(page, CHAIN, 'demo-chainRule');
  const code = (await it.locator('.code b').textContent()) ?? '';
  await field(it, 0).fill('0.5');
  await field(it, 0).press('Enter');
  await expect(row(it, 0)).toHaveAttribute('data-status', 'wrong');
  await page.evaluate((at) => {
    localStorage.setItem(at, (localStorage.getItem(at) ?? '').replace('"version":1', '"version":99'));
  }, KEY);
  await page.reload();
  await untilLive(page, 'demo-chainRule');
  await expect(it.getByRole('alert')).toContainText('another edition');
  await expect(it.locator('.code b')).not.toHaveText(code);
  await field(it, 0).fill('0.5');
  await field(it, 0).press('Enter');
  await expect(row(it, 0)).toHaveAttribute('data-status', /right|wrong/);
  const stored = await page.evaluate((at) => JSON.parse(localStorage.getItem(at) ?? '{}'), KEY);
  expect(stored.attempts.map(({ version }: { version: number }) => version).sort()).toEqual([1, 99]);
});

for (const [name, script, says] of [
  [
    'is forbidden',
    'Object.defineProperty(window, "localStorage", { get() { throw new DOMException("no", "SecurityError"); } })',
    'does not let the page remember',
  ],
  ['is full', 'Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); }', 'is full'],
] as const) {
  test(`when the memory ${name}, the exercise goes on and says so`, async ({ page }) => {
    await page.addInitScript(script);
    const it = await openPlayer(page, CHAIN, 'demo-chainRule');
    await field(it, 0).fill('0.74');
    await field(it, 0).press('Enter');
    await expect(row(it, 0)).toHaveAttribute('data-status', 'right');
    await expect(it.getByRole('alert')).toContainText(says);
  });
}
