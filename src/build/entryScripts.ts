import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Where a script leads that does nothing but load another one beside it; undefined if it does more. */
export const onlyLoads = (code: string): string | undefined => /^import"\.\/([\w.-]+\.js)";?\s*$/.exec(code)?.[1];

/** Names in every page the script that does the work, where the bundler put a file before it that only loads it. */
export function entryScripts(): AstroIntegration {
  return {
    name: 'book-entry-scripts',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const names = await readdir(root, { recursive: true });
        const targets = new Map<string, string>();
        for (const name of names.filter((one) => one.startsWith('_astro') && one.endsWith('.js'))) {
          const target = onlyLoads(await readFile(path.join(root, name), 'utf8'));
          if (target) targets.set(path.basename(name), target);
        }
        for (const name of names.filter((one) => one.endsWith('.html'))) {
          const file = path.join(root, name);
          const html = await readFile(file, 'utf8');
          const direct = html.replace(/(<script type="module" src="[^"]*\/)([\w.-]+\.js)"/g, (tag, start, script) =>
            targets.has(script) ? `${start}${targets.get(script)}"` : tag,
          );
          if (direct !== html) await writeFile(file, direct);
        }
      },
    },
  };
}
