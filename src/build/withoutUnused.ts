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

/** A rule's selectors or the condition of a group, and what stands between its braces. */
export function partsOf(rule: string): { head: string; body: string } {
  const brace = rule.indexOf('{');
  return { head: rule.slice(0, brace), body: rule.slice(brace + 1, -1) };
}

/** A selector without what stands in brackets: `a:not(.b) .c` needs `c` alone; of `:is(.d, .e)` it needs one. */
function bare(selector: string): string {
  const less = selector.replace(/\([^()]*\)/g, '');
  return less === selector ? less : bare(less);
}

export const isGroup = (head: string): boolean => /^@(media|container|supports|layer)\b/.test(head);

/** Commas between selectors, not those inside `:is(…)`. */
const selectorsOf = (head: string): string[] => head.split(/,(?![^(]*\))/);

/** The classes that one match of a selector needs, and the elements, as `<p`. */
function namesOf(selector: string): string[] {
  const plain = bare(selector);
  const classes = [...plain.matchAll(/\.([A-Za-z_][\w-]*)/g)].map(([, name = '']) => name);
  const elements = plain.replace(/\[[^\]]*\]|::?[\w-]+/g, '').matchAll(/(?:^|[\s>+~])([a-z][\w-]*)/g);
  return [...classes, ...[...elements].map(([, name = '']) => `<${name}`)];
}

/**
 * The sheet without selectors that nothing on a page can match: KaTeX styles every formula that there could be, and a page shows
 * some. `isKnown` is asked for the classes and elements of a selector, all of which one match would need.
 */
export function withoutUnused(css: string, isKnown: (names: readonly string[]) => boolean): string {
  const hasAll = (selector: string): boolean => isKnown(namesOf(selector));
  const isUsed = (selector: string): boolean =>
    hasAll(selector) &&
    [...selector.matchAll(/:(?:is|where)\(([^()]*)\)/g)].every(([, choices = '']) => choices.split(',').some(hasAll));
  return rulesOf(css)
    .map((rule) => {
      const { head, body } = partsOf(rule);
      if (isGroup(head)) {
        const inner = withoutUnused(body, isKnown);
        return inner && `${head}{${inner}}`;
      }
      if (head.startsWith('@')) return rule;
      const kept = selectorsOf(head).filter(isUsed);
      return kept.length > 0 ? `${kept.join(',')}{${body}}` : '';
    })
    .join('');
}

/** The sheet without faces of families that none of its rules names. */
export function withoutUnusedFaces(css: string): string {
  const rules = rulesOf(css);
  const isFace = (rule: string) => rule.startsWith('@font-face');
  const others = rules.filter((rule) => !isFace(rule)).join('');
  const family = (rule: string) => /font-family:\s*["']?([^;"'}]+)/.exec(rule)?.[1] ?? '';
  return rules.filter((rule) => !isFace(rule) || others.includes(family(rule))).join('');
}

/** The sheet without rules that it has already: a component that two widgets share stands in the sheet of both. */
export const withoutDoubles = (css: string): string => [...new Set(rulesOf(css))].join('');

/** What a sheet says of screens (and of both), and what it says of paper alone, each in its order. */
export function screenAndPaper(css: string): { screen: string; paper: string } {
  const isPaper = (rule: string): boolean => /^@media print\s*\{/.test(rule);
  const rules = rulesOf(css);
  return {
    screen: rules.filter((rule) => !isPaper(rule)).join(''),
    paper: rules
      .filter(isPaper)
      .map((rule) => partsOf(rule).body)
      .join(''),
  };
}
