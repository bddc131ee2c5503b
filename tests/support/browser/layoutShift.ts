import type { Page } from '@playwright/test';

/** One shift of the layout: its score, and what moved. */
export interface Shift {
  readonly value: number;
  readonly moved: readonly string[];
}

/** All layout shifts since the page began, those after a key or a click included. None is the goal. */
export function layoutShifts(page: Page): Promise<Shift[]> {
  return page.evaluate(
    () =>
      new Promise<Shift[]>((resolve) => {
        type Entry = PerformanceEntry & { value: number; sources: { node: Node | null }[] };
        const name = (node: Node | null) =>
          node instanceof Element ? `${node.localName}.${node.getAttribute('class') ?? ''}` : String(node?.textContent);
        const shifts: Shift[] = [];
        const observer = new PerformanceObserver((list) => {
          for (const { value, sources } of list.getEntries() as Entry[])
            shifts.push({ value, moved: sources.map(({ node }) => name(node)) });
        });
        observer.observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(shifts), 50)));
      }),
  );
}

/** The sum of all layout shifts since the page began. */
export async function layoutShift(page: Page): Promise<number> {
  return (await layoutShifts(page)).reduce((sum, { value }) => sum + value, 0);
}
