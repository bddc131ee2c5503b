/** A convolution with square kernel; `stride` 1, `pad` 0, `groups` 1 and a bias unless said otherwise. */
export interface ConvNode {
  readonly kind: 'conv';
  readonly name: string;
  readonly out: number;
  readonly kernel: number;
  readonly stride?: number;
  readonly pad?: number;
  readonly groups?: number;
  readonly bias?: boolean;
}

/** A convolution in which output map `m` sees only the input maps listed in `table[m]` (LeNet-5's C3). */
export interface PartialConvNode {
  readonly kind: 'partialConv';
  readonly name: string;
  readonly kernel: number;
  readonly table: readonly (readonly number[])[];
}

/** Max or average pooling with a square window; `ceil` as in PyTorch's `ceil_mode`. */
export interface PoolNode {
  readonly kind: 'maxpool' | 'avgpool';
  readonly name: string;
  readonly kernel: number;
  readonly stride: number;
  readonly pad?: number;
  readonly ceil?: boolean;
}

/** LeNet-5's trainable subsampling: the window's sum times one coefficient, plus one bias, per map. */
export interface SubsampleNode {
  readonly kind: 'subsample';
  readonly name: string;
  readonly kernel: number;
}

/** Rows that leave the shape as it is, or average each map to one number. */
export interface PlainNode {
  readonly kind: 'batchnorm' | 'lrn' | 'global_avgpool';
  readonly name: string;
}

/** A dense layer on the flattened input; `classes` stands for the network's class count. */
export interface DenseNode {
  readonly kind: 'dense' | 'rbf';
  readonly name: string;
  readonly units: number | 'classes';
}

/** Branches that read the same input and are concatenated by channel or added; an empty branch hands the input on. */
export interface JoinNode {
  readonly kind: 'concat' | 'add';
  readonly name: string;
  readonly branches: readonly (readonly LedgerNode[])[];
}

/** Layers beside the main path (an auxiliary head): counted, but what follows reads the input of the head. */
export interface SideNode {
  readonly kind: 'side';
  readonly name: string;
  readonly nodes: readonly LedgerNode[];
}

/** One entry of a network written down as data; activations, dropout and flattening have no entry. */
export type LedgerNode =
  | ConvNode
  | PartialConvNode
  | PoolNode
  | SubsampleNode
  | PlainNode
  | DenseNode
  | JoinNode
  | SideNode;
