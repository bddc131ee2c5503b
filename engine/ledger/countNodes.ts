import { EngineError, ensure } from '../core/engineError.ts';
import { countRow } from './countRow.ts';
import type { JoinNode, LedgerNode } from './ledgerNode.ts';
import type { LedgerRow } from './ledgerRow.ts';

type Shape = readonly number[];

/** One layer on its way through the count: what enters (each branch of a join, else one shape) and its row. */
export interface CountedNode {
  readonly node: LedgerNode;
  readonly from: readonly Shape[];
  readonly row: LedgerRow;
}

/** Layers in the order of execution, and the shape `[C, H, W]` or `[units]` that comes out. */
export interface Counted {
  readonly steps: readonly CountedNode[];
  readonly shape: Shape;
}

/** The shape after concatenating by channel or adding; refuses branches that do not fit together. */
function joined({ kind, name }: JoinNode, shapes: readonly Shape[]): Shape {
  const first = shapes[0];
  if (!first) throw new EngineError(`Layer ${name} joins no branches. Give it at least one.`);
  const from = kind === 'concat' ? 1 : 0;
  for (const shape of shapes)
    ensure(
      shape.length === first.length && shape.slice(from).every((n, axis) => n === first[axis + from]),
      () =>
        `Layer ${name} cannot ${kind === 'add' ? 'add' : 'concatenate'} [${first.join(', ')}] and [${shape.join(', ')}]. ` +
        'Give its branches the same strides, padding and (to add) channels.',
    );
  if (kind === 'add') return first;
  return [shapes.reduce((sum, shape) => sum + (shape[0] ?? 0), 0), ...first.slice(1)];
}

/**
 * The one interpreter of all networks: walks the nodes, carrying the shape along. No rule of the field: the rules are
 * those of `countRow`.
 * @throws EngineError for branches that do not fit together.
 */
export function countNodes(nodes: readonly LedgerNode[], input: Shape, classes: number): Counted {
  const steps: CountedNode[] = [];
  let shape = input;
  for (const node of nodes) {
    if ('nodes' in node) {
      steps.push(...countNodes(node.nodes, shape, classes).steps);
    } else if ('branches' in node) {
      const branches = node.branches.map((branch) => countNodes(branch, shape, classes));
      for (const branch of branches) steps.push(...branch.steps);
      const from = branches.map((branch) => branch.shape);
      shape = joined(node, from);
      const none = { params: 0, macs: 0, buffers: 0, connections: 0, paramsSum: '', macsSum: '' };
      const row = { name: node.name, kind: node.kind, type: node.kind, shape, ...none };
      steps.push({ node, from, row });
    } else {
      const row = countRow(node, shape, classes);
      steps.push({ node, from: [shape], row });
      shape = row.shape;
    }
  }
  return { steps, shape };
}
