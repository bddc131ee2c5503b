/** The rules of a stylesheet at its top level, each with its braces; a rule of a group (`@media`) holds its own inside. */
export function rulesOf(css: string): string[] {
  const rules: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < css.length; at++) {
    if (css[at] === '{') depth++;
    if (css[at] !== '}' || --depth > 0) continue;
    rules.push(css.slice(start, at + 1).trim());
    start = at + 1;
  }
  return rules;
}

/** A selector without what stands in brackets: `a:not(.b) .c` needs `c` alone. */
function bare(selector: string): string {
  const less = selector.replace(/\([^()]*\)/g, '');
  return less === selector ? less : bare(less);
}

const isGroup = (head: string): boolean => /^@(media|container|supports|layer)\b/.test(head);

/** Commas between selectors, not those inside `:is(…)`. */
const selectorsOf = (head: string): string[] => head.split(/,(?![^(]*\))/);

/**
 * The sheet without selectors that name a class which nothing has: KaTeX styles every formula that there could be, and a page shows
 * some. `has` knows every word that stands in a class attribute or in a script.
 */
export function withoutUnused(css: string, has: (name: string) => boolean): string {
  const isUsed = (selector: string): boolean =>
    [...bare(selector).matchAll(/\.([A-Za-z_][\w-]*)/g)].every(([, name = '']) => has(name));
  return rulesOf(css)
    .map((rule) => {
      const brace = rule.indexOf('{');
      const head = rule.slice(0, brace);
      const body = rule.slice(brace + 1, -1);
      if (isGroup(head)) {
        const inner = withoutUnused(body, has);
        return inner && `${head}{${inner}}`;
      }
      if (head.startsWith('@')) return rule;
      const kept = selectorsOf(head).filter(isUsed);
      return kept.length > 0 ? `${kept.join(',')}{${body}}` : '';
    })
    .join('');
}
