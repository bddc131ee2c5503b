/**
 * Which names a text may give as classes: whole ones, and beginnings that an expression completes (`r-${role}`). Elements that it
 * may draw are among the whole ones, as `<p`.
 */
export interface ClassNames {
  readonly whole: ReadonlySet<string>;
  readonly beginnings: ReadonlySet<string>;
}

const words = (text: string): string[] => text.match(/[A-Za-z_][\w-]*/g) ?? [];

/** All words of the matches' groups. */
function wordsOf(matches: Iterable<RegExpMatchArray>, group = 1): Set<string> {
  const all = new Set<string>();
  for (const match of matches) for (const name of words(match[group] ?? '')) all.add(name);
  return all;
}

/** The elements that a text opens; a table without a body gets one from the browser. */
const elementsOf = (text: string): Set<string> => new Set([...(text.match(/<[a-z][\w-]*/g) ?? []), '<tbody']);

/** The classes of a page: those of its marks, and all words of the scripts that stand in it. */
export function classesOfPage(html: string): ClassNames {
  const marks = wordsOf(html.matchAll(/\sclass="([^"]*)"/g));
  const scripts = wordsOf(html.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g));
  return { whole: marks.union(scripts).union(elementsOf(html)), beginnings: new Set() };
}

/** The classes that a built script may set: in the marks that it holds, and in a string that is nothing but names (a sentence is none). */
export function classesOfScript(code: string): ClassNames {
  const marks = wordsOf(code.matchAll(/\bclass=\\?["']([^"'<>]*)/g));
  const strings = wordsOf(code.matchAll(/(["'`])([\w -]*)\1/g), 2);
  const between = wordsOf(code.matchAll(/[`}]([\w -]+)(?=`|\$\{)/g));
  const beginnings = new Set([...code.matchAll(/[`\s}"']([A-Za-z][\w-]*-)\$\{/g)].map(([, start = '']) => start));
  return { whole: marks.union(strings).union(between).union(elementsOf(code)), beginnings };
}

/** The classes that a component sets by a key, `class={{ open: isOpen }}`: in a built script, such a key looks like any other. */
export function classesOfKeys(component: string): ClassNames {
  const lists = [...component.matchAll(/\bclass=\{(\{[^{}]*\}|\[[^\]]*\])\}/g)].map(([, list = '']) => list);
  return { whole: wordsOf(lists.join().matchAll(/[{,]\s*['"]?([\w-]+)['"]?\s*(?=[:,}])/g)), beginnings: new Set() };
}

/** True if one of the texts may give this class, or draw this element: a script may also make one from a string. */
export const names =
  (texts: readonly ClassNames[]) =>
  (name: string): boolean =>
    texts.some(
      ({ whole, beginnings }) =>
        whole.has(name) || whole.has(name.replace(/^</, '')) || [...beginnings].some((start) => name.startsWith(start)),
    );
