import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright';
import { build } from 'vite';
import type { Times } from './measure.ts';

const measureFile = fileURLToPath(new URL('./measure.ts', import.meta.url));
const entry = 'virtual:bench';

/** Bundle a bench file with the measuring code and time it in a page of a real Chromium. */
export async function runInChromium(browser: Browser, file: string): Promise<Times[]> {
  const code = await bundle(file);
  const page = await browser.newPage();
  try {
    await page.goto('about:blank');
    await page.addScriptTag({ content: code });
    return await page.evaluate(() => (globalThis as unknown as { benchTimes: () => Promise<Times[]> }).benchTimes());
  } finally {
    await page.close();
  }
}

async function bundle(file: string): Promise<string> {
  const source = [
    `import bench from ${JSON.stringify(file)};`,
    `import { measure } from ${JSON.stringify(measureFile)};`,
    'globalThis.benchTimes = () => measure([bench.subject, ...bench.peers]);',
  ].join('\n');
  const output = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'bench-entry',
        resolveId: (id) => (id === entry ? `\0${entry}` : undefined),
        load: (id) => (id === `\0${entry}` ? source : undefined),
      },
    ],
    build: { write: false, rolldownOptions: { input: entry, output: { format: 'iife' } } },
  });
  const chunk = [output].flat().flatMap((one) => ('output' in one ? one.output : []))[0];
  if (chunk?.type !== 'chunk') throw new Error(`${file} could not be bundled for the browser.`);
  return chunk.code;
}
