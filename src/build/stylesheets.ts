import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const link = /<link rel="stylesheet" href="([^"]+)"\s*\/?>/g;

/** The addresses of a page's stylesheets, in order. */
export const stylesheetsOf = (html: string): string[] => [...html.matchAll(link)].map(([, address = '']) => address);

/** The page with its stylesheets replaced by `addresses`, at the place of the first one. */
export function withStylesheets(html: string, addresses: readonly string[]): string {
  let isWritten = false;
  return html.replace(link, () => {
    if (isWritten) return '';
    isWritten = true;
    return addresses.map((address) => `<link rel="stylesheet" href="${address}">`).join('');
  });
}

/** Stylesheets that every page has: the shell. What only some pages have is joined to one file a page. */
export function shared(pages: readonly (readonly string[])[]): Set<string> {
  const [first = [], ...others] = pages;
  return new Set(first.filter((address) => others.every((page) => page.includes(address))));
}

/** Joins the styles of a page's widgets and figures, so that a page fetches two stylesheets: the shell's and its own. */
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
        const names = (await readdir(root, { recursive: true })).filter((name) => name.endsWith('.html'));
        const pages = await Promise.all(
          names.map(async (name) => {
            const html = await readFile(path.join(root, name), 'utf8');
            return { name, html, own: stylesheetsOf(html) };
          }),
        );
        const shell = shared(pages.map(({ own }) => own));
        const joined = new Set<string>();
        for (const { name, html, own } of pages) {
          const rest = own.filter((address) => !shell.has(address)).sort();
          const addresses = [...shell];
          if (rest.length) {
            const css = (await Promise.all(rest.map((address) => readFile(fileOf(address), 'utf8')))).join('');
            const address = `${base}_astro/page.${createHash('sha256').update(css).digest('base64url').slice(0, 8)}.css`;
            await writeFile(fileOf(address), css);
            addresses.push(address);
            for (const part of rest) joined.add(part);
          }
          await writeFile(path.join(root, name), withStylesheets(html, addresses));
        }
        const scripts = (await readdir(root, { recursive: true })).filter((name) => name.endsWith('.js'));
        const code = (await Promise.all(scripts.map((name) => readFile(path.join(root, name), 'utf8')))).join('\n');
        for (const part of joined) if (!code.includes(path.posix.basename(part))) await rm(fileOf(part));
        logger.info(`joined ${joined.size} stylesheets beside the shell's`);
      },
    },
  };
}
