import type { ClientDirective } from 'astro';

/** Runs `wake` when the page has loaded and the browser has nothing more urgent to do. */
function whenLoaded(wake: () => void): void {
  if (document.readyState === 'complete') wake();
  else
    addEventListener('load', () => (window.requestIdleCallback ?? setTimeout)(wake, { timeout: 500 }), { once: true });
}

/**
 * `client:seen`: a widget comes to life when it is near the window and the page has loaded, so that no widget competes with the
 * text for the wire. Its drawing is in the page already. What it needs to begin may lie beside the page (src/build/islandData.ts).
 */
const seen: ClientDirective = (load, _options, island) => {
  const wake = async (): Promise<void> => {
    const module = load();
    const address = island.dataset.props;
    if (address) {
      const answer = await fetch(address);
      if (!answer.ok) throw new Error(`The data of a figure did not arrive (${answer.status}). Load the page again.`);
      island.setAttribute('props', await answer.text());
    }
    const hydrate = await module;
    await hydrate();
  };
  const watch = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      watch.disconnect();
      whenLoaded(wake);
    },
    { rootMargin: '200px' },
  );
  for (const child of island.children) watch.observe(child);
};

export default seen;
