import { exerciseDesk } from '#components/exercises/desk/exerciseDesk.ts';
import { allClickablesFocusable, axe, expect, layoutShifts, noHorizontalOverflow, test } from '../support/browser.ts';
import { askOf, field, openPlayer, row, SLOW, untilLive } from '../support/exercisePlayer.ts';

const PAGE = '/chapters/backpropagation/exercises/';

test('from the chapter’s own exercises a line of the solution opens in the chapter’s microscope', async ({ page }) => {
  const it = await openPlayer(page, PAGE, 'ch12-w6');
  for (let i = 0; i < 2; i++) await it.getByRole('button', { name: 'Finish' }).click();
  await it.getByRole('button', { name: 'Worked solution' }).click();
  await it.getByRole('button', { name: 'All lines' }).click();
  const line = it.locator('.worked li').last();
  await expect(line.locator('b')).toHaveText('0.0826676278475');
  await line.getByRole('link', { name: /^Open in the microscope/ }).click();
  await expect(page).toHaveURL(/\/chapters\/backpropagation\/#microscope=/);
  const scope = page.locator('#microscope');
  await expect(scope.locator('[data-result]').first()).toContainText('0.082667628', SLOW);
  await expect(scope).toBeInViewport({ ratio: 0.3 });
  await expect(scope).toBeFocused();
});

test('every device has a step of its own on the chapter’s page, and the page is accessible', async ({ page }) => {
  const it = await openPlayer(page, PAGE, 'ch12-step');
  const printed = await exerciseDesk.open(askOf('backpropStep', { exercise: 'ch12-step' }));
  await expect(it.locator('.code b')).not.toHaveText(printed.variant);
  await field(it, 0).fill('1');
  await field(it, 0).press('Enter');
  await expect(row(it, 0)).toHaveAttribute('data-status', /right|wrong/);
  const code = (await it.locator('.code b').textContent()) ?? '';
  await page.reload();
  await untilLive(page, 'ch12-step');
  await expect(it.locator('.code b')).toHaveText(code);
  await expect(field(it, 0)).toHaveValue('1');
  await axe(page);
  await allClickablesFocusable(page);
  await page.setViewportSize({ width: 320, height: 800 });
  await noHorizontalOverflow(page);
});

test('an attempt that comes back moves nothing: its room is kept from the first frame', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 900 });
  const it = await openPlayer(page, PAGE, 'ch12-w6');
  await field(it, 0).fill('three');
  await field(it, 0).press('Enter');
  await field(it, 0).fill('0.5');
  await field(it, 0).press('Enter');
  await expect(row(it, 0)).toHaveAttribute('data-status', 'wrong');
  await it.getByRole('button', { name: 'Hint −10 % of its marks, step 1' }).click();
  await expect(row(it, 0)).toContainText('Differentiate');
  const before = await it.evaluate((node) => node.getBoundingClientRect().height);
  await page.goto(`${PAGE}#ch12-w6`);
  await page.reload();
  await expect(it).toHaveClass(/\blive\b/, SLOW);
  await expect(row(it, 0)).toHaveAttribute('data-status', 'wrong');
  const after = await it.evaluate((node) => node.getBoundingClientRect().height);
  expect(Math.abs(after - before)).toBeLessThanOrEqual(1);
  expect(await layoutShifts(page)).toEqual([]);
});

test('at another width nothing moves either: the room is that of the next narrower width, until it is touched', async ({
  page,
}) => {
  await page.setViewportSize({ width: 900, height: 900 });
  const it = await openPlayer(page, PAGE, 'ch12-w6');
  await field(it, 0).fill('0.5');
  await field(it, 0).press('Enter');
  await expect(row(it, 0)).toHaveAttribute('data-status', 'wrong');
  for (const cost of ['−10', '−30']) {
    await it.getByRole('button', { name: `Hint ${cost} % of its marks, step 1` }).click();
  }
  await expect(row(it, 0).locator('.formula')).toBeVisible();
  const tall = await it.evaluate((node) => node.getBoundingClientRect().height);
  for (const width of [390, 620, 1400]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${PAGE}#ch12-w6`);
    await page.reload();
    await expect(it).toHaveClass(/\blive\b/, SLOW);
    await expect(row(it, 0)).toHaveAttribute('data-status', 'wrong');
    expect(await layoutShifts(page), `${width} px`).toEqual([]);
    // What the player holds back can be scrolled to, and the first touch lets it have its room.
    await field(it, 0).focus();
    await expect(it).toHaveClass(/\bfree\b/);
    const own = await it.evaluate((node) => [
      node.scrollHeight - node.clientHeight,
      node.getBoundingClientRect().height,
    ]);
    expect(own[0]).toBeLessThanOrEqual(1);
    if (width === 390) expect(own[1]).toBeGreaterThan(tall);
  }
});
