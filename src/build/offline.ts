import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** What a first visit stores: the hashed files (styles, fonts, scripts, workers), the landing page and the page of a lost reader. */
const SHELL = /^(_astro\/.*\.(css|js|woff2|wasm)|index\.html|404\.html|[^/]+\.(svg|png|webmanifest))$/;

/** Writes `sw.js`, which keeps the shell and every opened page readable without a network. It must be the last integration. */
export function offline(): AstroIntegration {
  let base = '/';
  return {
    name: 'book-offline',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const source = await readFile(new URL('./offline.worker.js', import.meta.url), 'utf8');
        const files = (await readdir(root, { recursive: true, withFileTypes: true }))
          .filter((entry) => entry.isFile() && entry.name !== 'sw.js')
          .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
          .sort();
        const version = createHash('sha256').update(source);
        let bytes = 0;
        const shell: string[] = [];
        for (const file of files) {
          const content = await readFile(path.join(root, file));
          version.update(file).update(content);
          if (!SHELL.test(file)) continue;
          bytes += content.length;
          shell.push(base + file.replace(/(^|\/)index\.html$/, '$1'));
        }
        const settings = { version: version.digest('hex').slice(0, 12), base, shell };
        await writeFile(path.join(root, 'sw.js'), `const settings = ${JSON.stringify(settings)};\n${source}`);
        logger.info(`offline shell: ${shell.length} files, ${(bytes / 1024).toFixed(0)} KiB`);
      },
    },
  };
}
