import { auditFamily, paramSetsOf } from '#engine/exercise/auditFamily.ts';
import { FAMILIES } from '#engine/exercise/families/table.ts';
import type { Family } from '#engine/exercise/sheet/family.ts';

/** One family with one set of its parameters, and how many variants of it to draw. */
export interface AuditCase {
  readonly family: string;
  /** Which of its sets of parameters; 0 are the usual ones. */
  readonly at: number;
  readonly seeds: number;
}

/** What an audit found, as text to print. */
export interface AuditNews {
  readonly lines: readonly string[];
  readonly problems: number;
}

/** All audits of the families: the usual parameters in full, every other value of one parameter on a tenth of the seeds. */
export const auditCases = (families: readonly Family[], seeds: number): AuditCase[] =>
  families.flatMap((family) =>
    paramSetsOf(family).map((_params, at) => ({
      family: family.id,
      at,
      seeds: at === 0 ? seeds : Math.max(1, Math.floor(seeds / 10)),
    })),
  );

/** Draws and judges the variants of one case. */
export function auditCase({ family: id, at, seeds }: AuditCase): AuditNews {
  const family = Object.values<Family>(FAMILIES).find((one) => one.id === id);
  if (!family) throw new Error(`There is no family "${id}". Choose one of ${Object.keys(FAMILIES).join(', ')}.`);
  const params = paramSetsOf(family)[at]!;
  const audit = auditFamily(family, params, seeds);
  const dropped = Object.values(audit.dropped).reduce((sum, n) => sum + n, 0);
  const name = `${id} ${at === 0 ? '' : JSON.stringify(params)}`.padEnd(44);
  const variants = audit.variants < 1e6 ? `${Math.floor(audit.variants)}` : audit.variants.toExponential(1);
  return {
    lines: [
      `${audit.problems.length ? 'FAIL' : 'ok  '} ${name} ${audit.seeds} seeds · ${variants} variants · ${audit.distinct} different · ` +
        `${audit.steps} steps · ${audit.mistakes} mistakes · ${audit.redraws.toFixed(2)} redraws · ${dropped} mistakes left out`,
      ...audit.warnings.map((warning) => `     note: ${warning}`),
      ...audit.problems.map((problem) => `     problem: ${problem}`),
    ],
    problems: audit.problems.length,
  };
}
