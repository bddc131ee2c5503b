import type { FileResult } from './runFolder.ts';

const count = (results: readonly FileResult[], what: string): number =>
  results.flatMap(({ verdicts }) => verdicts).filter(({ is }) => is === what).length;

/** How many cases passed, failed and were skipped. */
export const tallyOf = (results: readonly FileResult[]) => ({
  passed: count(results, 'passed'),
  failed: count(results, 'failed'),
  skipped: count(results, 'skipped'),
});

/**
 * The report, line by line: one line a file, one for each entry that failed (op, case, entry, expected, got), the
 * optional cases that were skipped, and last `N passed, M failed`.
 */
export function reportOf(results: readonly FileResult[]): string[] {
  const lines = results.flatMap((result) => {
    const { passed, failed, skipped } = tallyOf([result]);
    const aside = skipped ? `, ${skipped} skipped` : '';
    const failures = result.verdicts.flatMap((verdict) =>
      verdict.is === 'failed'
        ? verdict.mismatches.map(
            ({ entry, expected, got }) =>
              `  FAILED op ${result.op}, case ${verdict.name}, entry ${entry}: expected ${expected}, got ${got}`,
          )
        : [],
    );
    return [`${result.file} (${result.op}): ${passed} passed, ${failed} failed${aside}`, ...failures];
  });
  const { passed, failed, skipped } = tallyOf(results);
  const names = results.flatMap(({ op, verdicts }) =>
    verdicts.flatMap((verdict) => (verdict.is === 'skipped' ? [`  ${op}: ${verdict.name} (${verdict.why})`] : [])),
  );
  return [...lines, `${skipped} optional skipped${skipped ? ':' : ''}`, ...names, `${passed} passed, ${failed} failed`];
}
