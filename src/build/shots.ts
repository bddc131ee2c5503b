import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from 'playwright';
import { launchOptions } from './chromium.mjs';
import { pagesOf } from './pagesOf.ts';
import { serve } from './serve.ts';

// Pictures of the built site, for looking at.
// Usage: npm run shots -- [word …] [--width 390] [--scheme dark] [--dist dist] [--out shots]
// Words keep the pages whose address contains one of them. Demos of the workbench also get a picture each.
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

/** Let every widget come to life, as a reader who scrolls through the page does. */
async function settle(page: Page): Promise<void> {
  for (const island of await page.locator('astro-island[ssr]').all()) await island.scrollIntoViewIfNeeded();
  await page.waitForFunction(() => !document.querySelector('astro-island[ssr]'));
  await page.evaluate(async () => {
    scrollTo({ top: 0, behavior: 'instant' });
    await document.fonts.ready;
  });
}

async function shoot(browser: Browser, origin: string, address: string, view: View): Promise<number> {
  const page = await browser.newPage({
    viewport: { width: view.width, height: view.width < 600 ? 844 : 900 },
    colorScheme: view.scheme,
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  await page.goto(origin + address);
  await settle(page);
  const name = address.replace(/^\/|\/$/g, '').replaceAll('/', '-') || 'home';
  const file = (part: string) => path.join(values.out, `${name}${part}-${view.width}-${view.scheme}.png`);
  await page.screenshot({ path: file(''), fullPage: true });
  const demos = await page.locator('[data-demo]').all();
  for (const [index, demo] of demos.entries()) {
    const label = (await demo.getAttribute('data-demo')) || String(index + 1);
    await demo.screenshot({ path: file(`.${label.replace(/[^\w-]+/g, '-')}`) });
  }
  await page.close();
  return 1 + demos.length;
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
  let count = 0;
  for (const page of pages) for (const view of views) count += await shoot(browser, origin, page, view);
  console.log(`${count} pictures of ${pages.length} pages are in ${values.out}/`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await browser.close();
  server.close();
}
