import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from 'playwright';
import { launchOptions } from './chromium.mjs';
import { hydrateAll } from './hydrateAll.ts';
import { pagesOf } from './pagesOf.ts';
import { serve } from './serve.ts';

// Pictures of the built site, for looking at.
// Usage: npm run shots -- [word …] [--width 390] [--scheme dark] [--dist dist] [--out shots]
// Words keep the pages whose address contains one of them; every chapter and every demo of the workbench is a page.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    width: { type: 'string', multiple: true, default: ['1440', '390'] },
    scheme: { type: 'string', multiple: true, default: ['light', 'dark'] },
    dist: { type: 'string', default: 'dist' },
    out: { type: 'string', default: 'shots' },
  },
});

interface View {
  readonly width: number;
  readonly scheme: 'light' | 'dark';
}

const views: View[] = values.width.flatMap((width) =>
  values.scheme.map((scheme) => ({ width: Number(width), scheme: scheme === 'dark' ? 'dark' : 'light' })),
);

async function shoot(browser: Browser, origin: string, address: string, view: View): Promise<void> {
  const page = await browser.newPage({
    viewport: { width: view.width, height: view.width < 600 ? 844 : 900 },
    colorScheme: view.scheme,
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  await page.goto(origin + address);
  await hydrateAll(page);
  const name = address.replace(/^\/|\/$/g, '').replaceAll('/', '-') || 'home';
  await page.screenshot({ path: path.join(values.out, `${name}-${view.width}-${view.scheme}.png`), fullPage: true });
  await page.close();
}

if (!existsSync(path.join(values.dist, 'index.html'))) {
  console.error(`There is no built site in "${values.dist}". Build it first: npm run build`);
  process.exit(1);
}
mkdirSync(values.out, { recursive: true });
const names = readdirSync(values.dist, { recursive: true, encoding: 'utf8' });
const pages = pagesOf(names).filter(
  (page) => positionals.length === 0 || positionals.some((word) => page.includes(word)),
);
const server = await serve(values.dist, { port: 0 });
const at = server.address();
const origin = `http://127.0.0.1:${typeof at === 'object' && at ? at.port : ''}`;
const browser = await chromium.launch(launchOptions());
try {
  if (pages.length === 0) throw new Error(`No page of ${values.dist} matches ${positionals.join(', ')}.`);
  for (const page of pages) for (const view of views) await shoot(browser, origin, page, view);
  console.log(`${pages.length * views.length} pictures of ${pages.length} pages are in ${values.out}/`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await browser.close();
  server.close();
}
