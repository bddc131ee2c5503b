import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

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

/** Astro hydrates only what a file imports by name, so the registry of all widgets is written out, one line a widget. */
function registry(names: readonly string[]): string {
  const imports = names.map(
    (name) => `import ${pascal(name)} from '#components/widgets/${name}/${pascal(name)}.svelte';`,
  );
  const uses = names.map((name) => `{widget === '${name}' && <${pascal(name)} client:seen {...(props as any)} />}`);
  return [
    '---',
    '// Written by src/build/workbench.ts from the folders of components/widgets; do not edit.',
    ...imports,
    'interface Props { widget: string; props: Record<string, unknown> }',
    names.length ? 'const { widget, props } = Astro.props;' : '',
    '---',
    ...uses,
    '',
  ].join('\n');
}

/** Writes `src/generated/Workbench.astro`, which renders any widget by name with `client:seen`. */
export function workbench(): AstroIntegration {
  return {
    name: 'book-workbench',
    hooks: {
      'astro:config:setup': ({ config }) => {
        const root = fileURLToPath(config.root);
        const file = path.join(root, 'src/generated/Workbench.astro');
        const text = registry(widgetFolders(root));
        mkdirSync(path.dirname(file), { recursive: true });
        if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
      },
    },
  };
}
