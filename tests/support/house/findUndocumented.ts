import type { ProjectFile } from './projectFiles.ts';

/** What a file exports by name at the beginning of a line, with the docstring before it and the code up to the next declaration. */
const EXPORTED =
  /(\/\*\*(?:(?!\*\/)[\s\S])*?\*\/\n)?^export (?:async )?(function\*?|class|const) (\w+)([\s\S]*?)(?=\n(?:\/\*\*|export |const |function |type |interface |class )|(?![\s\S]))/gm;

/** Names in capitals stand in groups, of which the first tells what they are. */
const isPlainNumber = (name: string): boolean => name === name.toUpperCase();

const refuses = (code: string): boolean => /\bensure\w*\(|throw new EngineError/.test(code);
const saysSo = (docstring: string): boolean => /@throws|[Rr]efuse|[Tt]hrows/.test(docstring);

/**
 * What is exported without a docstring, and functions that refuse something without saying so in theirs, as sentences
 * with a remedy.
 */
export function findUndocumented(files: readonly ProjectFile[]): string[] {
  return files.flatMap(({ path, text }) =>
    [...text.matchAll(EXPORTED)].flatMap(([, docstring = '', kind = '', name = '', code = '']) => {
      if (!docstring)
        return isPlainNumber(name)
          ? []
          : [`${path} exports ${name} without a docstring. Say what it gives, with shapes, units and source.`];
      const isFunction = kind.startsWith('function') || /^\s*=\s*(?:<[^>]*>)?\(/.test(code);
      if (isFunction && refuses(code) && !saysSo(docstring))
        return [`${name} in ${path} refuses some input, but its docstring does not say so. Add @throws.`];
      return [];
    }),
  );
}
