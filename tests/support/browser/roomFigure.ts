import type { Locator, Page, Response } from '@playwright/test';

/** The figure of a training room on a page of the workbench. */
export const room = (page: Page): Locator => page.locator('figure.widget');

/** What the room says of the step at which it stands. */
export const readout = (page: Page): Locator => room(page).locator('.readout').first();

/** A button of the room, by its whole name or by a pattern of it. */
export const button = (page: Page, name: string | RegExp): Locator =>
  room(page).getByRole('button', { name, exact: typeof name === 'string' });

/** The button that makes one update. */
export const stepBatch = (page: Page): Locator => button(page, 'Step by one batch, one update');

/** The slider over all steps. */
export const slider = (page: Page): Locator => room(page).getByRole('slider', { name: 'Step', exact: true });

/** A list to choose from, by its name. */
export const chooser = (page: Page, name: string): Locator => room(page).getByRole('combobox', { name, exact: true });

/** Opens a room of the workbench. */
export const openRoom = (page: Page, demo: string): Promise<Response | null> =>
  page.goto(`/workbench/training-room/${demo}/`);

/** Opens a panel of the room, or closes it again. */
export const openPanel = (page: Page, panel: string): Promise<void> => button(page, panel).click();
