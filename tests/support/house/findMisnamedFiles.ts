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

/** `parameters.ts` may export `eachParameter`: a file's name must be found, in the singular, in one of its exports. */
const carries = (one: string, name: string): boolean =>
  one.toLowerCase().includes(name.toLowerCase().replace(/s$/, ''));

/** Files of engine/ and components/ whose name none of their exports carries, and components that are not in PascalCase. */
export function findMisnamedFiles(sources: readonly Source[]): string[] {
  return sources
    .filter(({ path }) => /^(engine|components)\/.*\.(ts|svelte|astro)$/.test(path) && !byRole.test(path))
    .flatMap(({ path, exports }) => {
      const name = (path.split('/').at(-1) ?? '').replace(/(\.svelte)?\.ts$|\.(svelte|astro)$/, '');
      if (/\.(svelte|astro)$/.test(path))
        return /^[A-Z][A-Za-z0-9]*$/.test(name) ? [] : [`${path} is a component. Name it in PascalCase.`];
      if (!/^[A-Za-z][A-Za-z0-9]*$/.test(name)) return [`${path} is not named in camelCase or PascalCase.`];
      if (exports.includes('default') || exports.some((one) => carries(one, name))) return [];
      return [
        `${path} exports nothing that carries its name. Name the file after its main export (it has ${exports.join(', ') || 'none'}).`,
      ];
    });
}
