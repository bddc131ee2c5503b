import type { Locator, Page } from '@playwright/test';
import { exerciseDesk } from '#components/exercises/desk/exerciseDesk.ts';
import type { ExerciseAsk, Sheet, WorkedLine } from '#components/exercises/exerciseData.ts';
import { expect } from './browser.ts';

/** What a demonstration of the workbench asks the desk for. */
export const askOf = (family: string, more: Partial<ExerciseAsk> = {}): ExerciseAsk => ({
  exercise: `demo-${family}`,
  family,
  params: {},
  learner: '',
  variant: 0,
  feedback: 'each',
  ...more,
});

/** The same exercise in Node: what stands on the sheet, and the right values at twelve digits. */
export async function key(
  ask: ExerciseAsk,
): Promise<{ sheet: Sheet; lines: WorkedLine[]; placeOf: (id: string) => number }> {
  const sheet = await exerciseDesk.open(ask);
  const lines = await exerciseDesk.solve(ask);
  return { sheet, lines, placeOf: (id) => sheet.steps.findIndex((step) => step.id === id) };
}

const player = (page: Page, id: string): Locator => page.locator(`#${id}`);
/** One step. */
export const row = (of: Locator, i: number): Locator => of.locator('.row').nth(i);
/** The first field of a step. */
export const field = (of: Locator, i: number): Locator => row(of, i).locator('input').first();

/** On a machine with much else to do, a page may take this long to come to life. */
export const SLOW = { timeout: 60_000 };

/** Waits until a player on the open page is alive and its last attempt is back. */
export async function untilLive(page: Page, id: string): Promise<Locator> {
  const it = player(page, id);
  await it.scrollIntoViewIfNeeded();
  await expect(it.getByRole('button', { name: 'New numbers' })).toBeEnabled(SLOW);
  return it;
}

/** Opens a page and waits until the player is alive. */
export async function openPlayer(page: Page, address: string, id: string): Promise<Locator> {
  await page.goto(address);
  return untilLive(page, id);
}

/** Answers from the first step, by typing and Enter alone: the focus goes on by itself. */
export async function typeAll(page: Page, it: Locator, texts: readonly string[]): Promise<void> {
  for (const [i, text] of texts.entries()) {
    await expect(field(it, i)).toBeFocused();
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    await expect(row(it, i)).toHaveAttribute('data-status', 'right');
  }
}
