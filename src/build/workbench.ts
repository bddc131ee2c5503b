import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { isAsked } from '../lib/isAsked.ts';

const pascal = (kebab: string): string =>
  kebab.replace(/(^|-)(.)/g, (_all, _dash, letter: string) => letter.toUpperCase());

/** Widgets are the folders of `components/widgets/` that hold a `demos.ts`; the component has the folder's name in PascalCase. */
function widgetFolders(root: string): string[] {
  const folder = path.join(root, 'components/widgets');
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(path.join(folder, entry.name, 'demos.ts')))
    .map((entry) => entry.name)
    .sort();
  for (const name of names) {
    if (!existsSync(path.join(folder, name, `${pascal(name)}.svelte`)))
      throw new Error(
        `The widget ${name} has demos but no ${pascal(name)}.svelte beside them; name the component after its folder.`,
      );
  }
  return names;
}

/**
 * The pages of one widget's demonstrations. Astro hydrates only what a file imports by name, and a page carries the styles of
 * all that its file imports, so each widget gets a file of its own.
 */
const pagesOf = (name: string): string =>
  [
    '---',
    '// Written by src/build/workbench.ts from the folders of components/widgets; do not edit.',
    `import { demos } from '#components/widgets/${name}/demos.ts';`,
    `import ${pascal(name)} from '#components/widgets/${name}/${pascal(name)}.svelte';`,
    "import Demo from '#src/layouts/Demo.astro';",
    'export function getStaticPaths() {',
    '  return demos.map((demo) => ({ params: { demo: demo.id }, props: { demo } }));',
    '}',
    'const { demo } = Astro.props;',
    '---',
    '',
    `<Demo widget="${name}" demo={demo}>`,
    `  <${pascal(name)} client:seen {...(demo.props as any)} />`,
    '</Demo>',
    '',
  ].join('\n');

/** Writes one page file a widget into `src/generated/workbench/` and serves it at `/workbench/<widget>/<demo>/`. */
export function workbench(): AstroIntegration {
  return {
    name: 'book-workbench',
    hooks: {
      'astro:config:setup': ({ config, injectRoute }) => {
        const root = fileURLToPath(config.root);
        const folder = path.join(root, 'src/generated/workbench');
        const names = widgetFolders(root);
        mkdirSync(folder, { recursive: true });
        for (const file of readdirSync(folder))
          if (!names.includes(path.parse(file).name)) rmSync(path.join(folder, file));
        for (const name of names) {
          const file = path.join(folder, `${name}.astro`);
          const text = pagesOf(name);
          if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
          if (isAsked(`/workbench/${name}/`)) injectRoute({ pattern: `/workbench/${name}/[demo]`, entrypoint: file });
        }
      },
    },
  };
}
