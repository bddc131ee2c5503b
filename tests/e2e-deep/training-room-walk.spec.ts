import { Rng } from '#engine/core/rng.ts';
import { button, openRoom, readout, room, stepBatch } from '../support/browser/roomFigure.ts';
import { expect, type Page, test } from '../support/browser.ts';

/** What a walk types into fields: ordinary, extreme and wrong. */
const TYPED = ['0', '1', '0.1', '-3', '1000', '1e9', 'abc', '', '12', '2000', '1e-9', '0,5', 'NaN'];
const TABLES = ['a,b,k\n1,2,x\n3,4,y\n5,6,x', '=1+1,2\n3,4', 'garbage', '\u0000'];
const ACTIONS = 300;

/** One action on a control of the room: which one, and what is given to it, follow from two numbers from 0 to 1. */
async function act(page: Page, which: number, what: number): Promise<string> {
  return page.evaluate(
    ([first, second, typed, tables]) => {
      const pick = <T>(list: readonly T[], at: number): T => list[Math.floor(at * list.length)]!;
      const figure = document.querySelector('figure.widget')!;
      const controls = [
        ...figure.querySelectorAll<HTMLElement>('button, select, input, textarea, [role="button"]'),
      ].filter(
        (one) =>
          !(one as HTMLButtonElement).disabled &&
          one.getAttribute('aria-disabled') !== 'true' &&
          (one as HTMLInputElement).type !== 'file' &&
          one.getClientRects().length > 0 &&
          // Those two leave the room.
          !/^(Link|Open in the microscope)$/.test(one.textContent!.trim()),
      );
      // A table has a hundred buttons and a panel ten: each kind has its turn.
      const kinds = [
        controls.filter((one) => one.closest('.panel') && !one.closest('table, ol')),
        controls.filter((one) => !one.closest('.panel, [data-unit], [data-count]')),
        controls.filter((one) => one.closest('table, ol, [data-unit], [data-count]')),
      ].filter((kind) => kind.length > 0);
      const control = pick(pick(kinds, first), second);
      const say = (type: string): boolean => control.dispatchEvent(new Event(type, { bubbles: true }));
      if (control instanceof HTMLSelectElement) {
        control.value = pick([...control.options], (second * 977) % 1).value;
        say('change');
      } else if (control instanceof HTMLTextAreaElement || (control as HTMLInputElement).type === 'text') {
        (control as HTMLInputElement).value = pick(
          control instanceof HTMLTextAreaElement ? tables : typed,
          (second * 977) % 1,
        );
        say('input');
        say('change');
        control.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
      } else if (control instanceof HTMLInputElement && control.type === 'range') {
        const [low, high] = [Number(control.min), Number(control.max)];
        control.value = String(low + (high - low) * ((second * 977) % 1));
        say('input');
        say('change');
      } else control.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
      return `${control.tagName} ${control.getAttribute('aria-label') ?? control.textContent}`.slice(0, 80);
    },
    [which, what, TYPED, TABLES] as const,
  );
}

for (const [demo, seed] of [
  ['start', 3],
  ['flowers', 11],
  ['regression', 12],
  ['diverges', 21],
] as const)
  test(`${ACTIONS} actions by chance leave a room that works: ${demo}, seed ${seed}`, async ({ page }) => {
    test.setTimeout(300_000);
    const rng = Rng.fromSeed(seed);
    const done: string[] = [];
    const troubles = new Set<string>();
    page.on('pageerror', (error) => expect.soft(error.message, done.slice(-3).join('\n')).toBe(''));
    await openRoom(page, demo);
    await expect(stepBatch(page)).toBeEnabled();
    const start = await readout(page).textContent();
    for (let n = 0; n < ACTIONS; n++) {
      done.push(await act(page, rng.uniform(), rng.uniform()));
      await page.waitForTimeout(20 + 100 * rng.uniform());
      for (const sentence of await room(page).locator('.trouble, .wrong[role="alert"]').allTextContents())
        troubles.add(sentence.trim());
    }
    // What is refused is said in whole sentences, of which the last says how to mend it.
    for (const sentence of troubles) expect.soft(sentence, done.slice(-3).join('\n')).toMatch(/\w.*\. [A-Z].*[.?]$/s);
    await button(page, 'Reset').click();
    await expect(readout(page)).toHaveText(start!, { timeout: 30_000 });
    await stepBatch(page).click();
    await expect(readout(page)).not.toHaveText(start!);
  });
