import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { FAMILIES } from '#engine/exercise/families/table.ts';
import type { Family } from '#engine/exercise/sheet/family.ts';
import { type AuditCase, type AuditNews, auditCase, auditCases } from './auditCase.ts';

/**
 * `npm run audit:exercises [-- --seeds 100000] [--family name]`: draws many variants of every family and looks for flaws. The
 * cases are shared out among as many processes as there are cores; each gets the next when it is done.
 */

const DEFAULT_SEEDS = 100_000;

function optionOf(flag: string): string | undefined {
  const at = process.argv.indexOf(flag);
  return at < 0 ? undefined : process.argv[at + 1];
}

/** Hands the cases out, one after the other, and prints what comes back. */
function share(cases: AuditCase[], hands: number): Promise<number> {
  let problems = 0;
  const one = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const hand = fork(import.meta.filename);
      const next = (): void => {
        const task = cases.shift();
        if (task) hand.send(task);
        else {
          hand.disconnect();
          resolve();
        }
      };
      hand.on('message', ({ lines, problems: found }: AuditNews) => {
        for (const line of lines) console.log(line);
        problems += found;
        next();
      });
      hand.on('error', reject);
      hand.on('exit', (code) => {
        if (code) reject(new Error(`A process of the audit ended with ${code}.`));
      });
      next();
    });
  return Promise.all(Array.from({ length: hands }, one)).then(() => problems);
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

if (process.send) process.on('message', (task: AuditCase) => process.send?.(auditCase(task)));
else await main();
