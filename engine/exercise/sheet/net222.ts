import { fromNested } from '../../core/tensor.ts';
import type { ActivationName } from '../../functions/activation/table.ts';
import { type Address, address } from '../../trace/ref.ts';
import { type Drawn, decimalOf } from '../seed/draw.ts';
import { named } from './names.ts';
import { NetLeaves } from './netLeaves.ts';
import type { Sheet } from './sheet.ts';

/** Numbers of a 2-2-2 network: one bias per layer, as in the worked example. */
export interface Numbers222 {
  readonly x: readonly Drawn[];
  readonly t: readonly Drawn[];
  readonly w: readonly Drawn[];
  readonly b: readonly Drawn[];
  readonly rate: Drawn;
}

/** The network of the documents. */
export const BOOK_222: Numbers222 = {
  x: [decimalOf(5, 2), decimalOf(10, 2)],
  t: [decimalOf(1, 2), decimalOf(99, 2)],
  w: [15, 20, 25, 30, 40, 45, 50, 55].map((whole) => decimalOf(whole, 2)),
  b: [decimalOf(35, 2), decimalOf(60, 2)],
  rate: decimalOf(5, 1),
};

/** The numbers of a network of one's own: two decimals each, weights of either sign. */
export function drawn222(sheet: Sheet): Numbers222 {
  const { draw } = sheet;
  return {
    x: [0, 1].map(() => draw.decimal(10, 95, 2)),
    t: [draw.decimal(1, 30, 2), draw.decimal(70, 99, 2)],
    w: Array.from({ length: 8 }, () => draw.signed(10, 95, 2)),
    b: [0, 1].map(() => draw.signed(10, 60, 2)),
    rate: draw.decimal(2, 9, 1),
  };
}

/** Writes a 2-2-2 network on the sheet: inputs, targets, weights, biases and the learning rate. */
export function net222(sheet: Sheet, { x, t, w, b, rate }: Numbers222, activation: ActivationName): NetLeaves {
  const v = (drawn: Drawn | undefined): number => drawn!.value;
  const layer = (first: number, bias: Drawn) => ({
    W: fromNested([
      [v(w[first]), v(w[first + 1])],
      [v(w[first + 2]), v(w[first + 3])],
    ]),
    b: fromNested([bias.value, bias.value]),
  });
  const net = new NetLeaves(sheet, {
    spec: {
      input: [2],
      layers: [
        { kind: 'dense', units: 2, activation },
        { kind: 'dense', units: 2, activation },
      ],
      loss: 'halfSquares',
    },
    params: [layer(0, b[0]!), layer(4, b[1]!)],
    x: fromNested([x.map(v)]),
    t: fromNested([t.map(v)]),
    update: { rate: rate.value, order: 'original', biases: 'frozen' },
  });
  x.forEach((drawn, i) => {
    net.give(address('x', [0, i]), drawn.text);
  });
  w.forEach((drawn, k) => {
    net.give(address(k < 4 ? 'L1.W' : 'L2.W', [(k % 4) >> 1, k % 2]), drawn.text);
  });
  net.give('L1.b[0]', b[0]!.text);
  net.give('L2.b[0]', b[1]!.text);
  t.forEach((drawn, k) => {
    net.give(address('t', [0, k]), drawn.text);
  });
  sheet.given('eta', named('\\eta', '', 'param'), rate);
  return net;
}

/** The address of w1 … w8 in a 2-2-2 network, with its layer counted from 1, its unit and input from 0. */
export const weight222 = (number: number): { layer: 1 | 2; unit: number; input: number; ref: Address } => {
  const k = (number - 1) % 4;
  const layer = number <= 4 ? 1 : 2;
  return { layer, unit: k >> 1, input: k % 2, ref: address(`L${layer}.W`, [k >> 1, k % 2]) };
};

/** Throws a network away whose numbers hide what is done with them: tiny gradients, or two units that do the same. */
export function needTelling(sheet: Sheet, net: NetLeaves): void {
  const entries = (tensor: string): readonly number[] => Array.from(net.trace.grads[tensor]!.data);
  const outputs = (layer: number): readonly number[] => Array.from(net.trace.values[`L${layer}.a`]!.data);
  for (let layer = 1; layer <= net.last; layer++) {
    sheet.need(entries(`L${layer}.W`).every((blame) => Math.abs(blame) >= 2e-4));
    const [first, second] = outputs(layer) as [number, number];
    sheet.need(Math.abs(first - second) >= 0.04 * Math.max(Math.abs(first), Math.abs(second)));
  }
}
