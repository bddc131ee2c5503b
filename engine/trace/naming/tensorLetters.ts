import type { LayerKind } from '../../nn/spec.ts';
import type { Role } from './quantity.ts';
import type { AxisWord, TensorWord } from './spokenTensors.ts';

/** How one tensor is written and what its indices count: named axes, those of what flows, or its first or last ones. */
export interface TensorLetter {
  readonly body: string;
  /** The body in TeX, where it is not the letter itself. */
  readonly tex?: string;
  readonly upright?: boolean;
  /** Stands before the indices: the gate of a net input. */
  readonly mark?: string;
  readonly word: TensorWord;
  /** The gate that it belongs to. */
  readonly gate?: TensorWord;
  readonly role: Role;
  readonly axes: readonly AxisWord[] | 'numbers' | 'head' | 'tail';
}

const param = (body: string, word: TensorWord, axes: TensorLetter['axes'], tex?: string): TensorLetter => ({
  body,
  word,
  axes,
  role: 'param',
  ...(tex ? { tex } : {}),
});
const act = (body: string, word: TensorWord, axes: TensorLetter['axes'], tex?: string): TensorLetter => ({
  ...param(body, word, axes, tex),
  role: 'act',
});
const data = (body: string, word: TensorWord, axes: TensorLetter['axes']): TensorLetter => ({
  ...param(body, word, axes),
  role: 'data',
});

const STEP: readonly AxisWord[] = ['example', 'step', 'unit'];
const END: readonly AxisWord[] = ['example', 'unit'];
const CHANNEL: readonly AxisWord[] = ['channel'];

const net = (gate: string, word?: TensorWord): TensorLetter => ({
  ...act('net', 'netInput', STEP),
  upright: true,
  ...(gate ? { mark: gate } : {}),
  ...(word ? { gate: word } : {}),
});

/** Every tensor has these, whatever its layer: what leaves it, before and after the activation, and what enters a way. */
const EVERY: Readonly<Record<string, TensorLetter>> = {
  a: act('a', 'output', 'numbers'),
  z: act('z', 'netInput', 'numbers'),
  x: data('x', 'wayInput', 'numbers'),
};

const NORM: Readonly<Record<string, TensorLetter>> = {
  gamma: param('γ', 'scale', 'tail', '\\gamma'),
  beta: param('β', 'shift', 'tail', '\\beta'),
  mean: act('μ', 'mean', 'head', '\\mu'),
  variance: { ...act('var', 'variance', 'head'), upright: true },
  std: act('σ', 'deviation', 'head', '\\sigma'),
  xhat: act('x̂', 'normalised', 'numbers', '\\hat x'),
};

const RECURRENT: Readonly<Record<string, TensorLetter>> = {
  W_ih: { ...param('W', 'weight', ['unit', 'input']), mark: 'x' },
  W_hh: { ...param('W', 'weight', ['unit', 'fromUnit']), mark: 'h' },
  b_ih: { ...param('b', 'inputBias', ['unit']), mark: 'x' },
  b_hh: { ...param('b', 'hiddenBias', ['unit']), mark: 'h' },
  b: param('b', 'bias', ['unit']),
  h: act('h', 'hidden', STEP),
  h0: { ...data('h', 'firstHidden', END), mark: '0' },
  hT: { ...act('h', 'lastHidden', END), mark: 'T' },
};

/** How the tensors of each kind of layer are written, besides those that every layer has. */
const KINDS: { readonly [K in LayerKind]?: Readonly<Record<string, TensorLetter>> } = {
  dense: { W: param('w', 'weight', ['unit', 'input']), b: param('b', 'bias', ['unit']) },
  conv2d: { W: param('w', 'kernel', ['filter', 'channel', 'row', 'column']), b: param('b', 'bias', ['filter']) },
  embedding: { W: param('w', 'tableEntry', ['symbol', 'entry']) },
  batchNorm: {
    ...NORM,
    gamma: param('γ', 'scale', CHANNEL, '\\gamma'),
    beta: param('β', 'shift', CHANNEL, '\\beta'),
    mean: act('μ', 'mean', CHANNEL, '\\mu'),
    variance: { ...act('var', 'variance', CHANNEL), upright: true },
    std: act('σ', 'deviation', CHANNEL, '\\sigma'),
    runningMean: act('μ̄', 'runningMean', CHANNEL, '\\bar\\mu'),
    runningVar: act('v̄', 'runningVariance', CHANNEL, '\\overline{\\mathrm{var}}'),
  },
  layerNorm: NORM,
  localResponseNorm: { base: act('s', 'base', 'numbers') },
  maxPool2d: { chosen: act('k', 'place', 'numbers') },
  dropout: { mask: data('m', 'mask', 'numbers') },
  prelu: { alpha: param('α', 'slope', CHANNEL, '\\alpha') },
  rrelu: { slopes: data('s', 'drawnSlope', 'numbers') },
  rnn: { ...RECURRENT, net: net('') },
  lstm: {
    ...RECURRENT,
    net_i: net('i', 'inputGate'),
    net_f: net('f', 'forgetGate'),
    net_g: net('g', 'candidate'),
    net_o: net('o', 'outputGate'),
    i: act('i', 'inputGate', STEP),
    f: act('f', 'forgetGate', STEP),
    g: act('g', 'candidate', STEP),
    o: act('o', 'outputGate', STEP),
    c: act('c', 'cell', STEP),
    tanhc: act('tanh c', 'cellOut', STEP, '\\tanh c'),
    c0: { ...data('c', 'firstCell', END), mark: '0' },
    cT: { ...act('c', 'lastCell', END), mark: 'T' },
  },
  gru: {
    ...RECURRENT,
    net_r: net('r', 'resetGate'),
    net_z: net('z', 'updateGate'),
    net_n: net('n', 'candidate'),
    r: act('r', 'resetGate', STEP),
    z: act('z', 'updateGate', STEP),
    n: act('n', 'candidate', STEP),
    past: act('p', 'past', STEP),
    rh: act('rh', 'resetState', STEP),
  },
};

/** The gates of a stacked weight, in the order of its rows: letter and word. */
const GATES: { readonly [K in LayerKind]?: readonly (readonly [string, TensorWord])[] } = {
  lstm: [
    ['i', 'inputGate'],
    ['f', 'forgetGate'],
    ['g', 'candidate'],
    ['o', 'outputGate'],
  ],
  gru: [
    ['r', 'resetGate'],
    ['z', 'updateGate'],
    ['n', 'candidate'],
  ],
};

/** The letter of a tensor of a kind of layer; nothing when that kind has none of the name. */
export function tensorLetter(kind: LayerKind, name: string): TensorLetter | undefined {
  const own = KINDS[kind];
  if (own && Object.hasOwn(own, name)) return own[name];
  return Object.hasOwn(EVERY, name) ? EVERY[name] : undefined;
}

/** The gate to which a row of a stacked weight or bias belongs; nothing where rows are not stacked. */
export const gateOfRow = (kind: LayerKind, units: number, row: number): readonly [string, TensorWord] | undefined =>
  GATES[kind]?.[Math.floor(row / units)];

const NUMBERS: Readonly<Record<number, readonly AxisWord[]>> = {
  1: ['example'],
  2: ['example', 'unit'],
  3: ['example', 'step', 'unit'],
  4: ['example', 'channel', 'row', 'column'],
};
const HEADS: typeof NUMBERS = { 1: ['example'], 2: ['example', 'step'], 3: ['example', 'channel', 'row'] };
const TAILS: typeof NUMBERS = { 1: ['unit'], 2: ['step', 'unit'], 3: ['channel', 'row', 'column'] };
const BY_RANK = { numbers: NUMBERS, head: HEADS, tail: TAILS } as const;

/** What the indices of a tensor count, given how many there are: e.g. [N, C], [N, T, C] or [N, C, H, W]. */
export function axesOf({ axes }: Pick<TensorLetter, 'axes'>, rank: number): readonly AxisWord[] {
  if (typeof axes !== 'string') return axes;
  const first: AxisWord = axes === 'tail' ? 'entry' : 'example';
  return BY_RANK[axes][rank] ?? Array.from({ length: rank }, (_, k) => (k === 0 ? first : 'entry'));
}
