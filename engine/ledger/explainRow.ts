import { constant, operand, product, quotient, sum } from '../trace/build.ts';
import type { Expr } from '../trace/expr.ts';
import { type Told, tell } from '../trace/tell.ts';
import type { CountedNode } from './countNodes.ts';
import { tellSize } from './explainSize.ts';
import type { Window } from './outputSize.ts';

/** What the lines of one layer are made from: its number, the line list, and the sizes that enter it as operands. */
class RowTeller {
  readonly lines: Told[] = [];
  readonly prefix: string;
  readonly from: readonly number[];

  constructor(number: number, from: readonly number[]) {
    this.prefix = `L${number}.`;
    this.from = from;
  }

  tell(rule: string, name: string, expr: Expr): Expr {
    return tell(this.lines, rule, this.prefix + name, expr);
  }

  /** Channels, height and width of the picture that enters. */
  entering(): [Expr, Expr, Expr] {
    const names = ['inChannels', 'inHeight', 'inWidth'];
    return names.map((name, k) => operand(this.prefix + name, this.from[k]!)) as [Expr, Expr, Expr];
  }

  sizes(of: 'conv' | 'pool' | 'poolCeil', window: Window): [Expr, Expr] {
    const [, h, w] = this.entering();
    const size = (name: string, n: Expr): Expr => tellSize(this.lines, this.prefix + name, of, n, window);
    return [size('height', h), size('width', w)];
  }
}

const k = (kernel: number): Expr => constant(kernel, 'k');

/** Weights, parameters, multiply-adds and connections of layers that slide trained windows over a picture. */
function tellWindows(row: RowTeller, weights: Expr, maps: Expr, bias: boolean, [h, w]: [Expr, Expr]): void {
  const all = row.tell('allParams', 'params', bias ? sum(weights, maps) : weights);
  row.tell('multiplyAdds', 'macs', product(weights, h, w));
  row.tell('connections', 'connections', product(all, h, w));
}

/**
 * The lines of one row of a ledger, the `number`th (from 1): sizes in pixels, channels, counts of parameters,
 * multiply-adds, running numbers and connections, e.g. `L3.params`. Each has the value of the row; what enters is an
 * operand such as `L3.inChannels`. Sources: LeCun et al. 1998 (windows, subsampling, connections); Ioffe and Szegedy 2015
 * (two parameters and two running numbers a normalised channel).
 */
export function explainRow({ node, from, row: { shape } }: CountedNode, number: number): Told[] {
  const row = new RowTeller(number, from[0] ?? []);
  switch (node.kind) {
    case 'conv': {
      const { kernel, stride = 1, pad = 0, groups = 1, bias = true } = node;
      const [c] = row.entering();
      const out = operand(`${row.prefix}channels`, shape[0]!);
      const sizes = row.sizes('conv', { kernel, stride, pad });
      const seen = groups > 1 ? quotient(c, constant(groups, 'G')) : c;
      const weights = row.tell('convWeights', 'weights', product(k(kernel), k(kernel), seen, out));
      tellWindows(row, weights, out, bias, sizes);
      break;
    }
    case 'partialConv': {
      const sizes = row.sizes('conv', { kernel: node.kernel, stride: 1, pad: 0 });
      const links = row.tell('mapLinks', 'links', sum(...node.table.map((maps) => constant(maps.length))));
      const weights = row.tell('convWeights', 'weights', product(k(node.kernel), k(node.kernel), links));
      tellWindows(row, weights, operand(`${row.prefix}channels`, shape[0]!), true, sizes);
      break;
    }
    case 'maxpool':
    case 'avgpool':
      row.sizes(node.ceil ? 'poolCeil' : 'pool', { kernel: node.kernel, stride: node.stride, pad: node.pad ?? 0 });
      break;
    case 'subsample': {
      const [c] = row.entering();
      const [h, w] = row.sizes('pool', { kernel: node.kernel, stride: node.kernel, pad: 0 });
      row.tell('subsampleParams', 'params', product(constant(2), c));
      const window = sum(product(k(node.kernel), k(node.kernel)), constant(1));
      row.tell('connections', 'connections', product(window, c, h, w));
      break;
    }
    case 'dense':
    case 'rbf': {
      const axes = row.entering().slice(0, row.from.length);
      const inputs = row.tell('flattenedInputs', 'inputs', product(...axes));
      const units = operand(`${row.prefix}units`, shape[0]!);
      const macs = row.tell('denseWeights', node.kind === 'rbf' ? 'connections' : 'macs', product(inputs, units));
      if (node.kind === 'rbf') break;
      const all = row.tell('allParams', 'params', sum(macs, units));
      row.tell('connections', 'connections', all);
      break;
    }
    case 'batchnorm': {
      const [c] = row.entering();
      row.tell('normParams', 'params', product(constant(2), c));
      row.tell('normBuffers', 'buffers', product(constant(2), c));
      break;
    }
    case 'concat':
      row.tell('joinedChannels', 'channels', sum(...from.map((part) => constant(part[0]!))));
      break;
    default:
      break;
  }
  return row.lines;
}
