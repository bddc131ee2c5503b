import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project, wherever it was put. */
export const projectRoot = fileURLToPath(new URL('../../../', import.meta.url));

/** A file of the project; `path` is relative to the project with forward slashes. */
export interface ProjectFile {
  readonly path: string;
  readonly text: string;
}

const ignored = new Set([
  '.astro',
  '.git',
  'coverage',
  'dist',
  'node_modules',
  'playwright-report',
  'shots',
  'test-results',
]);
const isIgnored = (name: string, folder: string): boolean =>
  ignored.has(name) || name.endsWith('.local') || (folder === 'src' && name === 'generated');

/** Paths of all files that belong to the project, in alphabetical order. */
export function projectPaths(folder = ''): string[] {
  return readdirSync(path.join(projectRoot, folder), { withFileTypes: true })
    .filter((entry) => !isIgnored(entry.name, folder))
    .sort((left, right) => (left.name < right.name ? -1 : 1))
    .flatMap((entry) => {
      const at = folder ? `${folder}/${entry.name}` : entry.name;
      return entry.isDirectory() ? projectPaths(at) : [at];
    });
}

/** All files whose path satisfies `wanted`, with their text. */
export function projectFiles(wanted: (path: string) => boolean): ProjectFile[] {
  return projectPaths()
    .filter(wanted)
    .map((at) => ({ path: at, text: readFileSync(path.join(projectRoot, at), 'utf8') }));
}
