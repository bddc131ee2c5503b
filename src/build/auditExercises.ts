import { auditFamily, paramSetsOf } from '#engine/exercise/auditFamily.ts';
import { FAMILIES } from '#engine/exercise/families/table.ts';
import type { Family } from '#engine/exercise/sheet/family.ts';

/** `npm run audit:exercises [-- --seeds 100000] [--family name]`: draws many variants of every family and looks for flaws. */

const DEFAULT_SEEDS = 100_000;

function optionOf(flag: string): string | undefined {
  const at = process.argv.indexOf(flag);
  return at < 0 ? undefined : process.argv[at + 1];
}

const seeds = Number(optionOf('--seeds') ?? DEFAULT_SEEDS);
const only = optionOf('--family');
const families: readonly Family[] = Object.values(FAMILIES).filter(({ id }) => only === undefined || id === only);
if (!Number.isInteger(seeds) || seeds < 1) {
  console.error(`"${optionOf('--seeds')}" is no number of seeds. Give a whole number from 1 up.`);
  process.exit(2);
}
if (families.length === 0) {
  console.error(`There is no family "${only}". Choose one of ${Object.keys(FAMILIES).join(', ')}.`);
  process.exit(2);
}

let problems = 0;
for (const family of families)
  for (const [i, params] of paramSetsOf(family).entries()) {
    // The usual parameters in full; every other value of one parameter on a tenth of the seeds.
    const audit = auditFamily(family, params, i === 0 ? seeds : Math.max(1, Math.floor(seeds / 10)));
    const dropped = Object.values(audit.dropped).reduce((sum, n) => sum + n, 0);
    const name = `${family.id} ${i === 0 ? '' : JSON.stringify(params)}`.padEnd(44);
    const variants = audit.variants < 1e6 ? `${Math.floor(audit.variants)}` : audit.variants.toExponential(1);
    console.log(
      `${audit.problems.length ? 'FAIL' : 'ok  '} ${name} ${audit.seeds} seeds · ${variants} variants · ${audit.distinct} different · ` +
        `${audit.steps} steps · ${audit.mistakes} mistakes · ${audit.redraws.toFixed(2)} redraws · ${dropped} mistakes left out`,
    );
    for (const warning of audit.warnings) console.log(`     note: ${warning}`);
    for (const problem of audit.problems) console.log(`     problem: ${problem}`);
    problems += audit.problems.length;
  }
console.log(problems ? `${problems} problems` : 'no problems');
process.exit(problems ? 1 : 0);
