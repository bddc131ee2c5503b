import type { LedgerNode } from './ledgerNode.ts';

/** Departures from a network's standard form; each network says which of them it knows. */
export interface Variant {
  /** A norm after each convolution, whose bias stays. */
  readonly batchNorm?: boolean;
  /** Auxiliary heads (GoogLeNet). */
  readonly aux?: boolean;
  /** GoogLeNet with norms, convolutions without bias and 3 × 3 in place of 5 × 5. */
  readonly torchvision?: boolean;
  /** `cifar`: a 3 × 3 stem with stride 1 and no first pooling, for small pictures. */
  readonly stem?: 'cifar' | 'imagenet';
}

/** A network as data: a title, its source, its usual input, and its layers for a given input and variant. */
export interface Architecture {
  readonly title: string;
  readonly source: string;
  readonly input: readonly [number, number, number];
  readonly classes: number;
  readonly variants: readonly (keyof Variant)[];
  readonly nodes: (input: readonly number[], variant: Variant) => readonly LedgerNode[];
}

/**
 * A norm after each convolution on the main path and in every branch. Two parameters and two running numbers a channel
 * (Ioffe and Szegedy 2015).
 */
export function withNorms(nodes: readonly LedgerNode[]): LedgerNode[] {
  return nodes.flatMap((node): LedgerNode[] => {
    if (node.kind === 'conv') return [node, { kind: 'batchnorm', name: `${node.name}.bn` }];
    if (node.kind === 'concat' || node.kind === 'add') return [{ ...node, branches: node.branches.map(withNorms) }];
    if (node.kind === 'side') return [{ ...node, nodes: withNorms(node.nodes) }];
    return [node];
  });
}
