import { expect, type Page } from '@playwright/test';
import { axe } from './axe.ts';
import { noHorizontalOverflow } from './noHorizontalOverflow.ts';
import { openPanel, openRoom, room, stepBatch } from './roomFigure.ts';

const PANELS = ['Data', 'Network', 'Training', 'The batch', 'Weights', 'Histograms', 'What if', 'Sweep'];

/** Opens the panels of a room of the workbench on a phone, one after the other, and holds each to the rules of access. */
export async function panelsKeepTheRules(page: Page, demo: string): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 });
  await openRoom(page, demo);
  await stepBatch(page).click();
  for (const panel of PANELS) {
    await openPanel(page, panel);
    await expect(room(page).getByText('The panel is on its way.')).toHaveCount(0);
    await axe(page, { within: 'figure.widget' });
    await noHorizontalOverflow(page);
  }
}
