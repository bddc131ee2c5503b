import type { CDPSession, Page } from 'playwright';
import { hydrateAll } from '../hydrateAll.ts';
import { pageBench } from './Bench.ts';

/** One frame of a screen that draws sixty times a second, in milliseconds. */
const FRAME = 16;

let session: CDPSession | undefined;

/** Milliseconds of script that the page's own thread has run since the measuring began. */
async function scriptTime(page: Page): Promise<number> {
  if (!session) {
    session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
  }
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN);
}

/** Moves the first knob of the microscope; resolves when its picture has followed and is painted. */
const moveKnob = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const knob = document.querySelector<HTMLInputElement>('.knob input[type=range]');
        const picture = [...document.querySelectorAll('svg.net')].find((drawing) => drawing.checkVisibility());
        if (!knob || !picture) return reject(new Error('The page has no microscope with a knob.'));
        const before = picture.textContent;
        const patience = setTimeout(() => reject(new Error('The picture did not follow the knob.')), 5000);
        const look = () => {
          if (picture.textContent === before) return requestAnimationFrame(look);
          clearTimeout(patience);
          return setTimeout(resolve, 0);
        };
        knob.valueAsNumber = knob.valueAsNumber >= 0.9 ? -0.9 : knob.valueAsNumber + 0.13;
        knob.dispatchEvent(new Event('input', { bubbles: true }));
        look();
      }),
  );

/**
 * A knob of the microscope's largest network (4-4-4-4, sixty parameters) is moved until the picture shows the answer. What is
 * timed is the script of the page's own thread, which stands in the reader's way: the edit, the message to the worker, the
 * answer with all lines, and the drawing. The worker computes beside it (`linesOf.bench.ts`).
 */
export default pageBench({
  name: 'the largest network (4-4-4-4), from knob to picture',
  address: '/workbench/backprop-microscope/largest/',
  limit: FRAME,
  async prepare(page) {
    await hydrateAll(page);
    await page.locator('.knob input[type=range]:not(:disabled)').first().waitFor({ state: 'attached' });
    await scriptTime(page);
    for (let round = 0; round < 20; round++) await moveKnob(page);
  },
  async sample(page) {
    const before = await scriptTime(page);
    await moveKnob(page);
    return (await scriptTime(page)) - before;
  },
});
