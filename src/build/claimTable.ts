import type { Claim } from '#engine/examples/claim.ts';
import { computedText, printedText, type Verification } from '#engine/examples/verify.ts';

const HEADINGS = ['claim', 'document', 'printed', 'computed', 'digits', 'inputs', 'verdict'] as const;

const placesOf = ({ sources }: Claim): string =>
  sources.map(({ document, lines }) => `${document}:${lines}`).join(' ') || '–';

const shortened = (text: string): string => (text.length > 44 ? `${text.slice(0, 43)}…` : text);

function rowOf({ claim, actual, agreeing, ok }: Verification): string[] {
  const verdict = ok ? claim.verdict : `✗ ${actual}, declared ${claim.verdict}`;
  return [
    claim.id,
    placesOf(claim),
    claim.printed === null ? '–' : shortened(printedText(claim)),
    claim.computed === null ? '–' : shortened(computedText(claim)),
    agreeing === undefined ? '–' : `${agreeing}`,
    claim.inputs,
    claim.erratum ? `${verdict} (${claim.erratum})` : verdict,
  ];
}

const line = (cells: readonly string[], widths: readonly number[]): string =>
  cells
    .map((cell, i) => cell.padEnd(widths[i]!))
    .join('  ')
    .trimEnd();

function countsOf(all: readonly Verification[]): string {
  const counts = new Map<string, number>();
  for (const { claim } of all) counts.set(claim.verdict, (counts.get(claim.verdict) ?? 0) + 1);
  return [...counts].map(([verdict, count]) => `${count} ${verdict}`).join(' · ');
}

/** All verifications as an aligned table, grouped by chapter, with counts and every problem at its end. */
export function claimTable(all: readonly Verification[]): string {
  const rows = all.map(rowOf);
  const widths = HEADINGS.map((heading, i) => Math.max(heading.length, ...rows.map((row) => row[i]!.length)));
  const chapters = [...new Set(all.map(({ claim }) => claim.chapter))].sort((a, b) => a - b);
  const blocks = chapters.map((chapter) => {
    const lines = rows.filter((_, i) => all[i]!.claim.chapter === chapter).map((row) => line(row, widths));
    return [`Chapter ${chapter}`, line(HEADINGS, widths), ...lines].join('\n');
  });
  const problems = all.flatMap(({ problem }) => (problem ? [`✗ ${problem}`] : []));
  const summary = `${all.length} claims: ${countsOf(all)}`;
  const closing =
    problems.length > 0
      ? `${problems.length} of them not as declared:\n${problems.join('\n')}`
      : 'Every difference is declared, with its reason.';
  return [...blocks, `${summary}\n${closing}`].join('\n\n');
}
