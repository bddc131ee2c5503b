import { expect, hydrateAll, type Page, test } from '../support/browser.ts';

const WORKER = '**/engine.worker*';
const plant = (page: Page, body: string) =>
  page.route(WORKER, (route) => route.fulfill({ contentType: 'text/javascript', body }));

test('all widgets of a page share one worker, which starts with the first question', async ({ page }) => {
  await page.goto('/chapters/backpropagation/old-or-new/');
  await hydrateAll(page);
  expect(page.workers()).toHaveLength(0);
  await page.getByRole('button', { name: 'from weights updated on the way, biases frozen' }).click();
  await expect(page.locator('#update-order .readout')).toContainText('0.291027924');
  await page.getByRole('combobox', { name: 'Program under test' }).selectOption('1');
  await expect(page.locator('#gradient-check .readout')).toContainText('8 of 12 rows differ');
  expect(page.workers()).toHaveLength(1);
});

test('an engine that throws is one clear sentence; the numbers stay, and the next try works', async ({ page }) => {
  await plant(page, 'throw new Error("planted");');
  await page.goto('/workbench/update-order/rule/');
  await page.getByRole('button', { name: 'from weights updated on the way, biases frozen' }).click();
  const sentence = page.getByRole('alert').filter({ hasText: 'The engine stopped without an answer.' });
  await expect(sentence).toContainText('your numbers are kept');
  await expect(page.locator('.readout')).toContainText('0.291027774');
  await page.unroute(WORKER);
  await page.getByRole('button', { name: 'from weights updated on the way, biases frozen' }).click();
  await expect(page.locator('.readout')).toContainText('0.291027924');
  await expect(sentence).toBeHidden();
});

test('an engine that hangs never freezes the page, and is started again', async ({ page }) => {
  await plant(page, 'for (;;) {}');
  await page.goto('/workbench/run-it/documents/');
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await page.getByText('The curve as a table').click();
  await expect(page.getByRole('region', { name: 'The curve as a table' })).toBeVisible();
  const sentence = page.getByRole('alert').filter({ hasText: 'The engine did not answer in time.' });
  await expect(sentence).toBeVisible({ timeout: 20_000 });
  await expect(page.locator('.readout')).toContainText('3.51018778×10−5');
  await page.unroute(WORKER);
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(page.getByText('10,000 updates computed')).toBeVisible();
  await expect(sentence).toBeHidden();
});
