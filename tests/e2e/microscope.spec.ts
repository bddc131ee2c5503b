import type { Locator, Page } from '@playwright/test';
import { axe, expect, layoutShift, test } from '../support/browser.ts';

const HOME = '/workbench/backprop-microscope/documents/';

/** What the documents and the reference say, by the line on which it must be read after stepping there. */
const EXPECTED: readonly [ref: string, digits: string][] = [
  ['L1.z[0,0]', '0.3775'],
  ['L1.a[0,0]', '0.593269992'],
  ['L1.a[0,1]', '0.596884378'],
  ['L2.z[0,0]', '1.105905967'],
  ['L2.a[0,0]', '0.75136507'],
  ['L2.a[0,1]', '0.772928465'],
  ['e[0,0]', '0.274811083'],
  ['e[0,1]', '0.023560026'],
  ['E', '0.298371109'],
  ['grad L2.a[0,0]', '0.74136507'],
  ['slope L2.a[0,0]', '0.186815602'],
  ['grad L2.z[0,0]', '0.138498562'],
  ['grad L2.W[0,0]', '0.082167041'],
  ['path L2.W[0,0,0]', '0.055399425'],
  ['path L2.W[0,1,0]', '−0.019049118'],
  ['grad L1.a[0,0]', '0.036350306'],
  ['slope L1.a[0,0]', '0.241300709'],
  ['grad L1.W[0,0]', '0.000438568'],
  ['new L2.W[0,0]', '0.35891648'],
  ['new L2.W[0,1]', '0.408666186'],
  ['new L2.W[1,0]', '0.511301270'],
  ['new L2.W[1,1]', '0.561370121'],
  ['new L1.W[0,0]', '0.149780716'],
  ['new E', '0.291027774'],
];

const figure = (page: Page): Locator => page.locator('figure.widget').first();
const result = (page: Page): Locator => figure(page).locator('[data-result]').first();

async function open(page: Page, address = HOME): Promise<void> {
  await page.goto(address);
  await expect(figure(page).getByRole('button', { name: 'Step', exact: true })).toBeEnabled();
}

test('every number of the worked example is read after really stepping there', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'First line' }).click();
  const seen = new Map<string, string>();
  const spoken: string[] = [];
  for (let line = 1; line <= 78; line++) {
    await expect(figure(page).locator('.transport output')).toHaveText(`Line ${line} of 78`);
    const row = figure(page).locator('.ledger [aria-current] [data-value]');
    const ref = (await row.getAttribute('data-value')) ?? '';
    const value = (await result(page).textContent()) ?? '';
    expect(await row.textContent()).toBe(value);
    seen.set(ref, value);
    const sentence = (await figure(page).locator('.readout').textContent()) ?? '';
    expect(sentence, `line ${line} is said with its number`).toContain(value);
    spoken.push(sentence);
    if (line < 78) await page.getByRole('button', { name: 'Step', exact: true }).click();
  }
  for (const [ref, digits] of EXPECTED) expect(seen.get(ref), ref).toContain(digits);
  expect(new Set(spoken).size, 'each line has a sentence of its own').toBeGreaterThan(70);
});

test('from the address bar to w5⁺ with the keyboard alone', async ({ page }) => {
  await open(page);
  const step = page.getByRole('button', { name: 'Step', exact: true });
  for (let i = 0; i < 60 && !(await step.evaluate((e) => e === document.activeElement)); i++)
    await page.keyboard.press('Tab');
  await expect(step).toBeFocused();
  await page.keyboard.press('Home');
  await expect(figure(page).locator('.transport output')).toHaveText('Line 1 of 78');
  for (let i = 0; i < 78; i++) {
    const current = figure(page).locator('.ledger [aria-current] [data-value]');
    if ((await current.getAttribute('data-value')) === 'new L2.W[0,0]') break;
    await page.keyboard.press('ArrowRight');
  }
  await expect(result(page)).toContainText('0.35891648');
});

test('a number asks where it comes from, and a given one shows its knob', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'First line' }).click();
  await figure(page).locator('.nd[data-ref="part L2.W[0,0,0]"]').first().click();
  await expect(result(page)).toContainText('0.237307997');
  await figure(page).locator('.subst [data-ref="L1.a[0,0]"]').first().click();
  await expect(result(page)).toContainText('0.593269992');
  await figure(page).locator('.subst [data-ref="L1.z[0,0]"]').first().click();
  await expect(result(page)).toContainText('0.3775');
  await figure(page).locator('.nd[data-ref="x[0,0]"]').first().click();
  await expect(figure(page).locator('.readout')).toContainText('is given: 0.05');
  await expect(figure(page).locator('#microscope-knob-x-0-0-')).toBeFocused();
});

test('arrow keys walk through the picture and take the line along', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'First line' }).click();
  await figure(page).locator('.wide-only .card[tabindex="0"]').focus();
  await page.keyboard.press('ArrowRight');
  await expect(figure(page).locator('.wide-only .card:focus')).toHaveCount(1);
  await expect(figure(page).locator('.transport output')).not.toHaveText('Line 78 of 78');
});

test('knobs move everything; undo, redo and reset bring it back; the link carries it', async ({ page }) => {
  await open(page);
  const total = figure(page).locator('[data-result]').first();
  const w5 = figure(page).locator('#microscope-knob-L2-W-0-0-');
  await expect(total).toContainText('0.291027774');
  await w5.fill('0.9');
  await w5.press('Enter');
  await expect(total).not.toContainText('0.291027774');
  const moved = (await total.textContent()) ?? '';
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(total).toContainText('0.291027774');
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(total).toHaveText(moved);
  await page.getByRole('button', { name: 'Link' }).click();
  const address = page.url();
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(total).toContainText('0.291027774');
  await page.goto('about:blank');
  await page.goto(address);
  await expect(total).toHaveText(moved);
});

test('another round: the update is made, the rounds are kept', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Next round' }).click();
  await expect(figure(page).locator('.rounds summary')).toContainText('After 1 update');
  await figure(page).locator('.rounds summary').click();
  await expect(figure(page).locator('.rounds tbody tr').first()).toContainText('0.298371109');
  await expect(figure(page).locator('.rounds tbody tr').first()).toContainText('0.291027774');
});

test('a larger network, other activations and the names of the book', async ({ page }) => {
  await open(page);
  await figure(page).locator('summary', { hasText: 'Shape of the network' }).click();
  await page.getByRole('button', { name: 'Add a layer' }).click();
  // The larger picture pushes the buttons down; a pointer that is already on its way would miss them.
  await expect(figure(page).locator('.wide-only .nd.param')).toHaveCount(3 * 2 * 3);
  await page.getByRole('button', { name: 'Hidden 1: one more' }).click();
  await figure(page).getByLabel('Names', { exact: true }).selectOption('book');
  await figure(page).getByLabel('Activation, layer 1').selectOption('relu');
  await expect(figure(page).locator('.wide-only .nd.param')).toHaveCount(3 * 3 + 2 * 4 + 2 * 3);
  await page.getByRole('button', { name: 'First line' }).click();
  await expect(figure(page).locator('.readout')).toContainText('What one weight carries');
  await axe(page);
});

for (const [typed, says] of [
  ['', 'Type a number'],
  ['two', 'is not a number'],
  ['NaN', 'is not a number'],
  ['∞', 'too large'],
  ['1e400', 'too large'],
  ['0.1.2', 'is not a number'],
] as const) {
  test(`the field says what is wrong with “${typed}” and keeps the last number`, async ({ page }) => {
    await open(page);
    const w5 = figure(page).locator('#microscope-knob-L2-W-0-0-');
    await w5.fill(typed);
    await w5.press('Enter');
    await expect(figure(page).locator('.why[role=alert]')).toContainText(says);
    await expect(result(page)).toContainText('0.291027774');
    await w5.press('Escape');
    await expect(w5).toHaveValue('0.4');
  });
}

for (const [name, hash, says] of [
  ['is not ours', '#microscope=hello', 'does not carry a network'],
  ['is of another version', '#microscope=99.0000000.abc', 'another version'],
  ['is too long', `#microscope=1.0000000.${'a'.repeat(9000)}`, 'too long'],
  ['was cut', '#microscope=1.0abc123.eyJpbnB1dHMi', 'missing or changed'],
] as const) {
  test(`a link that ${name} gets one sentence and the start values`, async ({ page }) => {
    await open(page, HOME + hash);
    await expect(figure(page).locator('[role=alert]')).toContainText(says);
    await expect(result(page)).toContainText('0.291027774');
  });
}

test('a rate that makes numbers run away is explained, and the page lives on', async ({ page }) => {
  await open(page);
  await figure(page).getByLabel('Activation, layer 1').selectOption('identity');
  await figure(page).getByLabel('Activation, layer 2, outputs').selectOption('identity');
  const rate = figure(page).locator('#microscope-knob-rate');
  await rate.fill('900000');
  await rate.press('Enter');
  await page.getByRole('button', { name: 'Next round' }).click();
  await page.getByRole('button', { name: 'Next round' }).click();
  await expect(figure(page).locator('[role=alert]')).toContainText('lower the learning rate');
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(result(page)).toContainText('0.291027774');
});

test('nothing moves while one steps', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'First line' }).click();
  const below = figure(page).locator('figcaption');
  const before = (await below.boundingBox())?.y;
  await page.getByRole('button', { name: 'Play' }).click();
  await page.waitForTimeout(3500);
  await page.keyboard.press('Escape');
  expect((await below.boundingBox())?.y).toBe(before);
  expect(await layoutShift(page)).toBe(0);
});

test('each document has its own print beside the same numbers', async ({ page }) => {
  await open(page);
  await figure(page).locator('.groups button', { hasText: 'Forward: o1' }).click();
  await page.getByRole('button', { name: 'Step', exact: true }).click();
  await page.getByRole('button', { name: 'Step', exact: true }).click();
  await expect(figure(page).locator('.print').first()).toContainText('Deck 004');
  await figure(page).getByLabel('Start from').selectOption('deck-001');
  await expect(figure(page).locator('.print').first()).toContainText('Deck 001');
  await expect(result(page)).toContainText('1.105905967');
});

test('the first frame stands in the page without any script', async ({ browser, baseURL }) => {
  const plain = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const page = await plain.newPage();
  await page.goto(HOME);
  await expect(page.locator('.wide-only svg.net .nd')).toHaveCount(2 + 4 + 2 + 1 + 12);
  await expect(page.locator('.wide-only svg.net')).toContainText('0.298371109');
  await expect(page.locator('.ledger [data-value="new E"]')).toHaveText('0.291027774');
  await expect(page.locator('figure.widget button:visible:enabled')).toHaveCount(0);
  await plain.close();
});
