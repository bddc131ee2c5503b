import type { Page } from '@playwright/test';
import { brotliBytes, type Piece } from '../site/weighPage.ts';

/** What a page asks for until it rests, without a scroll or a click; `bytes` after brotli (fonts and pictures as they are). */
export async function firstView(page: Page, address: string): Promise<Piece[]> {
  const loads: Promise<Piece>[] = [];
  page.on('response', (response) => {
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
