import { expect, it } from 'vitest';
import { expectNone } from '../../support/house/expectNone.ts';
import { projectFiles } from '../../support/house/projectFiles.ts';

const sources = projectFiles((path) => /^(components|content|src)\/.*\.(astro|svelte|ts|mdx)$/.test(path));
const written = new Set(sources.flatMap(({ text }) => text.match(/[A-Za-z_][\w-]*/g) ?? []));
/** `r-` of `r-{role}`: a class may be begun up to a hyphen. */
const begun = new Set(
  sources.flatMap(({ text }) => [...text.matchAll(/([a-z]+-)\$?\{/g)].map(([, start = '']) => start)),
);

it('writes every class of the shared styles somewhere whole, or begun up to a hyphen', () => {
  const styles = projectFiles((path) => /^src\/styles\/.*\.css$/.test(path));
  expect(styles.length).toBeGreaterThan(10);
  const classes = new Set(
    styles.flatMap(({ text }) =>
      [...text.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/\.([A-Za-z_][\w-]*)(?=[^;{}]*\{)/g)].map(
        ([, name = '']) => name,
      ),
    ),
  );
  expect(classes.size).toBeGreaterThan(100);
  expectNone(
    [...classes]
      .filter(
        (name) =>
          !name.startsWith('katex') && !written.has(name) && ![...begun].some((start) => name.startsWith(start)),
      )
      .map(
        (name) =>
          `No source names the class ${name}, so src/build/stylesheets.ts may leave its rules out. Write it whole (as one of a list), or delete its rules.`,
      ),
  );
});
