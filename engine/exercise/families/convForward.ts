import { range } from '../../core/range.ts';
import { tensor } from '../../core/tensor.ts';
import { conv2d } from '../../nn/layers/conv2d.ts';
import { constant, difference, largest, negative, sum, zero } from '../../trace/build.ts';
import { type Expr, evaluate } from '../../trace/expr.ts';
import { decimalOf } from '../seed/draw.ts';
import type { Family } from '../sheet/family.ts';
import { giveWhole } from '../sheet/give.ts';
import { named } from '../sheet/names.ts';
import { gridOf, overWindow, picture, transposed, turned } from '../sheet/pictures.ts';
import { EXACT } from '../sheet/sheet.ts';

/** A kernel slid over a small picture, the bias, and ReLU. */
export const convForward: Family = {
  id: 'convForward',
  version: 1,
  chapters: [19],
  params: { kernel: 2 },
  allowed: { kernel: [2, 3] },

  generate(sheet, { kernel }) {
    const { draw } = sheet;
    const size = kernel as number;
    const stride = size === 2 ? 2 : 1;
    const grid = (id: string, role: 'data' | 'param', n: number, low: number, high: number): Expr[] =>
      sheet.givenGrid(
        id,
        named(id, '', role),
        [n, n],
        range(n * n).map(() => decimalOf(draw.int(low, high), 0)),
      );
    const x = picture(4, 4, grid('X', 'data', 4, 0, 9));
    const w = picture(size, size, grid('W', 'param', size, -3, 3));
    const b = giveWhole(sheet, 'b', '', 'param', draw.int(-6, 6, [0]));
    const spec = { kind: 'conv2d', filters: 1, kernel: size, stride } as const;
    const over = (k = w, image = x, step = stride): Expr[] =>
      gridOf(2, 2, (i, j) => overWindow(k, image, i * step, j * step));
    const withBias = (of: readonly Expr[]): Expr[] => of.map((one) => sum(one, b));
    const z = sheet.askGrid({
      id: 'Z',
      name: named('Z', '', 'act'),
      rule: withBias(over()),
      check: EXACT,
      shape: [2, 2],
      prompt: ['convMap', { size, stride }],
      nudge: 'slideKernel',
      marks: 3000,
      mistakes: {
        biasLeftOut: over(),
        kernelTurned: withBias(over(turned(w))),
        kernelTransposed: withBias(over(transposed(w))),
        mapTransposed: withBias(gridOf(2, 2, (i, j) => overWindow(w, x, j * stride, i * stride))),
        [stride === 2 ? 'strideIgnored' : 'strideDoubled']: withBias(over(w, x, stride === 2 ? 1 : 2)),
        biasSubtracted: over().map((one) => difference(one, b)),
        biasPerWeight: over().map((one) => sum(one, ...range(size * size).map(() => b))),
      },
    });
    sheet.need(z.some((one) => evaluate(one) < 0) && z.some((one) => evaluate(one) > 0));
    const a = sheet.askGrid({
      id: 'A',
      name: named('A', '', 'act'),
      rule: z.map((one) => largest(zero, one)),
      check: EXACT,
      shape: [2, 2],
      prompt: ['convRelu'],
      nudge: 'relu',
      mistakes: {
        noActivation: z,
        absoluteForRelu: z.map((one) => ({ op: 'call', name: 'abs', of: one })),
        negativesKept: z.map((one) => negative(largest(zero, negative(one)))),
        reluAsStep: z.map((one) => ({ op: 'call', name: 'sign', of: largest(zero, one) })),
      },
    });
    sheet.ask({
      id: 'pool',
      name: named('m', '', 'act'),
      rule: largest(...a),
      check: EXACT,
      prompt: ['largestOfMap'],
      nudge: 'largestOfWindow',
      mistakes: {
        sumOfMap: sum(...a),
        firstOfMap: a[0]!,
        lastOfMap: a[3]!,
        negativeLargest: negative(largest(...a)),
        zeroForLargest: constant(0),
      },
    });
    const values = (of: readonly Expr[]): number[] => of.map(evaluate);
    const pass = conv2d.forward(
      spec,
      { W: tensor([1, 1, size, size], values(gridOf(size, size, w.at))), b: tensor([1], [evaluate(b)]) },
      tensor([1, 1, 4, 4], values(gridOf(4, 4, x.at))),
      { training: false },
    );
    z.forEach((one, i) => {
      sheet.agree(one, pass.y.data[i]!);
    });
    return { size, stride };
  },
};
