/** The code of a page's scripts: what it loads by itself, and what that may load later by `import()`. Workers draw nothing. */
export interface Scripts {
  readonly eager: readonly string[];
  readonly lazy: readonly string[];
}

const atOnce = /\b(?:from|import)\s*["'`]\.\/([\w.-]+\.js)["'`]/g;
const atOnceOrLater = /\b(?:from|import)\s*\(?\s*["'`]\.\/([\w.-]+\.js)["'`]/g;

/** Finds all scripts that a page may ever load. `codeOf` knows the built scripts by their file names. */
export function scriptsOf(html: string, codeOf: ReadonlyMap<string, string>): Scripts {
  const entries = [...html.matchAll(/[\w.-]+\.js\b/g)].map(([name]) => name);
  const follow = (link: RegExp): Set<string> => {
    const found = new Set<string>();
    const queue = [...entries];
    for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
      const code = codeOf.get(name);
      if (code === undefined || found.has(name)) continue;
      found.add(name);
      queue.push(...[...code.matchAll(link)].map(([, next = '']) => next));
    }
    return found;
  };
  const codes = (names: Iterable<string>) => [...names].map((name) => codeOf.get(name) ?? '');
  const eager = follow(atOnce);
  return { eager: codes(eager), lazy: codes(follow(atOnceOrLater).difference(eager)) };
}
