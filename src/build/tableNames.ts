import type { HastPluginDefinition } from 'satteri';

interface Node {
  readonly type: string;
  readonly tagName?: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

const textOf = (node: Node): string => node.value ?? (node.children ?? []).map(textOf).join('');

const cellsOf = (node: Node): readonly Node[] =>
  node.tagName === 'th' ? [node] : (node.children ?? []).flatMap((child) => cellsOf(child));

/** Names each table of a text after its columns, `data-name="Part, Twin"`, so that no two regions of a page are called the same. */
export function tableNames(): HastPluginDefinition {
  return {
    name: 'book-table-names',
    element: {
      filter: ['table'],
      visit(node, context) {
        const columns = cellsOf(node as Node)
          .map((cell) => textOf(cell).trim())
          .filter((text) => text !== '');
        if (columns.length > 0) context.setProperty(node, 'data-name', columns.join(', '));
      },
    },
  };
}
