import { existsSync, readdirSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright';
import { launchOptions } from '../chromium.mjs';
import { serve } from '../serve.ts';
import type { Bench, PageBench } from './Bench.ts';
import { measure } from './measure.ts';
import { type Finding, isWithin, report } from './report.ts';
import { runInChromium } from './runInChromium.ts';

// Usage: npm run bench -- [word …]; words keep the benchmarks whose file name contains one of them.
const folder = fileURLToPath(new URL('.', import.meta.url));
const words = process.argv.slice(2);
const site = process.env.PROOF_DIST ?? 'dist';
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.bench.ts') && (words.length === 0 || words.some((word) => name.includes(word))))
  .map((name) => `${folder}${name}`)
  .sort();

async function onPage(browser: Browser, bench: PageBench): Promise<Finding> {
  if (!existsSync(`${site}/index.html`))
    throw new Error(`"${bench.name}" needs the built site. Build it first: npm run build`);
  const server = await serve(site, { port: 0 });
  const at = server.address();
  const page = await browser.newPage({ serviceWorkers: 'block' });
  try {
    await page.goto(`http://127.0.0.1:${typeof at === 'object' && at ? at.port : ''}${bench.address}`);
    await bench.prepare(page);
    const rounds: number[] = [];
    for (let round = 0; round < 25; round++) rounds.push(await bench.sample(page));
    return { name: bench.name, where: 'page in Chromium', times: [{ name: bench.name, rounds }], limit: bench.limit };
  } finally {
    await page.close();
    server.close();
  }
}

async function run(browser: Browser, file: string): Promise<Finding[]> {
  const { default: bench } = (await import(pathToFileURL(file).href)) as { default: Bench };
  if (bench.kind === 'page') return [await onPage(browser, bench)];
  const findings: Finding[] = [];
  for (const where of bench.where) {
    const times =
      where === 'node' ? await measure([bench.subject, ...bench.peers]) : await runInChromium(browser, file);
    findings.push({
      name: bench.name,
      where: where === 'node' ? `Node ${process.version}` : 'Chromium',
      times,
      limit: bench.limit,
    });
  }
  return findings;
}

const browser = await chromium.launch(launchOptions());
try {
  const [cpu] = cpus();
  const memory = (totalmem() / 2 ** 30).toFixed(0);
  console.log(
    `${cpu?.model ?? 'unknown processor'}, ${cpus().length} cores, ${memory} GiB, Node ${process.version}, Chromium ${browser.version()}`,
  );
  console.log(`${files.length} benchmarks; medians of interleaved rounds ± half the quartile distance\n`);
  for (const file of files) {
    for (const finding of await run(browser, file)) {
      console.log(`${report(finding)}\n`);
      if (!isWithin(finding)) process.exitCode = 1;
    }
  }
} finally {
  await browser.close();
}
