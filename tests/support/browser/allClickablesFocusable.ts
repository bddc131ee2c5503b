import { expect, type Page } from '@playwright/test';

/**
 * Fails if anything that invites or handles a pointer cannot be reached with the keyboard. Clickable is what shows a hand or a
 * grip, has a handler of Svelte's or its own, or a widget's role; reachable is what has a tab stop, is inside of one, labels
 * one, or belongs to a group in which the arrow keys move.
 */
export async function allClickablesFocusable(page: Page): Promise<void> {
  const unreachable = await page.evaluate(() => {
    const roles =
      '[role=button],[role=link],[role=slider],[role=checkbox],[role=radio],[role=tab],[role=switch],[role=spinbutton]';
    const natural =
      'a[href],button,input,select,textarea,summary,iframe,[contenteditable=true],[tabindex="0"],audio[controls],video[controls]';
    const groups =
      '[role=radiogroup],[role=tablist],[role=toolbar],[role=grid],[role=listbox],[role=tree],[role=group],[role=application],[role=menu],[role=treegrid],svg,table,figure';
    const pointers = ['click', 'pointerdown', 'mousedown', 'keydown'];
    const cursors = ['pointer', 'grab', 'ew-resize', 'ns-resize', 'move'];

    const svelteHandlers = (element: Element) =>
      Object.getOwnPropertySymbols(element)
        .filter((symbol) => symbol.description === 'events')
        .flatMap((symbol) => Object.keys((element as unknown as Record<symbol, object>)[symbol] ?? {}));
    const isClickable = (element: Element) =>
      element.matches(`${roles},[onclick]`) ||
      svelteHandlers(element).some((name) => pointers.includes(name)) ||
      (cursors.includes(getComputedStyle(element).cursor) &&
        getComputedStyle(element.parentElement ?? element).cursor !== getComputedStyle(element).cursor);
    const isReachable = (element: Element) =>
      Boolean(element.closest(natural)) ||
      Boolean(element.closest('label')?.control) ||
      (Boolean(element.closest('[tabindex="-1"]')) && Boolean(element.closest(groups)?.querySelector(natural))) ||
      (element.matches(groups) && Boolean(element.querySelector(natural)));
    const isShown = (element: Element) => element.checkVisibility() && element.getBoundingClientRect().width > 0;
    const name = (element: Element) => `${element.localName}.${element.getAttribute('class') ?? ''}`;

    return [...document.querySelectorAll('body *')]
      .filter(
        (element) => isShown(element) && isClickable(element) && !isReachable(element) && !element.matches(':disabled'),
      )
      .map(name);
  });
  expect(
    unreachable,
    `${page.url()} has things to click that no key reaches; make them buttons or give them a tab stop`,
  ).toEqual([]);
}
