import { goToFigure } from './goToFigure.ts';
import { highlightTwins } from './twins.ts';

const root = document.documentElement;
const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** What the browser remembers between pages; private modes may forbid it, and then each page starts afresh. */
function remember(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // Nothing is lost: the choice holds for this page.
  }
}

const themes = ['system', 'light', 'dark'] as const;
const themeButton = document.querySelector<HTMLButtonElement>('[data-theme-button]');

/** Names the present theme on its button, as text for the eye (an icon) and for the ear. */
function nameTheme(): void {
  const theme = themes.find((name) => name === root.dataset.theme) ?? 'system';
  themeButton?.setAttribute('aria-label', themeButton.dataset[theme] ?? '');
}

themeButton?.addEventListener('click', () => {
  const present = themes.findIndex((name) => name === (root.dataset.theme ?? 'system'));
  const next = themes[(present + 1) % themes.length] ?? 'system';
  if (next === 'system') delete root.dataset.theme;
  else root.dataset.theme = next;
  remember('theme', next === 'system' ? null : next);
  nameTheme();
});
nameTheme();

/** The search box and the index behind it are fetched when somebody asks for them. */
const openFinder = async (): Promise<void> => (await import('./finder.ts')).openFinder(`${base}pagefind/pagefind.js`);
document.querySelector('[data-search]')?.addEventListener('click', openFinder);
document.addEventListener('keydown', (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'k') return;
  event.preventDefault();
  void openFinder();
});

/** Marks the section that is being read in the chapter's contents. */
const sections = [...document.querySelectorAll<HTMLElement>('main > h2[id]')];
const links = new Map(
  [...document.querySelectorAll<HTMLAnchorElement>('.rail a')].map((link) => [
    decodeURIComponent(link.hash.slice(1)),
    link,
  ]),
);
if (links.size) {
  const mark = () => {
    const passed = sections.filter((section) => section.getBoundingClientRect().top < innerHeight * 0.4);
    const now = (passed.at(-1) ?? sections[0])?.id;
    for (const [id, link] of links) link.toggleAttribute('aria-current', id === now);
  };
  let isWaiting = false;
  addEventListener(
    'scroll',
    () => {
      if (isWaiting) return;
      isWaiting = true;
      requestAnimationFrame(() => {
        isWaiting = false;
        mark();
      });
    },
    { passive: true },
  );
  mark();
}

/** What scrolls sideways can take the focus, so that the arrow keys scroll it; what fits is no stop on the way. */
const scrollers = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    if (target.scrollWidth > target.clientWidth + 1) target.setAttribute('tabindex', '0');
    else target.removeAttribute('tabindex');
  }
});
for (const region of document.querySelectorAll('.eq, pre, .tablebox')) scrollers.observe(region);

highlightTwins(document);

const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
if (arrival?.type === 'navigate') goToFigure();
addEventListener('hashchange', goToFigure);

addEventListener('load', () => {
  (window.requestIdleCallback ?? setTimeout)(async () => {
    if (import.meta.env.PROD && 'serviceWorker' in navigator)
      await navigator.serviceWorker.register(`${base}sw.js`).catch(() => {});
    if (root.classList.contains('faces')) return;
    const faces = ['1em Inter', '1em "JetBrains Mono"', 'italic 1em "Literata Italic"'].map((face) =>
      document.fonts.load(face),
    );
    if ((await Promise.all(faces).catch(() => [])).length) remember('faces', '1');
  });
});
