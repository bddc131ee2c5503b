import { createReadStream, existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const types: Record<string, string> = { '.js': 'text/javascript', '.json': 'application/json' };

/** Indexes the built pages with Pagefind; the dev server answers with the index of the last build. */
export function search(): AstroIntegration {
  let out = '';
  let base = '/';
  return {
    name: 'book-search',
    hooks: {
      'astro:config:done': ({ config }) => {
        out = fileURLToPath(config.outDir);
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:server:setup': ({ server, logger }) => {
        const root = path.join(out, 'pagefind');
        if (!existsSync(root)) logger.warn('Search has no index yet: run `npm run build` once.');
        server.middlewares.use((request, response, next) => {
          const url = decodeURIComponent((request.url ?? '').split('?')[0] ?? '');
          const file = url.startsWith(`${base}pagefind/`)
            ? path.join(root, path.normalize(url.slice(base.length + 8)))
            : '';
          if (!file || !existsSync(file) || !statSync(file).isFile()) return next();
          response.setHeader('content-type', types[path.extname(file)] ?? 'application/octet-stream');
          createReadStream(file).pipe(response);
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { createIndex, close } = await import('pagefind');
        const { index, errors } = await createIndex({});
        if (!index) throw new Error(`The search index could not be made: ${errors.join('; ')}`);
        const site = fileURLToPath(dir);
        const { page_count } = await index.addDirectory({ path: site });
        await index.writeFiles({ outputPath: path.join(site, 'pagefind') });
        await close();
        logger.info(`indexed ${page_count} pages`);
      },
    },
  };
}
