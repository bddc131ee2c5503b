const measure = /--(?:font|fs|lh|s\d|radius|col|gap|hit|fast|step|ease)[\w-]*/g;
const astroScope = /\bastro-[0-9a-z]{8}\b/g;

/** How often each match of `pattern` stands in the texts, the most frequent first. */
function ranked(texts: Iterable<string>, pattern: RegExp): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) for (const [name] of text.matchAll(pattern)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).map(([name]) => name);
}

const letter = (index: number): string =>
  String.fromCharCode(97 + (index % 26)) + (index < 26 ? '' : 'z'.repeat(Math.floor(index / 26)));

/**
 * Shorter names for what only stylesheets name: the measures of tokens.css (colours keep theirs, scripts draw with them), and
 * Astro's scopes, which stand in marks and styles. A measure that one of `scripts` names keeps its name. Returns what writes a
 * stylesheet and a page with the new names.
 */
export function shortNames(
  styles: readonly string[],
  scripts: readonly string[],
): { style(css: string): string; page(html: string): string } {
  const spoken = new Set(scripts.flatMap((code) => code.match(measure) ?? []));
  const names = new Map([
    ...ranked(styles, measure)
      .filter((name) => !spoken.has(name))
      .map((name, index) => [name, `--${letter(index)}`] as const),
    ...ranked(styles, astroScope).map((name, index) => [name, `_${index.toString(36).padStart(3, '0')}`] as const),
  ]);
  const renamed = (pattern: RegExp) => (text: string) => text.replace(pattern, (name) => names.get(name) ?? name);
  const scopes = renamed(astroScope);
  const measures = renamed(measure);
  return { style: (css) => scopes(measures(css)), page: scopes };
}
