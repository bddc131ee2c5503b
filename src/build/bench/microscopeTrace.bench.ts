import type { Page } from 'playwright';
import { hydrateAll } from '../hydrateAll.ts';
import { pageBench } from './Bench.ts';

/** One frame of a screen that draws sixty times a second, in milliseconds. */
const FRAME = 16;

/** Moves the first knob of the microscope; gives the milliseconds on the reader's clock until the picture's numbers are new. */
const moveKnob = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const knob = document.querySelector<HTMLInputElement>('.knob input[type=range]');
        const picture = [...document.querySelectorAll('svg.net')].find((drawing) => drawing.checkVisibility());
        if (!knob || !picture) return reject(new Error('The page has no microscope with a knob.'));
        const patience = setTimeout(() => reject(new Error('The picture did not follow the knob.')), 5000);
        const watch = new MutationObserver(() => {
          const waited = performance.now() - before;
          clearTimeout(patience);
          watch.disconnect();
          // The next sample starts with an idle page.
          setTimeout(() => resolve(waited), 50);
        });
        watch.observe(picture, { characterData: true, childList: true, subtree: true });
        knob.valueAsNumber = knob.valueAsNumber >= 0.9 ? -0.9 : knob.valueAsNumber + 0.13;
        const before = performance.now();
        knob.dispatchEvent(new Event('input', { bubbles: true }));
      }),
  );

/**
 * A knob of the microscope's largest network (4-4-4-4, sixty parameters) is moved until the picture shows the answer: the edit,
 * the message to the worker, its lines (`linesOf.bench.ts`), the message back and the drawing, on the clock of the wall.
 */
export default pageBench({
  name: 'the largest network (4-4-4-4), from knob to picture',
  address: '/workbench/backprop-microscope/largest/',
  limit: FRAME,
  async prepare(page) {
    await hydrateAll(page);
    await page.locator('.knob input[type=range]:not(:disabled)').first().waitFor({ state: 'attached' });
    for (let round = 0; round < 20; round++) await moveKnob(page);
  },
  sample: moveKnob,
});
