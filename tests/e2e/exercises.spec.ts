import { expect, test } from '../support/browser.ts';
import { askOf, field, key, openPlayer, row, SLOW, typeAll, untilLive } from '../support/exercisePlayer.ts';

const STEP = '/workbench/exercise-player/backpropStep/';
const CHAIN = '/workbench/exercise-player/chainRule/';

test('a full step, solved by keyboard alone without a slip', async ({ page }) => {
  const { lines } = await key(askOf('backpropStep'));
  const it = await openPlayer(page, STEP, 'demo-backpropStep');
  for (let i = 0; i < 40 && !(await field(it, 0).evaluate((e) => e === document.activeElement)); i++)
    await page.keyboard.press('Tab');
  await expect(field(it, 0)).toBeFocused();
  await typeAll(
    page,
    it,
    lines.map(({ shown }) => shown),
  );
  await expect(it.locator('.result')).toContainText('Finished: 31 of 31 marks, without hints');
  await expect(it.locator('.outcome')).toBeFocused();
  await expect(it.locator('[data-status="right"]')).toHaveCount(31);
  await expect(it.locator('.result')).toContainText('Worth another look on');
});

test('σ′ forgotten in one step: it is named, and that step alone is lost', async ({ page }) => {
  const { sheet, lines, placeOf } = await key(askOf('backpropStep'));
  const it = await openPlayer(page, STEP, 'demo-backpropStep');
  const slip = placeOf('grad L2.z[0,0]');
  const number = (text: string): number => Number(text.replace('−', '-'));
  const value = (id: string): number => number(lines[placeOf(id)]!.shown);
  const target = number(sheet.givens.find(({ name }) => name.spoken === 't o1')!.texts[0]!);
  const rate = number(sheet.givens.find(({ name }) => name.spoken === 'η')!.texts[0]!);
  const given = (name: string): number => number(sheet.givens.find((g) => g.name.spoken === name)!.texts[0]!);
  const sigma = (a: number): number => a * (1 - a);
  // Everything after the slip, worked out by hand from the wrong δ of o1.
  const delta = [value('L2.a[0,0]') - target, value('grad L2.z[0,1]')] as const;
  const own: Record<string, number> = { 'grad L2.z[0,0]': delta[0] };
  for (const j of [0, 1]) {
    const [first, second] = j === 0 ? ['w5', 'w7'] : ['w6', 'w8'];
    own[`grad L1.z[0,${j}]`] = (delta[0] * given(first!) + delta[1] * given(second!)) * sigma(value(`L1.a[0,${j}]`));
  }
  for (const i of [0, 1]) {
    own[`grad L2.W[0,${i}]`] = delta[0] * value(`L1.a[0,${i}]`);
    own[`new L2.W[0,${i}]`] = given(`w${5 + i}`) - rate * own[`grad L2.W[0,${i}]`]!;
    for (const j of [0, 1]) {
      own[`grad L1.W[${j},${i}]`] = own[`grad L1.z[0,${j}]`]! * given(`i${i + 1}`);
      own[`new L1.W[${j},${i}]`] = given(`w${1 + 2 * j + i}`) - rate * own[`grad L1.W[${j},${i}]`]!;
    }
  }
  for (const [i, { id }] of sheet.steps.entries()) {
    await field(it, i).fill(own[id] === undefined ? lines[i]!.shown : own[id]!.toFixed(12));
    await field(it, i).press('Enter');
    await expect(row(it, i)).toHaveAttribute('data-status', i === slip ? 'wrong' : /right|follows/);
  }
  await expect(row(it, slip)).toContainText('The slope of the activation was forgotten');
  await expect(it.locator('[data-status="wrong"]')).toHaveCount(1);
  await expect(it.locator('.sum')).toHaveText('30 of 31 marks');
  // Mended, the step earns its mark, and what followed keeps its own.
  await field(it, slip).fill(lines[slip]!.shown);
  await field(it, slip).press('Enter');
  await expect(it.locator('.sum')).toHaveText('31 of 31 marks');
});

test('what cannot be read costs nothing and says how to write it; a comma is read where it is at home', async ({
  page,
}) => {
  const it = await openPlayer(page, CHAIN, 'demo-chainRule');
  await field(it, 0).fill('three quarters');
  await field(it, 0).press('Enter');
  await expect(row(it, 0)).toContainText('can’t be read as a number');
  await expect(field(it, 0)).toHaveValue('three quarters');
  await expect(row(it, 0)).toHaveAttribute('data-status', 'open');
  await expect(it.locator('.sum')).toHaveText('0 of 4 marks');
  const { lines } = await key(askOf('chainRule', { params: { weight: 6, network: 'book' } }));
  await field(it, 0).fill(lines[0]!.shown.replace('0.', ',').replace('−', '-'));
  await field(it, 0).press('Enter');
  await expect(row(it, 0)).toContainText('Read as 0.741365069552');
  await expect(row(it, 0)).toHaveAttribute('data-status', 'right');
  await expect(it.locator('.sum')).toHaveText('1 of 4 marks');
});

test('an answer typed before its inputs is kept, and checked when they come', async ({ page }) => {
  const { lines } = await key(askOf('chainRule', { params: { weight: 6, network: 'book' } }));
  const it = await openPlayer(page, CHAIN, 'demo-chainRule');
  await field(it, 2).fill(lines[2]!.shown);
  await field(it, 2).press('Enter');
  await expect(row(it, 2)).toContainText('Kept. It will be checked as soon as steps 1 and 2');
  for (const i of [0, 1]) {
    await field(it, i).fill(lines[i]!.shown);
    await field(it, i).press('Enter');
    await expect(row(it, i)).toHaveAttribute('data-status', 'right');
  }
  await expect(row(it, 2)).toHaveAttribute('data-status', 'right');
});

test('hints cost what they say; a shown value earns nothing and lets one go on', async ({ page }) => {
  const { lines } = await key(askOf('chainRule', { params: { weight: 6, network: 'book' } }));
  const it = await openPlayer(page, CHAIN, 'demo-chainRule');
  await field(it, 0).focus();
  await page.getByRole('button', { name: 'Hint −10 % of its marks, step 1' }).click();
  await expect(row(it, 0)).toContainText('Differentiate ½(t − a)²');
  await page.getByRole('button', { name: 'Hint −30 % of its marks, step 1' }).click();
  await expect(row(it, 0).locator('.formula')).toContainText('out');
  await field(it, 0).fill(lines[0]!.shown);
  await field(it, 0).press('Enter');
  await expect(row(it, 0).locator('.marks')).toHaveText('0.6 / 1');
  await field(it, 1).focus();
  await page.getByRole('button', { name: 'Show value −all of its marks, step 2' }).click();
  await expect(row(it, 1)).toContainText('0.186815601');
  await expect(row(it, 1)).toHaveAttribute('data-status', 'shown');
  for (const i of [2, 3]) {
    await field(it, i).fill(lines[i]!.shown);
    await field(it, i).press('Enter');
  }
  await expect(it.locator('.result')).toContainText('2.6 of 4 marks, with 3 hints');
});

test('what is typed while an answer is being checked stays in the field', async ({ page }) => {
  const it = await openPlayer(page, CHAIN, 'demo-chainRule');
  await field(it, 0).fill('9');
  await field(it, 0).evaluate(async (input: HTMLInputElement) => {
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    // Far enough for the answer to be on its way, too soon for the marking to be back.
    for (let i = 0; i < 20; i++) await Promise.resolve();
    input.value = '0.25';
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await expect(row(it, 0)).toHaveAttribute('data-status', 'wrong');
  await expect(field(it, 0)).toHaveValue('0.25');
});

test('what was typed and not checked stands there again after a reload; starting over forgets it', async ({ page }) => {
  const it = await openPlayer(page, CHAIN, 'demo-chainRule');
  await field(it, 0).fill('0.25');
  await field(it, 1).fill('what I think');
  await page.reload();
  await untilLive(page, 'demo-chainRule');
  await expect(field(it, 0)).toHaveValue('0.25');
  await expect(field(it, 1)).toHaveValue('what I think');
  await field(it, 0).press('Enter');
  await expect(row(it, 0)).toHaveAttribute('data-status', 'wrong');
  await it.getByRole('button', { name: 'Start over' }).click();
  await it.getByRole('button', { name: 'Start over' }).click();
  await expect(field(it, 1)).toHaveValue('');
  await page.reload();
  await untilLive(page, 'demo-chainRule');
  await expect(field(it, 1)).toHaveValue('');
});

test('new numbers, another code; the solution goes line by line and opens in the microscope', async ({ page }) => {
  const it = await openPlayer(page, CHAIN, 'demo-chainRule');
  const code = await it.locator('.code b').textContent();
  await it.getByRole('button', { name: 'New numbers' }).click();
  await expect(it.locator('.code b')).not.toHaveText(code ?? '');
  await expect(it.locator('.givens')).not.toContainText('0.751365070');
  const second = (await it.locator('.code b').textContent()) ?? '';
  await page.reload();
  await untilLive(page, 'demo-chainRule');
  await expect(it.locator('.code b')).toHaveText(second);
  await it.getByRole('button', { name: 'Finish' }).click();
  await expect(it).toContainText('4 steps are still open');
  await it.getByRole('button', { name: 'Finish' }).click();
  await it.getByRole('button', { name: 'Worked solution' }).click();
  await expect(it.locator('.worked li')).toHaveCount(1);
  await it.getByRole('button', { name: 'Next line' }).click();
  await expect(it.locator('.worked li')).toHaveCount(2);
  await it.getByRole('button', { name: 'All lines' }).click();
  const worked = (await it.locator('.worked li').nth(2).locator('b').textContent()) ?? '';
  await it.locator('.worked li').nth(2).getByRole('link').click();
  await expect(page).toHaveURL(/backprop-microscope\/documents\/#microscope=/);
  await expect(page.locator('[data-result]').first()).toContainText(worked.slice(0, 9), SLOW);
});

test('a choice, a vector, a matrix and a setting by keyboard', async ({ page }) => {
  let it = await openPlayer(page, '/workbench/exercise-player/misprint/', 'demo-misprint');
  await it.getByRole('radio').nth(1).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(row(it, 0)).toHaveAttribute('data-status', 'right');

  for (const family of ['softmax', 'convForward']) {
    const { lines, sheet } = await key(askOf(family));
    it = await openPlayer(page, `/workbench/exercise-player/${family}/`, `demo-${family}`);
    const i = sheet.steps.findIndex((step) => step.field.kind === 'grid');
    expect(i).toBe(0);
    for (const [c, text] of lines[0]!.shown.split(/[,;] /).entries())
      await row(it, 0).locator('input').nth(c).fill(text);
    await row(it, 0).locator('input').last().press('Enter');
    await expect(row(it, 0)).toHaveAttribute('data-status', 'right');
  }

  const order = await key(askOf('steepestUnit'));
  it = await openPlayer(page, '/workbench/exercise-player/steepestUnit/', 'demo-steepestUnit');
  const wanted = order.lines[0]!.shown.match(/[A-D]/g)!;
  for (const [place, unit] of wanted.entries()) {
    const up = row(it, 0).getByRole('button', { name: `Move up: Unit ${unit}` });
    await up.focus();
    const labels = await row(it, 0).locator('ol li').allTextContents();
    const at = labels.findIndex((text) => text.includes(`Unit ${unit}`));
    for (let i = at; i > place; i--) await page.keyboard.press('Enter');
    await expect(row(it, 0).locator('ol li').nth(place)).toContainText(`Unit ${unit}`);
  }
  await row(it, 0).getByRole('button', { name: 'Check step 1' }).click();
  await expect(row(it, 0)).toHaveAttribute('data-status', 'right');
  await field(it, 1).fill(Number(order.lines[1]!.shown).toPrecision(3));
  await field(it, 1).press('Enter');
  await expect(row(it, 1)).toHaveAttribute('data-status', 'right');

  const { lines } = await key(askOf('gateWeights'));
  it = await openPlayer(page, '/workbench/exercise-player/gateWeights/', 'demo-gateWeights');
  const [w2, b] = lines[0]!.shown.split(', ');
  await expect(row(it, 0).getByRole('status')).toHaveText('Set every number, and the table fills.');
  await row(it, 0).locator('input').nth(0).fill(w2!);
  await row(it, 0).locator('input').nth(1).press('Enter');
  await expect(row(it, 0)).toHaveAttribute('data-status', 'open');
  await row(it, 0).locator('input').nth(1).fill('0');
  await expect(row(it, 0).getByRole('status')).toHaveText(/^[0-3] of 4 rows are right\.$/);
  await row(it, 0).locator('input').nth(1).fill(b!);
  await expect(row(it, 0).getByRole('status')).toHaveText('4 of 4 rows are right.');
  await row(it, 0).locator('input').nth(1).press('Enter');
  await expect(it.locator('.result')).toContainText('1 of 1 mark');
});

test('marked at the end: nothing is told before, everything after', async ({ page }) => {
  const it = await openPlayer(page, '/workbench/exercise-player/end/', 'demo-end');
  await field(it, 0).fill('123');
  await field(it, 0).press('Enter');
  await expect(row(it, 0)).toHaveAttribute('data-status', 'answered');
  await expect(it.locator('.sum')).toHaveText('Marks come when you finish.');
  await it.getByRole('button', { name: 'Finish' }).click();
  await it.getByRole('button', { name: 'Finish' }).click();
  await expect(row(it, 0)).toHaveAttribute('data-status', 'wrong');
  await expect(it.locator('.result')).toContainText('Finished: 0 of');
});
