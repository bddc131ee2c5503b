import type { Page, Request } from '@playwright/test';
import { brotliBytes, type Piece } from '../site/weighPage.ts';

/**
 * What a page asks for until it rests, without a scroll or a click; `bytes` after brotli (fonts and pictures as they are).
 * Not counted are the icon of the tab and faces that the shell fetches after the load for the pages to come.
 */
export async function firstView(page: Page, address: string): Promise<Piece[]> {
  const loads: Promise<Piece>[] = [];
  const forLater = new WeakSet<Request>();
  let isLoaded = false;
  page.once('load', () => {
    isLoaded = true;
  });
  page.on('request', (request) => {
    const type = request.resourceType();
    if (type === 'other' || (isLoaded && type === 'font')) forLater.add(request);
  });
  page.on('response', (response) => {
    if (forLater.has(response.request())) return;
    loads.push(
      response.body().then((body) => {
        const name = new URL(response.url()).pathname;
        return { name, bytes: /\.(woff2|png|jpg|webp)$/.test(name) ? body.length : brotliBytes(body) };
      }),
    );
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  return Promise.all(loads);
}
