import type { Page } from '@playwright/test';
import { brotliBytes, type Piece } from '../site/weighPage.ts';

/** Sizes after brotli of what many pages ask for: compressing at its best takes long, and a file's name holds its hash. */
const known = new Map<string, number>();

function sizeOf(name: string, body: Buffer): number {
  if (/\.(woff2|png|jpg|webp)$/.test(name)) return body.length;
  const size = known.get(name) ?? brotliBytes(body);
  if (name.includes('/_astro/')) known.set(name, size);
  return size;
}

/**
 * What a page asks for until its load event, when all of it that the window shows is painted; `bytes` after brotli (fonts and
 * pictures as they are). What comes later competes with nothing that is read: widgets wake after the load
 * (src/shell/seen.ts, weighed by tests/built/budget.test.ts), then the faces for the pages to come. The icon of the tab is
 * the browser's own wish.
 */
export async function firstView(page: Page, address: string): Promise<Piece[]> {
  const loads: Promise<Piece>[] = [];
  let isLoaded = false;
  page.once('load', () => {
    isLoaded = true;
  });
  page.on('request', (request) => {
    if (isLoaded || request.resourceType() === 'other') return;
    loads.push(
      request.response().then(async (response) => {
        if (!response) throw new Error(`${request.url()} was not answered.`);
        const body = await response.body();
        const name = new URL(request.url()).pathname;
        return { name, bytes: sizeOf(name, body) };
      }),
    );
  });
  await page.goto(address, { waitUntil: 'load' });
  return Promise.all(loads);
}
