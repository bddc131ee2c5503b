import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';

/** Two letters or digits for a text, and then the next two: `0a`, `0b`, … */
function* codes(text: string): Generator<string> {
  const start = createHash('sha256').update(text).digest().readUInt32BE(0) % 1296;
  for (let step = 0; step < 1296; step++) yield ((start + step) % 1296).toString(36).padStart(2, '0');
}

/**
 * The class that ties the rules of a Svelte component to its marks: `_` and two letters, different for each of `files`. Svelte's own are
 * longer, and no packing shortens what looks random: they were 2 % of a page's styles.
 */
export function scopeNames(files: readonly string[]): Map<string, string> {
  if (files.length > 1000)
    throw new Error('Too many components for scope names of two letters; use three (src/build/scopeNames.ts).');
  const taken = new Set<string>();
  return new Map(
    files.toSorted().map((file) => {
      const code = codes(file).find((one) => !taken.has(one)) ?? '';
      taken.add(code);
      return [file, `_${code}`];
    }),
  );
}

/** True for a class that `scopeNames` made. */
export const isScope = (name: string): boolean => /^_[0-9a-z]{2}$/.test(name);

/** All Svelte components of the book below `root`, as paths with slashes. */
export const componentsOf = (root: string): string[] =>
  globSync('{components,content,src}/**/*.svelte', { cwd: root }).map((file) => file.replaceAll('\\', '/'));

/** Svelte's `cssHash` for the components below `root`. */
export function scopeOf(root: string): (component: { filename: string }) => string {
  const find = () => scopeNames(componentsOf(root));
  let known = find();
  return ({ filename }) => {
    const end = filename.replaceAll('\\', '/').replace(/\?.*$/, '');
    const lookUp = () => [...known].find(([file]) => end.endsWith(file))?.[1];
    const name = lookUp();
    if (name) return name;
    known = find();
    const added = lookUp();
    if (!added) throw new Error(`${filename} is outside components, content and src; move it into one of them.`);
    return added;
  };
}
