import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type ClassNames, classesOfKeys, classesOfPage, classesOfScript, names } from './classNames.ts';
import { componentsOf, isScope } from './scopeNames.ts';
import { scriptsOf } from './scriptsOf.ts';
import { shortNames } from './shortNames.ts';
import { rulesOf, screenAndPaper, withoutDoubles, withoutUnused, withoutUnusedFaces } from './withoutUnused.ts';

const link = /<link rel="stylesheet" href="([^"]+)"\s*\/?>/g;

/** The addresses of a page's stylesheets, in order. */
export const stylesheetsOf = (html: string): string[] => [...html.matchAll(link)].map(([, address = '']) => address);

/** The page with its stylesheets replaced by `css`, and by the sheet for paper, at the place of the first one. */
export function withStyles(html: string, css: string, paper: string): string {
  let isWritten = false;
  return html.replace(link, () => {
    if (isWritten) return '';
    isWritten = true;
    return `<style>${css}</style><link rel="stylesheet" href="${paper}" media="print">`;
  });
}

/**
 * What a page needs of a sheet: the rules of every component that it shows or loads at once (a component that a script loads
 * later brings its own), and of those for all components the ones whose classes it or one of its scripts may ever give.
 */
export function neededBy(
  css: string,
  page: ClassNames,
  eager: readonly ClassNames[],
  lazy: readonly ClassNames[],
): string {
  const now = names([page, ...eager]);
  const ever = names([page, ...eager, ...lazy]);
  const isNeeded = (classes: readonly string[]): boolean => {
    const scopes = classes.filter(isScope);
    return scopes.length > 0 ? scopes.every(now) : classes.every(ever);
  };
  return withoutUnusedFaces(withoutUnused(withoutDoubles(css), isNeeded));
}

/** `make`, asked once for each text. */
function once<Result>(make: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const result = known.get(text) ?? make(text);
    known.set(text, result);
    return result;
  };
}

const readComponents = async (root: string): Promise<string> =>
  (await Promise.all(componentsOf(root).map((file) => readFile(path.join(root, file), 'utf8')))).join('\n');

/**
 * Styles stand in the page that needs them, and only those that it needs: no request stands before the first paint, and a
 * page's rules compress together. Rules for paper are one sheet that all pages share and that no first paint waits for.
 */
export function stylesheets(): AstroIntegration {
  let base = '/';
  let sources = '';
  return {
    name: 'book-stylesheets',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
        sources = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const files = await readdir(root, { recursive: true });
        const readAll = async (ending: string): Promise<Map<string, string>> => {
          const found = files.filter((name) => name.endsWith(ending));
          return new Map(
            await Promise.all(
              found.map(async (name) => [name, await readFile(path.join(root, name), 'utf8')] as const),
            ),
          );
        };
        const write = (name: string, text: string) => writeFile(path.join(root, name), text);
        const fileOf = (address: string) => address.slice(base.length).split('/').join(path.sep);

        const [pages, scripts, sheets] = [await readAll('.html'), await readAll('.js'), await readAll('.css')];
        const short = shortNames([...sheets.values()], [...scripts.values()]);
        const codeOf = new Map([...scripts].map(([name, code]) => [path.basename(name), code]));
        const classesOf = once(classesOfScript);
        const keys = classesOfKeys(await readComponents(sources));
        const paper = new Set<string>();
        const inPages = new Set<string>();
        const styled = [...pages].map(([name, html]) => {
          const own = stylesheetsOf(html).map(fileOf);
          for (const sheet of own) inPages.add(sheet);
          const css = own.map((sheet) => sheets.get(sheet) ?? '').join('');
          const { eager, lazy } = scriptsOf(html, codeOf);
          const needed = neededBy(css, classesOfPage(html), eager.map(classesOf), [keys, ...lazy.map(classesOf)]);
          const parts = screenAndPaper(short.style(needed));
          for (const rule of rulesOf(parts.paper)) paper.add(rule);
          return { name, html: short.page(html), css: parts.screen };
        });
        const paperCss = [...paper].join('');
        const hash = createHash('sha256').update(paperCss).digest('base64url').slice(0, 8);
        const paperSheet = `_astro/paper.${hash}.css`;
        await write(paperSheet, paperCss);
        for (const { name, html, css } of styled) await write(name, withStyles(html, css, base + paperSheet));

        const allCode = [...scripts.values()].join('\n');
        for (const [name, css] of sheets) {
          const isLoadedLater = allCode.includes(path.basename(name));
          if (isLoadedLater) await write(name, short.style(css));
          else if (inPages.has(name)) await rm(path.join(root, name));
        }
        logger.info(`wrote the styles of ${pages.size} pages into them`);
      },
    },
  };
}
