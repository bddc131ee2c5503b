import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { FAMILIES } from '#engine/exercise/families/table.ts';
import type { Family } from '#engine/exercise/sheet/family.ts';
import { type AuditCase, type AuditNews, auditCase, auditCases } from './auditCase.ts';

/**
 * `npm run audit:exercises [-- --seeds 100000] [--family name]`: draws many variants of every family and looks for flaws. The
 * cases are shared out among as many threads as there are cores; each thread asks for the next when it is done.
 */

const DEFAULT_SEEDS = 100_000;

function optionOf(flag: string): string | undefined {
  const at = process.argv.indexOf(flag);
  return at < 0 ? undefined : process.argv[at + 1];
}

/** Hands the cases out, one after the other, and prints what comes back. */
function share(cases: AuditCase[], threads: number): Promise<number> {
  let problems = 0;
  const one = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const thread = new Worker(new URL(import.meta.url));
      const next = (): void => {
        const task = cases.shift();
        if (task) thread.postMessage(task);
        else void thread.terminate().then(() => resolve());
      };
      thread.on('message', ({ lines, problems: found }: AuditNews) => {
        for (const line of lines) console.log(line);
        problems += found;
        next();
      });
      thread.on('error', reject);
      next();
    });
  return Promise.all(Array.from({ length: threads }, one)).then(() => problems);
}

async function main(): Promise<void> {
  const seeds = Number(optionOf('--seeds') ?? DEFAULT_SEEDS);
  const only = optionOf('--family');
  const families: readonly Family[] = Object.values<Family>(FAMILIES).filter(
    ({ id }) => only === undefined || id === only,
  );
  if (!Number.isInteger(seeds) || seeds < 1) {
    console.error(`"${optionOf('--seeds')}" is no number of seeds. Give a whole number from 1 up.`);
    process.exit(2);
  }
  if (families.length === 0) {
    console.error(`There is no family "${only}". Choose one of ${Object.keys(FAMILIES).join(', ')}.`);
    process.exit(2);
  }
  const cases = auditCases(families, seeds);
  const problems = await share(cases, Math.min(availableParallelism(), cases.length));
  console.log(problems ? `${problems} problems` : 'no problems');
  process.exitCode = problems ? 1 : 0;
}

if (isMainThread) await main();
else parentPort?.on('message', (task: AuditCase) => parentPort?.postMessage(auditCase(task)));
