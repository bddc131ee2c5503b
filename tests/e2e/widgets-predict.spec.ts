import { axe, expect, test } from '../support/browser.ts';

test('a number is taken as people type it, stays beside the truth, and is remembered', async ({ page }) => {
  await page.goto('/workbench/predict/number/');
  const box = page.getByRole('group', { name: 'Before you read on' });
  const field = box.getByRole('textbox');
  await expect(field).toBeEnabled();
  await field.fill('about a third');
  await field.press('Enter');
  await expect(box.getByRole('alert')).toContainText('“about a third” can’t be read as a number');
  await expect(field).toHaveValue('about a third');
  await field.fill('0,3');
  await field.press('Enter');
  const said = box.getByText('You said 0.3, it is 0.298371109. That is close.');
  await expect(said).toBeFocused();
  await page.reload();
  await expect(said).toBeVisible();
  await axe(page, { within: '.predict' });
  await box.getByRole('button', { name: 'Guess again' }).click();
  await expect(field).toBeVisible();
  await field.fill('−.35');
  await field.press('Enter');
  await expect(box.getByText('You said −0.35, it is 0.298371109.')).toBeVisible();
});

test('a sign is chosen with the keyboard alone', async ({ page }) => {
  await page.goto('/workbench/predict/sign/');
  const box = page.getByRole('group', { name: 'Before you read on' });
  await expect(box.getByRole('radio').first()).toBeEnabled();
  await box.getByRole('radio', { name: 'positive' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(box.getByText('You said negative, and so it is.')).toBeVisible();
});

test('nothing is taken without a choice, and nothing remembered breaks the page', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('predict.demo-choice', '{"broken'));
  await page.goto('/workbench/predict/choice/');
  const box = page.getByRole('group', { name: 'Before you read on' });
  await box.getByRole('button', { name: 'That is my guess' }).click();
  await expect(box.getByRole('alert')).toContainText('Choose one of the answers first');
  await box.getByText('their mean').click();
  await box.getByRole('button', { name: 'That is my guess' }).click();
  await expect(box.getByText('You said “their mean”, it is “their sum”.')).toBeVisible();
});

test('a curve is sketched with the arrow keys, judged, and drawn beside the truth', async ({ page }) => {
  await page.goto('/workbench/predict/curve/');
  const box = page.getByRole('group', { name: 'Before you read on' });
  await expect(box.getByRole('slider').first()).toBeEnabled();
  await box.getByRole('button', { name: 'That is my guess' }).click();
  await expect(box.getByRole('alert')).toContainText('Move the points first');
  // A flat line but for its last point: not the sigmoid.
  await box.getByRole('slider').last().press('End');
  await box.getByRole('button', { name: 'That is my guess' }).click();
  await expect(box.getByText('Your sketch leaves the curve')).toBeFocused();
  await expect(box.locator('.truth')).toBeVisible();
  await box.getByRole('button', { name: 'Guess again' }).click();
  for (const [i, a] of [0.01, 0.03, 0.15, 0.5, 0.85, 0.97, 1].entries())
    await box.getByRole('slider').nth(i).fill(`${a}`);
  await box.getByRole('button', { name: 'That is my guess' }).click();
  await expect(box.getByText('Your sketch follows the curve.')).toBeVisible();
});
