import type { ProjectFile } from './projectFiles.ts';

/** The most lines that a file may have. */
export const longest = 250;

const isData = (path: string): boolean => /^tests\/(fixtures|reference|golden)\//.test(path) || path.endsWith('.json');

/** Every file that is too long to be read at one sitting, as sentences with a remedy. */
export function findLongFiles(files: readonly ProjectFile[]): string[] {
  return files
    .filter(({ path }) => /^(engine|components|src|tests)\//.test(path) && !isData(path))
    .map(({ path, text }) => ({ path, lines: text.replace(/\n$/, '').split('\n').length }))
    .filter(({ lines }) => lines > longest)
    .map(
      ({ path, lines }) =>
        `${path} has ${lines} lines, at most ${longest} are allowed. Give each concept in it a file of its own.`,
    );
}
