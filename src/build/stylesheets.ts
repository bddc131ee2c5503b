import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { rulesOf, withoutUnused } from './withoutUnused.ts';

const link = /<link rel="stylesheet" href="([^"]+)"\s*\/?>/g;

/** The addresses of a page's stylesheets, in order. */
export const stylesheetsOf = (html: string): string[] => [...html.matchAll(link)].map(([, address = '']) => address);

/** The page with its stylesheets replaced by those at `addresses` and by its own `css`, at the place of the first one. */
export function withStylesheets(html: string, addresses: readonly string[], css: string): string {
  let isWritten = false;
  return html.replace(link, () => {
    if (isWritten) return '';
    isWritten = true;
    const links = addresses.map((address) => `<link rel="stylesheet" href="${address}">`);
    return [...links, ...(css ? [`<style>${css}</style>`] : [])].join('');
  });
}

/** A sheet shorter than this stands in the page, however many pages have it: a request costs more. */
const SHORT = 4000;

/**
 * Stylesheets that a fifth of the pages have and that are long: the shell's, and that of formulas and figures. A reader fetches
 * them once. `lengthOf` gives a sheet's length in characters.
 */
export function shared(pages: readonly (readonly string[])[], lengthOf: (address: string) => number): Set<string> {
  const uses = new Map<string, number>();
  for (const address of pages.flat()) uses.set(address, (uses.get(address) ?? 0) + 1);
  const isShared = (count: number) => count > 1 && count >= pages.length / 5;
  return new Set(
    [...uses].flatMap(([address, count]) => (isShared(count) && lengthOf(address) >= SHORT ? [address] : [])),
  );
}

/** The sheet without rules that it has already: a component that two widgets share stands in the sheet of both. */
export const withoutDoubles = (css: string): string => [...new Set(rulesOf(css))].join('');

/** Every word that could be the name of a class: in a class attribute, or anywhere in a script. */
const wordsIn = (text: string): Set<string> => new Set(text.match(/[A-Za-z_][\w-]*/g));

/** The class that ties a rule to one component: Svelte's and Astro's. Components share files; a page may need one of them alone. */
const isScope = (name: string): boolean => /^(s[0-9a-z]{3,4}|astro-[0-9a-z]+)$/.test(name);

/** The code of all scripts that a page may ever load: those that it names, and those that they name. */
export function scriptsOf(html: string, codeOf: ReadonlyMap<string, string>): string[] {
  const found = new Set<string>();
  const queue = [html];
  for (let text = queue.pop(); text !== undefined; text = queue.pop())
    for (const [name] of text.matchAll(/[\w.-]+\.js\b/g)) {
      const code = codeOf.get(name);
      if (code === undefined || found.has(name)) continue;
      found.add(name);
      queue.push(code);
    }
  return [...found].map((name) => codeOf.get(name) ?? '');
}

/**
 * A page fetches one stylesheet, which it shares with many: the shell's, or that together with formulas and figures. The styles of its own figures stand in the page: hardly another page
 * needs just these, and together with the marks that they style they compress to three quarters.
 */
export function stylesheets(): AstroIntegration {
  let base = '/';
  return {
    name: 'book-stylesheets',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const fileOf = (address: string) => path.join(root, address.slice(base.length));
        const names = await readdir(root, { recursive: true });
        const pages = await Promise.all(
          names
            .filter((name) => name.endsWith('.html'))
            .map(async (name) => {
              const html = await readFile(path.join(root, name), 'utf8');
              return { name, html, own: stylesheetsOf(html) };
            }),
        );
        const sheets = new Map<string, string>();
        for (const address of new Set(pages.flatMap(({ own }) => own)))
          sheets.set(address, await readFile(fileOf(address), 'utf8'));
        const textOf = (address: string) => sheets.get(address) ?? '';
        const kept = shared(
          pages.map(({ own }) => own),
          (address) => textOf(address).length,
        );
        const scripts = names.filter((name) => name.endsWith('.js'));
        const code = (await Promise.all(scripts.map((name) => readFile(path.join(root, name), 'utf8')))).join('\n');
        const inScripts = wordsIn(code);
        const codeOf = new Map(
          await Promise.all(
            scripts.map(async (name) => [path.basename(name), await readFile(path.join(root, name), 'utf8')] as const),
          ),
        );
        const anywhere = new Set([...inScripts, ...pages.flatMap(({ html }) => [...wordsIn(html)])]);
        const uses = (address: string): number => pages.filter(({ own }) => own.includes(address)).length;
        const joined = new Set<string>();
        /** One file for all long sheets of a page, the most common first; pages with the same ones share it. */
        const together = async (addresses: readonly string[]): Promise<string[]> => {
          if (addresses.length < 2) return [...addresses];
          for (const part of addresses) joined.add(part);
          const inOrder = addresses.toSorted((a, b) => uses(b) - uses(a) || a.localeCompare(b));
          const css = withoutUnused(withoutDoubles(inOrder.map(textOf).join('')), (word) => anywhere.has(word));
          const name = createHash('sha256').update(css).digest('base64url').slice(0, 8);
          const address = `${base}_astro/sheets.${name}.css`;
          await writeFile(fileOf(address), css);
          return [address];
        };
        for (const { name, html, own } of pages) {
          const rest = own.filter((address) => !kept.has(address));
          const links = await together(own.filter((address) => kept.has(address)));
          for (const part of rest) joined.add(part);
          const css = rest.map(textOf).join('');
          const known = wordsIn([html, ...scriptsOf(html, codeOf)].join('\n'));
          const needed = withoutUnused(withoutDoubles(css), (word) => !isScope(word) || known.has(word));
          await writeFile(path.join(root, name), withStylesheets(html, links, needed));
        }
        const isAlone = new Set(
          pages.flatMap(({ own }) => (own.filter((one) => kept.has(one)).length === 1 ? own : [])),
        );
        for (const part of joined)
          if (!code.includes(path.posix.basename(part)) && !(kept.has(part) && isAlone.has(part)))
            await rm(fileOf(part));
        logger.info(`wrote ${joined.size} stylesheets into the pages that need them`);
      },
    },
  };
}
