import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Data shorter than this stay in the page: a request costs more. */
const LONG = 2000;

const entities: Readonly<Record<string, string>> = {
  quot: '"',
  '#34': '"',
  amp: '&',
  '#38': '&',
  lt: '<',
  gt: '>',
  '#39': "'",
};

/**
 * The page with long data of its widgets taken out: `put` stores a text and gives its address, which the widget's element
 * names as `data-props`. Only what waits for `client:seen` (src/shell/seen.ts) can fetch its data.
 */
export function withoutIslandData(html: string, put: (text: string) => string): string {
  return html.replace(/(<astro-island\b[^>]*?) props="([^"]*)"([^>]*>)/g, (whole, before, data, after) => {
    if (data.length < LONG || !`${before}${after}`.includes(' client="seen"')) return whole;
    const text = data.replace(/&([a-z]+|#\d+);/g, (entity: string, name: string) => entities[name] ?? entity);
    return `${before} data-props="${put(text)}"${after}`;
  });
}

/** Adds `client:seen`, and moves long data of widgets out of the pages: a reader reads before playing. */
export function islandData(): AstroIntegration {
  let base = '/';
  return {
    name: 'book-island-data',
    hooks: {
      'astro:config:setup': ({ addClientDirective }) => {
        addClientDirective({ name: 'seen', entrypoint: fileURLToPath(new URL('../shell/seen.ts', import.meta.url)) });
      },
      'astro:config:done': ({ config, injectTypes }) => {
        base = config.base.replace(/\/?$/, '/');
        const type =
          'declare module "astro" {\n  interface AstroClientDirectives {\n    "client:seen"?: boolean;\n  }\n}\n';
        injectTypes({ filename: 'seen.d.ts', content: `import 'astro';\n${type}` });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const files = new Map<string, string>();
        const put = (text: string): string => {
          const name = `_astro/data.${createHash('sha256').update(text).digest('base64url').slice(0, 8)}.json`;
          files.set(name, text);
          return base + name;
        };
        for (const page of (await readdir(root, { recursive: true })).filter((name) => name.endsWith('.html'))) {
          const file = path.join(root, page);
          const html = await readFile(file, 'utf8');
          const rest = withoutIslandData(html, put);
          if (rest !== html) await writeFile(file, rest);
        }
        for (const [name, text] of files) await writeFile(path.join(root, name), text);
        logger.info(`data of ${files.size} widgets lie beside the pages`);
      },
    },
  };
}
