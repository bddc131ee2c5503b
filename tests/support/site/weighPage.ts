import { brotliCompressSync, constants } from 'node:zlib';
import { closure, lazyClosure, linksOf, workersOf } from './moduleGraph.ts';
import { fileAt, type Site } from './readSite.ts';

/** A part of a page on the wire; `bytes` after brotli, as a file of its own. */
export interface Piece {
  readonly name: string;
  readonly bytes: number;
}

/** What a page weighs, by kind. */
export interface Weight {
  readonly page: string;
  /** Script that runs before any widget: inline scripts and eager modules. */
  readonly eager: readonly Piece[];
  /** What all widgets of the page load when they come into view. */
  readonly islands: readonly Piece[];
  /** What they may load after that, by `import()`: scripts, and the styles of what they draw. */
  readonly lazy: readonly Piece[];
  readonly worker: readonly Piece[];
  /** What the worker loads only when a training starts: of several ways to train, the heaviest. */
  readonly fastPath: readonly Piece[];
  /** What the worker loads when a reader gives a table of their own. */
  readonly tables: readonly Piece[];
  /** What the worker loads when an exercise is opened: the desk, and the heaviest of the families of which it takes one. */
  readonly exercises: readonly Piece[];
  /** What the widgets begin with and fetch when they wake (src/build/islandData.ts). */
  readonly data: readonly Piece[];
  readonly html: readonly Piece[];
  readonly css: readonly Piece[];
  /** Styles that only paper needs; no first paint waits for them. */
  readonly paper: readonly Piece[];
  /** Fonts that the page preloads. */
  readonly fonts: readonly Piece[];
}

/** The file in the worker that draws and marks exercises; each family is a file that only it loads. */
const isDesk = (module: string): boolean => /(^|\/)exerciseDesk[.-]/.test(module);
const isTables = (module: string): boolean => /(^|\/)tableDesk[.-]/.test(module);
const isFamily = (site: Site, module: string, desk: ReadonlySet<string>): boolean =>
  !desk.has(module) && lazyClosure(site, desk).has(module);

const sizes = new WeakMap<Buffer, number>();

/** The size of a file after brotli at its best, as a static host would send it. Fonts are compressed already. */
export function brotliBytes(bytes: Buffer): number {
  const known = sizes.get(bytes);
  if (known !== undefined) return known;
  const size = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
  sizes.set(bytes, size);
  return size;
}

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}=["']([^"']*)["']`).exec(tag)?.[1];
const tags = (html: string, name: string): string[] =>
  [...html.matchAll(new RegExp(`<${name}\\b[^>]*>`, 'g'))].map((m) => m[0]);
const isScript = (tag: string): boolean => /^(module|text\/javascript|)$/.test(attribute(tag, 'type') ?? '');

/** Weigh one page of a built site. Throws if the page or a file that it asks for is missing. */
export function weighPage(site: Site, page: string): Weight {
  const name = fileAt(site, page.slice(1)) ?? '';
  const bytes = site.files.get(name);
  if (!bytes) throw new Error(`The built site has no page ${page}.`);
  const html = bytes.toString();
  const file = (address: string) => {
    const at = fileAt(site, address, page);
    if (!at || !site.files.has(at)) throw new Error(`${page} asks for ${address}, which the built site does not have.`);
    return at;
  };
  const addresses = (list: readonly string[], key: string) =>
    list.flatMap((tag) => attribute(tag, key) ?? []).map(file);
  const links = tags(html, 'link');
  const preloads = (as: string) => links.filter((tag) => /rel="?preload/.test(tag) && attribute(tag, 'as') === as);
  const modulePreloads = links.filter((tag) => attribute(tag, 'rel') === 'modulepreload');

  const scripts = tags(html, 'script').filter(isScript);
  const eager = closure(site, [...addresses(scripts, 'src'), ...addresses(modulePreloads, 'href')]);
  const islandTags = tags(html, 'astro-island');
  const islands = closure(site, [...addresses(islandTags, 'component-url'), ...addresses(islandTags, 'renderer-url')]);
  const loaded = new Set([...eager, ...islands]);
  const lazy = lazyClosure(site, loaded);
  const worker = closure(site, workersOf(site, [...loaded, ...lazy]));
  const later = lazyClosure(site, worker);
  const desk = new Set([...closure(site, [...later].filter(isDesk))].filter((module) => !worker.has(module)));
  const families = pieces(site, desk.size ? [...later].filter((module) => isFamily(site, module, desk)) : []);
  /** What one `import()` of the worker brings, and what that may bring later. */
  const ways = [...worker].flatMap((module) =>
    linksOf(site, module).lazy.map((start) => {
      const own = [...closure(site, [start])].filter((one) => !worker.has(one));
      return [
        ...own,
        ...closure(
          site,
          own.flatMap((one) => linksOf(site, one).lazy),
        ),
      ];
    }),
  );
  const isTraining = (module: string): boolean =>
    !worker.has(module) && !desk.has(module) && !families.some(({ name: family }) => family === module);
  const styles = links.filter((tag) => attribute(tag, 'rel') === 'stylesheet');
  const isPaper = (tag: string): boolean => attribute(tag, 'media') === 'print';
  const css = addresses(
    styles.filter((tag) => !isPaper(tag)),
    'href',
  );
  const lazyCss = sheetsOf(site, [...loaded, ...lazy]).filter((sheet) => !css.includes(sheet));

  return {
    page,
    eager: [...inline(html, 'script', isScript), ...pieces(site, eager)],
    islands: pieces(
      site,
      [...islands].filter((module) => !eager.has(module)),
    ),
    lazy: pieces(site, [...lazy, ...lazyCss]),
    worker: pieces(site, worker),
    fastPath: heaviest(ways.map((way) => pieces(site, way.filter(isTraining)))),
    tables: pieces(site, [...later].filter(isTables)),
    exercises: [...pieces(site, desk), ...families.slice(0, 1)],
    data: pieces(site, addresses(islandTags, 'data-props')),
    // What stands in the page as a style is counted once, with the styles.
    html: [{ name, bytes: brotliBytes(Buffer.from(html.replace(/<style\b[\s\S]*?<\/style>/g, ''))) }],
    css: [...inline(html, 'style', () => true), ...pieces(site, css)],
    paper: pieces(site, addresses(styles.filter(isPaper), 'href')),
    fonts: addresses(preloads('font'), 'href').map((font) => ({
      name: font,
      bytes: site.files.get(font)?.length ?? 0,
    })),
  };
}

/** The stylesheets that scripts name: a part that is loaded later brings its own. */
export const sheetsOf = (site: Site, scripts: readonly string[]): string[] =>
  scripts
    .flatMap((script) => [
      ...(site.files
        .get(script)
        ?.toString()
        .matchAll(/["'`]\/?([\w./-]+\.css)["'`]/g) ?? []),
    ])
    .flatMap(([, name = '']) => fileAt(site, `/${name}`) ?? fileAt(site, site.base.replace(/\/?$/, '/') + name) ?? [])
    .filter((name) => site.files.has(name));

function inline(html: string, element: string, wanted: (tag: string) => boolean): Piece[] {
  const found = [...html.matchAll(new RegExp(`(<${element}\\b[^>]*>)([\\s\\S]*?)</${element}>`, 'g'))]
    .filter((match) => wanted(match[1] ?? '') && !/\ssrc=/.test(match[1] ?? ''))
    .map((match) => match[2] ?? '')
    .filter((code) => code.trim() !== '');
  return found.length > 0 ? [{ name: `inline <${element}>`, bytes: brotliBytes(Buffer.from(found.join('\n'))) }] : [];
}

function pieces(site: Site, names: Iterable<string>): Piece[] {
  return [...new Set(names)]
    .map((name) => ({ name, bytes: brotliBytes(site.files.get(name) ?? Buffer.alloc(0)) }))
    .sort((left, right) => right.bytes - left.bytes);
}

/** The sum of the pieces' bytes. */
export const total = (list: readonly Piece[]): number => list.reduce((sum, piece) => sum + piece.bytes, 0);

/** The list that weighs most; none of none. */
const heaviest = (lists: readonly (readonly Piece[])[]): readonly Piece[] =>
  lists.reduce((most, list) => (total(list) > total(most) ? list : most), [] as readonly Piece[]);
