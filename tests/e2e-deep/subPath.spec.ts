import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo, Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pagesOf } from '#src/build/pagesOf.ts';
import { serve } from '#src/build/serve.ts';
import { expect, hydrateAll, test } from '../support/browser.ts';
import { readSite } from '../support/site/readSite.ts';

const base = '/sub/dir';
const folder = mkdtempSync(path.join(tmpdir(), 'book-'));
let server: Server;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  test.setTimeout(300_000);
  const build = spawnSync('npx', ['astro', 'build', '--outDir', folder], {
    env: { ...process.env, BASE: base, ASTRO_TELEMETRY_DISABLED: '1' },
    encoding: 'utf8',
  });
  expect(build.status, build.stdout + build.stderr).toBe(0);
  server = await serve(folder, { port: 0, base });
});

test.afterAll(() => {
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('every page works below a sub-path, and every link stays below it', async ({ browser }) => {
  test.setTimeout(600_000);
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const context = await browser.newContext();
  const wrong: string[] = [];
  context.on('response', (answer) => answer.status() >= 400 && wrong.push(`${answer.status()} ${answer.url()}`));
  context.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
  const page = await context.newPage();
  for (const address of pagesOf(readSite(folder, base).files.keys()).filter((one) => one !== '/404.html')) {
    await page.goto(`${origin}${base}${address}`);
    await hydrateAll(page);
    const links = await page
      .locator('a[href]')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    wrong.push(...links.filter((link) => link.startsWith(origin) && !link.startsWith(`${origin}${base}/`)));
  }
  await context.close();
  expect([...new Set(wrong)]).toEqual([]);
});
