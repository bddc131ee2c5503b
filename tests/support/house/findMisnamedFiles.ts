import type { Source } from './readSource.ts';

const vague = /^(utils?|helpers?|managers?|common|misc|shared)$/i;
/** Files named by the part they play in their folder: a widget's properties, a room's table of kinds, constants, a door. */
const byRole = /(^|\/)(props|demos|index|table|constants|conformance|[^/]+\.(worker|d))\.ts$/;

/** File and folder names that say nothing about what is inside. */
export function findVagueNames(paths: readonly string[]): string[] {
  return paths
    .filter((path) => path.split('/').some((part) => vague.test(part.replace(/\..*$/, ''))))
    .map((path) => `${path} has a name that says nothing. Name it after the one thing it does.`);
}

/** The words of a name, in the singular and in small letters: `readNumbers` and `READ_NUMBER` are read, number. */
const words = (name: string): string[] =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[\s_]+/)
    .map((word) => word.replace(/s$/, ''));

/** From this many exports on, a file holds a family and is named after what the family is about. */
const family = 3;

/**
 * Files of engine/ and components/ that cannot be found by what they export, and components that are not in PascalCase.
 * A file with one or two exports shares a word with one of them.
 */
export function findMisnamedFiles(sources: readonly Source[]): string[] {
  return sources
    .filter(({ path }) => /^(engine|components)\/.*\.(ts|svelte|astro)$/.test(path) && !byRole.test(path))
    .flatMap(({ path, exports }) => {
      const name = (path.split('/').at(-1) ?? '').replace(/(\.svelte)?\.ts$|\.(svelte|astro)$/, '');
      if (/\.(svelte|astro)$/.test(path))
        return /^[A-Z][A-Za-z0-9]*$/.test(name) ? [] : [`${path} is a component. Name it in PascalCase.`];
      if (!/^[A-Za-z][A-Za-z0-9]*$/.test(name)) return [`${path} is not named in camelCase or PascalCase.`];
      const shared = exports.some((one) => one === 'default' || words(one).some((word) => words(name).includes(word)));
      if (shared || exports.length >= family) return [];
      return [
        `${path} shares no word with its exports (${exports.join(', ') || 'it has none'}). Name the file after its main export.`,
      ];
    });
}
