import { median, type Times, wobble } from './measure.ts';

/** What a benchmark found: `where` it ran, the subject's times first, then its peers'. */
export interface Finding {
  readonly name: string;
  readonly where: string;
  readonly times: readonly Times[];
  readonly limit?: number;
}

/** A duration with three digits: `1.23 ms`, `45.6 µs`. */
export function duration(milliseconds: number): string {
  const [value, unit] = milliseconds >= 1 ? [milliseconds, 'ms'] : [milliseconds * 1000, 'µs'];
  return `${value >= 1000 ? value.toFixed(0) : value.toPrecision(3)} ${unit}`;
}

/** Whether the subject's median stays within the limit; true without one. */
export function isWithin(finding: Finding): boolean {
  const subject = finding.times[0];
  return finding.limit === undefined || (subject !== undefined && median(subject.rounds) <= finding.limit);
}

/** The finding as lines: the subject, each peer with the ratio of its median to the subject's, and the limit. */
export function report(finding: Finding): string {
  const [subject] = finding.times;
  const own = subject ? median(subject.rounds) : Number.NaN;
  const lines = finding.times.map(({ name, rounds }, index) => {
    const ratio = median(rounds) / own;
    const compared = ratio >= 1 ? `${ratio.toFixed(2)} × slower` : `${(1 / ratio).toFixed(2)} × faster`;
    const tail = index === 0 ? '' : `  ${compared} than ${subject?.name}`;
    return `  ${name.padEnd(28)} ${duration(median(rounds)).padStart(9)} ± ${(100 * wobble(rounds)).toFixed(0)} %${tail}`;
  });
  const limit =
    finding.limit === undefined
      ? []
      : [`  limit ${duration(finding.limit)}: ${isWithin(finding) ? 'kept' : 'EXCEEDED'}`];
  return [`${finding.name} (${finding.where})`, ...lines, ...limit].join('\n');
}
