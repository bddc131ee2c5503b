import styles from '../styles/search.css?url';

interface Hit {
  url: string;
  excerpt: string;
  meta: { title?: string };
}
interface Pagefind {
  debouncedSearch(text: string): Promise<{ results: { data(): Promise<Hit> }[] } | null>;
}

const shown = 12;
const dialog = document.querySelector<HTMLDialogElement>('#finder');
const input = dialog?.querySelector('input');
const status = dialog?.querySelector('output');
const list = dialog?.querySelector('ol');
let index: Promise<Pagefind> | undefined;

/** Pagefind marks the words found with `<mark>` in escaped text: read it as a document and keep text and marks only. */
function excerpt(markup: string): HTMLParagraphElement {
  const paragraph = document.createElement('p');
  for (const node of new DOMParser().parseFromString(markup, 'text/html').body.childNodes) {
    const part = node.nodeName === 'MARK' ? document.createElement('mark') : document.createElement('span');
    part.textContent = node.textContent;
    paragraph.append(part);
  }
  return paragraph;
}

function row(hit: Hit): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  const title = document.createElement('b');
  link.href = hit.url;
  title.textContent = hit.meta.title ?? hit.url;
  link.append(title, excerpt(hit.excerpt));
  item.append(link);
  return item;
}

async function find(text: string, address: string): Promise<void> {
  if (!dialog || !status || !list) return;
  const say = (sentence: string | undefined) => {
    status.textContent = sentence ?? '';
  };
  if (!text.trim()) {
    list.replaceChildren();
    return say(dialog.dataset.idle);
  }
  try {
    index ??= import(/* @vite-ignore */ address) as Promise<Pagefind>;
    const answer = await (await index).debouncedSearch(text);
    if (!answer) return;
    const hits = await Promise.all(answer.results.slice(0, shown).map((result) => result.data()));
    if (input?.value !== text) return;
    list.replaceChildren(...hits.map(row));
    const { none, one, many } = dialog.dataset;
    const count = answer.results.length;
    say(count === 0 ? none : count === 1 ? one : many?.replace('{n}', String(count)));
  } catch {
    index = undefined;
    list.replaceChildren();
    say(dialog.dataset.missing);
  }
}

/** Arrow keys walk through the field and the results. */
function walk(event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || !dialog) return;
  const stops = [...dialog.querySelectorAll<HTMLElement>('input, ol a')];
  const next = stops[stops.indexOf(document.activeElement as HTMLElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** The box's own styles are fetched with it; a page that is only read does without them. */
function loadStyles(): Promise<unknown> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = styles;
  const isLoaded = new Promise((resolve) => {
    link.onload = resolve;
    link.onerror = resolve;
  });
  document.head.append(link);
  return isLoaded;
}

let prepared = false;

/** Opens the search box; `address` is where Pagefind's own module lies. */
export async function openFinder(address: string): Promise<void> {
  if (!dialog || !input || dialog.open) return;
  if (!prepared) {
    prepared = true;
    await loadStyles();
    input.addEventListener('input', () => void find(input.value, address));
    dialog.addEventListener('keydown', walk);
    dialog.addEventListener('submit', (event) => {
      event.preventDefault();
      dialog.querySelector<HTMLElement>('ol a')?.click();
    });
    dialog.addEventListener('click', (event) => {
      const target = event.target as Element;
      if (target === dialog || target.closest('[data-close]')) dialog.close();
    });
  }
  if (dialog.open) return;
  dialog.showModal();
  input.select();
  input.focus();
}
