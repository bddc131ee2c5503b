import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/browser.ts';
import { openPlayer, SLOW } from '../support/exercisePlayer.ts';

/** Goes through the worked solution of a finished exercise; gives the lines. */
async function solution(it: Locator): Promise<Locator> {
  await it.getByRole('button', { name: 'Worked solution' }).click();
  await it.getByRole('button', { name: 'All lines' }).click();
  return it.locator('.worked li');
}

/** Finishes an exercise without an answer; gives the lines of its worked solution. */
async function worked(page: Page, address: string, id: string): Promise<Locator> {
  const it = await openPlayer(page, address, id);
  const finish = it.getByRole('button', { name: 'Finish' });
  await finish.click();
  await expect(it.locator('.asks')).toBeVisible();
  await finish.click();
  return solution(it);
}

/** Follows the link of a line; gives the result that the line shows, and the figure once it stands where the link says. */
async function followed(page: Page, line: Locator, figure: string): Promise<{ shown: string; it: Locator }> {
  const shown = (await line.locator('b').textContent()) ?? '';
  await line.getByRole('link', { name: /^Open in / }).click();
  await expect(page).toHaveURL(new RegExp(`#${figure}=`));
  const it = page.locator(`#${figure}`);
  await expect(it.getByRole('button', { name: 'Undo' })).toBeEnabled(SLOW);
  await expect(it).toBeInViewport();
  return { shown, it };
}

const numbers = (text: string): number[] =>
  [
    ...text
      .replaceAll(',', '')
      .replaceAll('−', '-')
      .matchAll(/-?\d+(?:\.\d+)?/g),
  ].map(([number]) => Number(number));

test('a net input opens in the bench, and the doubled one with doubled weights', async ({ page }) => {
  const address = '/chapters/perceptron/exercises/';
  const first = await followed(page, (await worked(page, address, 'ch03-net')).first(), 'bench');
  await expect(first.it.locator('.readout')).toContainText(first.shown);
  // The attempt is there again, finished.
  const again = await openPlayer(page, address, 'ch03-net');
  const twice = await followed(page, (await solution(again)).nth(2), 'bench');
  await expect(twice.it.locator('.readout')).toContainText(twice.shown);
  expect(numbers(twice.shown)[0]).toBeCloseTo(2 * numbers(first.shown)[0]!, 9);
});

test('the weights after a presentation stand in the trainer, at that very correction', async ({ page }) => {
  const lines = await worked(page, '/chapters/perceptron-learning/exercises/', 'ch04-updates');
  const last = lines.filter({ has: page.getByRole('link') }).last();
  const { shown, it } = await followed(page, last, 'trainer');
  const wanted = numbers(shown);
  // A line that says what the unit answers opens the trainer as well; only weights are three numbers.
  expect(wanted).toHaveLength(3);
  const [w1, w2, b] = wanted.map((number) => String(number).replace('-', '−'));
  await expect(it.locator('.readout')).toContainText(`w = (${w1}, ${w2}), b = ${b}`);
  await expect(it.locator('[data-bias]')).toHaveText(b!);
});

test('a counted network stands in the builder with the same sum', async ({ page }) => {
  const lines = await worked(page, '/chapters/multilayer-perceptron/exercises/', 'ch06-count-4');
  const total = await lines.nth(5).locator('b').textContent();
  const { it } = await followed(page, lines.first(), 'builder');
  expect(numbers((await it.locator('[data-fact="all"]').textContent()) ?? '')).toEqual(numbers(total ?? ''));
});

test('a step of descent stands in the valley walker, in the bowl of the exercise', async ({ page }) => {
  const lines = await worked(page, '/chapters/gradient-descent/exercises/', 'ch11-three-steps');
  // g0, w1, g1, w2 …: the second step has been made.
  const { shown, it } = await followed(page, lines.nth(3), 'valley-walker');
  const readout = it.locator('.readout');
  await expect(readout).toContainText('After 2 steps');
  expect(numbers((await readout.textContent()) ?? '')[1]).toBeCloseTo(numbers(shown)[0]!, 3);
});

test('three scores open in the dial, which shows their loss', async ({ page }) => {
  const lines = await worked(page, '/chapters/loss-functions/exercises/', 'ch09-softmax-sheet');
  const loss = numbers((await lines.nth(3).locator('b').textContent()) ?? '')[0]!;
  const { it } = await followed(page, lines.first(), 'cross-entropy-dial');
  await expect(async () => {
    const seen = numbers((await it.textContent()) ?? '');
    expect(seen.some((number) => Math.abs(number - loss) < 0.0001)).toBe(true);
  }).toPass(SLOW);
});
