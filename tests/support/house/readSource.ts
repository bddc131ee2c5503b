import { parseSource, type SyntaxNode } from './parseSource.ts';
import type { ProjectFile } from './projectFiles.ts';

/** One way from a file to something else. `type` edges vanish when types are stripped; `read` edges are relative to the project. */
export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly kind: 'import' | 'type' | 'dynamic' | 'url' | 'glob' | 'read';
  readonly line: number;
}

/** One use of something that some room may not use: `Math.random`, `innerHTML`, `{@html}`, `new Worker`, `absolute path`. */
export interface Use {
  readonly from: string;
  readonly what: string;
  readonly line: number;
}

/** All that the house rules want to know of a file. */
export interface Source {
  readonly path: string;
  readonly edges: readonly Edge[];
  readonly uses: readonly Use[];
  readonly exports: readonly string[];
}

const clocksAndDice = new Set([
  'Math.random',
  'Date.now',
  'performance.now',
  'crypto.getRandomValues',
  'crypto.randomUUID',
  'document.write',
]);
const rawMarkup = new Set(['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'srcdoc', 'setHTMLUnsafe']);
const fileReads =
  /^(readFile|readFileSync|readdir|readdirSync|existsSync|stat|statSync|open|openSync|createReadStream|cpSync|copyFile|copyFileSync)$/;
const machinePath = /^(\/(work|tmp|home|root|Users|mnt|opt|var|etc|usr)\/|~\/|[A-Z]:\\)/;

/** Read a file's edges, uses and exports from its syntax (comments and prose don't count). */
export function readSource(file: ProjectFile): Source {
  const edges: Edge[] = [];
  const uses: Use[] = [];
  const exports: string[] = [];
  for (const { root, offset } of parseSource(file.path, file.text)) {
    const line = (node: SyntaxNode) => file.text.slice(0, offset + node.start).split('\n').length;
    walk(root, (node) => {
      for (const { to, kind } of edgesOf(node)) edges.push({ from: file.path, to, kind, line: line(node) });
      for (const what of usesOf(node)) uses.push({ from: file.path, what, line: line(node) });
      exports.push(...exportsOf(node));
    });
  }
  if (file.path.endsWith('.astro')) {
    for (const match of file.text.matchAll(/\bset:html\b/g))
      uses.push({ from: file.path, what: 'set:html', line: file.text.slice(0, match.index).split('\n').length });
  }
  return { path: file.path, edges, uses, exports };
}

function walk(node: SyntaxNode, visit: (node: SyntaxNode) => void): void {
  visit(node);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child, visit);
  }
}

const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && typeof (value as SyntaxNode).type === 'string';

/** `a.b.c` of an identifier or member expression, with `import.meta` as its own first name. */
function dotted(node: unknown): string {
  if (!isNode(node)) return '';
  if (node.type === 'Identifier') return String(node.name);
  if (node.type === 'MetaProperty') return 'import.meta';
  if (node.type !== 'MemberExpression') return '';
  const property = node.computed ? (literal(node.property) ?? '?') : dotted(node.property);
  return `${dotted(node.object)}.${property}`;
}

function literal(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined;
  if (node.type !== 'TemplateLiteral') return undefined;
  const quasis = node.quasis as { value: { cooked: string } }[];
  return quasis.length === 1 ? quasis[0]?.value.cooked : undefined;
}

const literals = (node: unknown): string[] =>
  isNode(node) && node.type === 'ArrayExpression'
    ? (node.elements as unknown[]).flatMap(literals)
    : [literal(node)].filter((text) => text !== undefined);

function edgesOf(node: SyntaxNode): { to: string; kind: Edge['kind'] }[] {
  const args = (node.arguments ?? []) as unknown[];
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration': {
      const kind = (node.importKind ?? node.exportKind) === 'type' ? 'type' : 'import';
      return literals(node.source).map((to) => ({ to, kind }));
    }
    case 'TSImportType':
      return literals(node.source ?? node.argument).map((to) => ({ to, kind: 'type' }));
    case 'ImportExpression':
      return literals(node.source).map((to) => ({ to, kind: 'dynamic' }));
    case 'NewExpression':
      if (dotted(node.callee) !== 'URL' || dotted(args[1]) !== 'import.meta.url') return [];
      return literals(args[0]).map((to) => ({ to, kind: 'url' }));
    case 'CallExpression': {
      const callee = dotted(node.callee);
      if (callee === 'import.meta.glob') return literals(args[0]).map((to) => ({ to, kind: 'glob' }));
      if (!fileReads.test(callee.split('.').at(-1) ?? '')) return [];
      return literals(args[0]).map((to) => ({ to, kind: 'read' }));
    }
    default:
      return [];
  }
}

function usesOf(node: SyntaxNode): string[] {
  if (node.type === 'HtmlTag') return ['{@html}'];
  if (node.type === 'NewExpression') {
    const callee = dotted(node.callee);
    if (callee === 'Date' && (node.arguments as unknown[]).length === 0) return ['new Date()'];
    return /^(globalThis\.)?(Worker|SharedWorker|Function)$/.test(callee) ? [`new ${callee.split('.').at(-1)}`] : [];
  }
  if (node.type === 'CallExpression' && dotted(node.callee) === 'eval') return ['eval'];
  if (node.type === 'MemberExpression') {
    const name = dotted(node).replace(/^(globalThis|window|self)\./, '');
    const last = name.split('.').at(-1) ?? '';
    return clocksAndDice.has(name) ? [name] : rawMarkup.has(last) ? [last] : [];
  }
  const text = literal(node);
  return text !== undefined && machinePath.test(text) ? ['absolute path'] : [];
}

function exportsOf(node: SyntaxNode): string[] {
  if (node.type === 'ExportDefaultDeclaration') return ['default'];
  if (node.type !== 'ExportNamedDeclaration') return [];
  const specifiers = (node.specifiers ?? []) as { exported: unknown }[];
  const names = specifiers.map(({ exported }) => literal(exported) ?? dotted(exported));
  const declaration = node.declaration;
  if (!isNode(declaration)) return names;
  const declared = (declaration.declarations as { id: unknown }[] | undefined) ?? [{ id: declaration.id }];
  return [...names, ...declared.map(({ id }) => dotted(id))];
}
