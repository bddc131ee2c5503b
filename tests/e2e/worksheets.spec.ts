import type { Locator } from '@playwright/test';
import type { FamilyParams } from '#engine/exercise/instance.ts';
import { expect, test } from '../support/browser.ts';
import { askOf, key, openPlayer, row } from '../support/exercisePlayer.ts';

/** A worksheet of chapters 1 to 9: page, id in the book, family, and its parameters. */
const SHEETS: readonly (readonly [slug: string, id: string, family: string, params?: FamilyParams])[] = [
  ['what-is-deep-learning', 'ch01-features', 'pictureFeatures'],
  ['what-is-deep-learning', 'ch01-hits', 'hitRates'],
  ['what-is-deep-learning', 'ch01-numbers', 'pictureNumbers'],
  ['nerve-cell-to-neuron', 'ch02-thresholds', 'thresholdRange'],
  ['nerve-cell-to-neuron', 'ch02-fires', 'cellFires'],
  ['nerve-cell-to-neuron', 'ch02-added', 'weightedOrAdded'],
  ['perceptron', 'ch03-net-bipolar', 'netInput', { inputs: 4, coding: 'bipolar' }],
  ['perceptron', 'ch03-line', 'lineOfUnit'],
  ['perceptron-learning', 'ch04-updates', 'perceptronUpdates'],
  ['perceptron-learning', 'ch04-counters', 'countersOfData'],
  ['perceptron-learning', 'ch04-bound', 'novikoffBound'],
  ['logic-gates-xor', 'ch05-limits', 'gateThresholds'],
  ['logic-gates-xor', 'ch05-two-units', 'xorTwoUnits'],
  ['multilayer-perceptron', 'ch06-collapse', 'collapseLayers'],
  ['activations-classic', 'ch07-misprint', 'misprint', { passage: 'book-unit' }],
  ['activations-classic', 'ch07-steepness', 'steepness'],
  ['activations-modern', 'ch08-family', 'slopeFamily'],
  ['loss-functions', 'ch09-divergence', 'klDivergence'],
];

/** Answers a step as its solution shows it: an option by its words, numbers one field each. */
async function answer(step: Locator, shown: string): Promise<void> {
  if (await step.getByRole('radio').count()) {
    await step.getByRole('radio', { name: shown, exact: true }).check();
  } else {
    const fields = step.locator('input');
    // Thousands are grouped in solutions: 12,960.
    const numbers = shown.replace(/(?<=\d),(?=\d{3})/g, '').match(/[−-]?\d[\d.]*/g) ?? [];
    expect(numbers).toHaveLength(await fields.count());
    for (const [i, number] of numbers.entries()) await fields.nth(i).fill(number);
  }
  await step.getByRole('button', { name: 'Check' }).click();
}

for (const [slug, id, family, params = {}] of SHEETS)
  test(`${id} is solved on its page and earns all marks`, async ({ page }) => {
    const { sheet, lines } = await key(askOf(family, { exercise: id, params }));
    const it = await openPlayer(page, `/chapters/${slug}/exercises/`, id);
    await expect(it).toContainText(sheet.variant);
    for (const [i, { shown }] of lines.entries()) {
      const step = row(it, i);
      await step.locator('input').first().focus();
      await answer(step, shown);
      await expect(step).toHaveAttribute('data-status', 'right');
    }
    const marks = sheet.max / 1000;
    await expect(it.locator('.result')).toContainText(`${marks} of ${marks} marks, without hints`);
  });
