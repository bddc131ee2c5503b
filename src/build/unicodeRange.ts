/**
 * `U+61-7A,U+2202`: the characters of a face as a unicode-range. With the `others` that lie in files of the same family, gaps
 * in which none of them lies are bridged: a shorter range that still never asks for this file where another one is meant.
 * A browser fetches every file whose range holds a character while the right one is still on its way.
 */
export function unicodeRange(text: string, others?: string): string {
  const pointsOf = (letters: string): number[] => [
    ...new Set([...letters].map((letter) => letter.codePointAt(0) ?? 0)),
  ];
  const foreign = others === undefined ? undefined : pointsOf(others);
  const joins = (from: number, to: number): boolean =>
    to - from === 1 || (foreign !== undefined && !foreign.some((point) => from < point && point < to));
  const runs: [number, number][] = [];
  for (const point of pointsOf(text).sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && joins(last[1], point)) last[1] = point;
    else runs.push([point, point]);
  }
  const hex = (point: number) => point.toString(16).toUpperCase();
  return runs.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`)).join(',');
}
