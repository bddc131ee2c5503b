import { range } from '../../core/range.ts';
import { fromNested } from '../../core/tensor.ts';
import { address } from '../../trace/ref.ts';
import type { Family } from '../sheet/family.ts';
import { activationOutput, netInput } from '../sheet/forwardSteps.ts';
import { NetLeaves } from '../sheet/netLeaves.ts';

/** Layers by their widths, the inputs' first. */
const SHAPES: Record<string, readonly number[]> = {
  '2-2-1': [2, 2, 1],
  '3-2-1': [3, 2, 1],
  '2-3-2': [2, 3, 2],
  '2-2-2-1': [2, 2, 2, 1],
};

/** The forward pass of a small network, unit by unit. */
export const forwardPass: Family = {
  id: 'forwardPass',
  version: 1,
  chapters: [6, 10],
  params: { network: '3-2-1', activation: 'sigmoid' },
  allowed: { network: Object.keys(SHAPES), activation: ['sigmoid', 'tanh'] },

  generate(sheet, { network, activation }) {
    const widths = SHAPES[`${network}`]!;
    const { draw } = sheet;
    const drawn = (n: number, low: number, high: number) => range(n).map(() => draw.signed(low, high, 2));
    const x = drawn(widths[0]!, 20, 150);
    const layers = widths
      .slice(1)
      .map((units, k) => ({ W: range(units).map(() => drawn(widths[k]!, 20, 130)), b: drawn(units, 10, 90) }));
    const net = new NetLeaves(
      sheet,
      {
        spec: {
          input: [widths[0]!],
          layers: widths.slice(1).map((units) => ({ kind: 'dense', units, activation: activation as 'sigmoid' })),
          loss: 'halfSquares',
        },
        params: layers.map(({ W, b }) => ({
          W: fromNested(W.map((row) => row.map(({ value }) => value))),
          b: fromNested(b.map(({ value }) => value)),
        })),
        x: fromNested([x.map(({ value }) => value)]),
        t: fromNested([range(widths.at(-1)!).map(() => 0)]),
        update: { rate: 0.5, order: 'original', biases: 'trained' },
      },
      'book',
    );
    for (let layer = 1; layer <= net.last; layer++)
      for (const j of net.unitsOf(layer)) sheet.need(Math.abs(net.value(address(`L${layer}.z`, [0, j]))) <= 2.5);
    x.forEach(({ text }, i) => {
      net.give(address('x', [0, i]), text);
    });
    layers.forEach(({ W, b }, k) => {
      W.forEach((row, j) => {
        row.forEach(({ text }, i) => {
          net.give(address(`L${k + 1}.W`, [j, i]), text);
        });
        net.give(address(`L${k + 1}.b`, [j]), b[j]!.text);
      });
    });
    for (let layer = 1; layer <= net.last; layer++)
      for (const j of net.unitsOf(layer)) {
        netInput(net, layer, j);
        activationOutput(net, layer, j);
      }
    return { network: `${network}`, activation: `${activation}` };
  },
};
