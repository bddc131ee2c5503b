import { EngineError, ensure } from '../core/engineError.ts';
import type {
  ConvNode,
  DenseNode,
  LedgerNode,
  PartialConvNode,
  PlainNode,
  PoolNode,
  SubsampleNode,
} from './ledgerNode.ts';
import type { LedgerRow } from './ledgerRow.ts';
import { convOutputSize, poolOutputSize, type Window } from './outputSize.ts';
import { convParams, denseParams } from './parameterCounts.ts';

/** The widest layer or picture that a ledger accepts: channels, units or pixels along an axis. */
export const MAX_WIDTH = 2 ** 20;

type Shape = readonly number[];
type Count = Omit<LedgerRow, 'name' | 'kind' | 'shape' | 'buffers'> & {
  readonly shape: Shape;
  readonly buffers?: number;
};

const volume = (shape: Shape): number => shape.reduce((a, b) => a * b, 1);
const nothing = { params: 0, macs: 0, connections: 0, paramsSum: '', macsSum: '' };

/** The `[C, H, W]` of a picture; refuses a vector. */
function picture(node: LedgerNode, shape: Shape): readonly [number, number, number] {
  const [c, h, w] = shape;
  if (shape.length !== 3 || c === undefined || h === undefined || w === undefined)
    throw new EngineError(
      `Layer ${node.name} needs a picture [channels, height, width], but gets [${shape.join(', ')}]. ` +
        'Put it before the dense layers.',
    );
  return [c, h, w];
}

/** Applies a size rule to height and width and refuses a window that does not fit. */
function slide(
  node: LedgerNode,
  shape: Shape,
  window: Window,
  size: (n: number, window: Window) => number,
): [number, number] {
  const [, h, w] = picture(node, shape);
  const out: [number, number] = [size(h, window), size(w, window)];
  ensure(
    out[0] >= 1 && out[1] >= 1,
    () =>
      `Layer ${node.name} has a ${window.kernel} × ${window.kernel} window, but gets only ${h} × ${w} pixels` +
      `${window.pad ? ` and ${window.pad} of padding` : ''}. Use a larger input picture.`,
  );
  return out;
}

/** Refuses a width that is no whole number from 1 to `MAX_WIDTH`. */
function checkWidth(node: LedgerNode, what: string, value: number): number {
  ensure(
    Number.isInteger(value) && value >= 1 && value <= MAX_WIDTH,
    () => `Layer ${node.name} asks for ${value} ${what}, but a whole number from 1 to ${MAX_WIDTH} is expected.`,
  );
  return value;
}

function conv(node: ConvNode, shape: Shape): Count {
  const { kernel, stride = 1, pad = 0, groups = 1, bias = true } = node;
  const out = checkWidth(node, 'channels', node.out);
  const [c] = picture(node, shape);
  const [h, w] = slide(node, shape, { kernel, stride, pad }, convOutputSize);
  ensure(
    c % groups === 0 && out % groups === 0,
    () =>
      `Layer ${node.name} has ${groups} groups, which must divide its ${c} input and ${out} output channels. ` +
      'Change the groups or the channels.',
  );
  const params = convParams({ inChannels: c, outChannels: out, kh: kernel, kw: kernel, groups, bias });
  const weights = bias ? params - out : params;
  const fan = groups > 1 ? `${kernel}·${kernel}·${c}/${groups}` : `${kernel}·${kernel}·${c}`;
  return {
    type: `conv${kernel}x${kernel}/${stride}${groups > 1 ? ` g${groups}` : ''}`,
    shape: [out, h, w],
    params,
    macs: weights * h * w,
    connections: params * h * w,
    paramsSum: bias ? `(${fan} + 1)·${out}` : `${fan}·${out}`,
    macsSum: `${fan}·${out}·${h}·${w}`,
  };
}

function partialConv(node: PartialConvNode, shape: Shape): Count {
  const { kernel, table } = node;
  const [c] = picture(node, shape);
  const [h, w] = slide(node, shape, { kernel, stride: 1, pad: 0 }, convOutputSize);
  const inRange = table.every((maps) => maps.every((m) => m >= 0 && m < c));
  ensure(inRange, () => `Layer ${node.name} names a map that its input of ${c} maps lacks. Correct its table.`);
  const links = table.reduce((sum, maps) => sum + maps.length, 0);
  const weights = kernel * kernel * links;
  return {
    type: `conv${kernel}x${kernel}/1 partial`,
    shape: [table.length, h, w],
    params: weights + table.length,
    macs: weights * h * w,
    connections: (weights + table.length) * h * w,
    paramsSum: `${kernel}·${kernel}·${links} + ${table.length}`,
    macsSum: `${kernel}·${kernel}·${links}·${h}·${w}`,
  };
}

function pool(node: PoolNode, shape: Shape): Count {
  const { kernel, stride, pad = 0, ceil = false } = node;
  const [c] = picture(node, shape);
  const [h, w] = slide(node, shape, { kernel, stride, pad }, (n, window) => poolOutputSize(n, window, ceil));
  return { ...nothing, type: `${node.kind}${kernel}/${stride}`, shape: [c, h, w] };
}

function subsample(node: SubsampleNode, shape: Shape): Count {
  const { kernel } = node;
  const [c] = picture(node, shape);
  const [h, w] = slide(node, shape, { kernel, stride: kernel, pad: 0 }, poolOutputSize);
  return {
    ...nothing,
    type: `subsample${kernel}/${kernel}`,
    shape: [c, h, w],
    params: 2 * c,
    connections: (kernel * kernel + 1) * c * h * w,
    paramsSum: `2·${c}`,
  };
}

function dense(node: DenseNode, shape: Shape, classes: number): Count {
  const units = checkWidth(node, 'units', node.units === 'classes' ? classes : node.units);
  const inputs = volume(shape);
  ensure(
    Number.isSafeInteger(inputs * units),
    () =>
      `Layer ${node.name} would join ${inputs} inputs to ${units} units: too large to count. Use a smaller picture.`,
  );
  const macs = denseParams(inputs, units, false);
  if (node.kind === 'rbf') return { ...nothing, type: 'rbf', shape: [units], connections: macs };
  const params = denseParams(inputs, units);
  return {
    type: 'dense',
    shape: [units],
    params,
    macs,
    connections: params,
    paramsSum: `(${inputs} + 1)·${units}`,
    macsSum: `${inputs}·${units}`,
  };
}

function plain(node: PlainNode, shape: Shape): Count {
  const [c] = picture(node, shape);
  if (node.kind === 'global_avgpool') return { ...nothing, type: node.kind, shape: [c] };
  if (node.kind !== 'batchnorm') return { ...nothing, type: node.kind, shape };
  return { ...nothing, type: node.kind, shape, params: 2 * c, buffers: 2 * c, paramsSum: `2·${c}` };
}

type Leaf = Exclude<LedgerNode, { kind: 'concat' | 'add' | 'side' }>;

function countOf(node: Leaf, shape: Shape, classes: number): Count {
  switch (node.kind) {
    case 'conv':
      return conv(node, shape);
    case 'partialConv':
      return partialConv(node, shape);
    case 'maxpool':
    case 'avgpool':
      return pool(node, shape);
    case 'subsample':
      return subsample(node, shape);
    case 'dense':
    case 'rbf':
      return dense(node, shape, classes);
    default:
      return plain(node, shape);
  }
}

/**
 * The line of one layer that is not a branching; `shape` is its input. Refuses what does not fit, by name. Counts for one
 * picture: multiply-adds as in He et al. 2016, connections as in LeCun et al. 1998.
 * @throws EngineError.
 */
export function countRow(node: Leaf, shape: Shape, classes: number): LedgerRow {
  const row: LedgerRow = { buffers: 0, ...countOf(node, shape, classes), name: node.name, kind: node.kind };
  ensure(
    [row.params, row.macs, row.connections, volume(row.shape)].every(Number.isSafeInteger),
    () => `Layer ${node.name} is too large to count exactly. Use a smaller picture or fewer channels.`,
  );
  return row;
}
