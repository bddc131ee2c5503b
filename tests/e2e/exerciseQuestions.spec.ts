import { expect, test } from '../support/browser.ts';
import { askOf, field, key, openPlayer, row } from '../support/exercisePlayer.ts';

const CHAIN = '/workbench/exercise-player/chainRule/';

test('“Start over” and “New numbers” ask before answers are thrown away; “Keep going” keeps everything', async ({
  page,
}) => {
  const { lines } = await key(askOf('chainRule', { params: { weight: 6, network: 'book' } }));
  const it = await openPlayer(page, CHAIN, 'demo-chainRule');
  const button = (name: string) => it.getByRole('button', { name, exact: true });
  const asks = it.locator('.asks');
  const press = async (name: string): Promise<void> => {
    await button(name).focus();
    await page.keyboard.press('Enter');
  };
  // Nothing is lost yet, so nothing is asked.
  await press('Start over');
  await expect(asks).toHaveCount(0);
  await field(it, 0).fill(lines[0]!.shown);
  await field(it, 0).press('Enter');
  await expect(row(it, 0)).toHaveAttribute('data-status', 'right');
  await field(it, 1).fill('0.12');
  const code = (await it.locator('.code b').textContent()) ?? '';
  const everythingIsThere = async (): Promise<void> => {
    await expect(asks).toHaveCount(0);
    await expect(field(it, 0)).toHaveValue(lines[0]!.shown);
    // What was typed and not checked is kept as well.
    await expect(field(it, 1)).toHaveValue('0.12');
    await expect(it.locator('.code b')).toHaveText(code);
    await expect(it.locator('.sum')).toHaveText('1 of 4 marks');
  };
  for (const [name, question] of [
    ['Start over', 'All answers go; marks once earned stay. Start over all the same?'],
    ['New numbers', 'This sheet does not come back. New numbers all the same?'],
  ] as const) {
    await press(name);
    await expect(asks).toHaveText(question);
    await press('Keep going');
    await everythingIsThere();
    await expect(button(name)).toBeFocused();
    // By pointer as well.
    await button(name).click();
    await expect(asks).toHaveText(question);
    await button('Keep going').click();
    await everythingIsThere();
  }
  await press('Start over');
  await expect(asks).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(field(it, 0)).toHaveValue('');
  await expect(field(it, 1)).toHaveValue('');
  await expect(row(it, 0)).toHaveAttribute('data-status', 'open');
  await expect(it.locator('.sum')).toHaveText('1 of 4 marks');
  await expect(it.locator('.code b')).toHaveText(code);
  // An answer that is only typed is asked about, too.
  await field(it, 0).fill('0.3');
  await press('New numbers');
  await expect(asks).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(it.locator('.code b')).not.toHaveText(code);
  await expect(field(it, 0)).toHaveValue('');
  await expect(field(it, 0)).toBeFocused();
});
