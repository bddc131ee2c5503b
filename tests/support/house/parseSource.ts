import { parse as parseSvelte } from 'svelte/compiler';
import { parseSync } from 'vite';

/** A syntax node as the parsers give it; `start` is an offset into the text of its part. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

/** A piece of a file that was parsed; `offset` is where it begins in the file. */
export interface Part {
  readonly root: SyntaxNode;
  readonly offset: number;
}

/** The parts of a source file that hold code: the whole of a script, all of a Svelte file, front matter and scripts of an Astro file, the imports of an MDX file. */
export function parseSource(path: string, text: string): Part[] {
  if (path.endsWith('.svelte')) return parseSvelteFile(text);
  if (path.endsWith('.astro')) return astroParts(text).map(({ code, offset }) => parseScript(path, code, offset));
  if (path.endsWith('.mdx')) return mdxImports(text).map(({ code, offset }) => parseScript(path, code, offset));
  return [parseScript(path, text, 0)];
}

function parseScript(path: string, code: string, offset: number): Part {
  const name = /\.(mjs|js)$/.test(path) ? path : `${path}.ts`;
  const { program, errors } = parseSync(name, code);
  const error = errors[0];
  if (error) throw new Error(`${path} cannot be read: ${error.message}. Mend its syntax first.`);
  return { root: program as unknown as SyntaxNode, offset };
}

function parseSvelteFile(text: string): Part[] {
  const root = parseSvelte(text, { modern: true }) as unknown as Record<string, SyntaxNode | null>;
  return [root.module, root.instance, root.fragment]
    .filter((part): part is SyntaxNode => Boolean(part))
    .map((part) => ({ root: part, offset: 0 }));
}

interface Code {
  readonly code: string;
  readonly offset: number;
}

function astroParts(text: string): Code[] {
  const front = /^---\r?\n([\s\S]*?)\r?\n---/.exec(text);
  const scripts = [...text.matchAll(/<script(?![^>]*\btype="application)[^>]*>([\s\S]*?)<\/script>/g)];
  return [...(front ? [front] : []), ...scripts]
    .map((match) => ({ code: match[1] ?? '', offset: match.index + match[0].indexOf(match[1] ?? '') }))
    .filter(({ code }) => !/^\s*(\{[\s\S]*\})?\s*$/.test(code));
}

function mdxImports(text: string): Code[] {
  const prose = text.replace(/^(```|~~~)[\s\S]*?^\1/gm, (block) => block.replace(/[^\n]/g, ' '));
  const statements = prose.matchAll(
    /^(?:import\s*(?:[\w*{][^'"`]*?from\s*)?|export\s+[^'"`\n]*?from\s*)(['"])[^'"]+\1;?/gm,
  );
  return [...statements].map((match) => ({ code: match[0], offset: match.index }));
}
