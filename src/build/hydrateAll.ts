import type { Page } from 'playwright';

/**
 * Scroll through the whole page, as a reader does, until every widget that can be seen has come to life; then back to the top.
 *
 * @throws Error that names the widgets that did not come to life within twenty seconds
 */
export async function hydrateAll(page: Page): Promise<void> {
  const asleep = await page.evaluate(async () => {
    // A browser on a busy machine may draw no frame for long, or none at all: time goes on without it.
    const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
    const frame = () => Promise.race([new Promise((resolve) => requestAnimationFrame(resolve)), pause(100)]);
    const waiting = () =>
      [...document.querySelectorAll('astro-island[ssr]')].filter((island) =>
        [...island.children].some((child) => child.checkVisibility()),
      );
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight / 2) {
      scrollTo({ top: y, behavior: 'instant' });
      await frame();
      await frame();
    }
    const end = performance.now() + 20_000;
    for (let left = waiting(); left.length > 0 && performance.now() < end; left = waiting()) {
      left[0]?.firstElementChild?.scrollIntoView({ behavior: 'instant', block: 'center' });
      await pause(50);
    }
    scrollTo({ top: 0, behavior: 'instant' });
    await Promise.race([document.fonts.ready, pause(10_000)]);
    return waiting().map((island) => island.getAttribute('component-url') ?? '');
  });
  if (asleep.length > 0) throw new Error(`${page.url()} has widgets that did not come to life: ${asleep.join(', ')}.`);
}
