import { range } from '../../core/range.ts';
import { tensor } from '../../core/tensor.ts';
import { conv2d } from '../../nn/layers/conv2d.ts';
import { constant, difference, product, quotient, sum } from '../../trace/build.ts';
import { type Expr, evaluate } from '../../trace/expr.ts';
import { decimalOf } from '../seed/draw.ts';
import type { Family } from '../sheet/family.ts';
import { give } from '../sheet/give.ts';
import { named, slopeName } from '../sheet/names.ts';
import { gridOf, overWindow, picture, transposed, turned } from '../sheet/pictures.ts';
import { EXACT } from '../sheet/sheet.ts';

/** Backward through a convolution: the blame of the kernel, the bias and the picture, and the new kernel. */
export const convGradient: Family = {
  id: 'convGradient',
  version: 1,
  chapters: [19],
  params: {},

  generate(sheet) {
    const { draw } = sheet;
    const grid = (
      id: string,
      sub: string,
      role: 'data' | 'param' | 'blame',
      n: number,
      low: number,
      high: number,
    ): Expr[] =>
      sheet.givenGrid(
        id,
        named(id, sub, role),
        [n, n],
        range(n * n).map(() => decimalOf(draw.int(low, high), 0)),
      );
    const x = picture(3, 3, grid('X', '', 'data', 3, 0, 9));
    const w = picture(2, 2, grid('W', '', 'param', 2, -4, 4));
    const d = picture(2, 2, grid('D', '', 'blame', 2, -4, 4));
    const eta = give(sheet, '\\eta', '', 'param', decimalOf(draw.int(2, 9), 1));
    const E = named('E', '', 'blame');
    const ones = picture(
      2,
      2,
      range(4).map(() => constant(1)),
    );
    const all = gridOf(2, 2, d.at);
    const kernelBlame = (blame = d, image = x): Expr[] => gridOf(2, 2, (u, v) => overWindow(blame, image, u, v));
    const dW = sheet.askGrid({
      id: 'dW',
      name: slopeName(E, named('W', '', 'param')),
      rule: kernelBlame(),
      check: EXACT,
      shape: [2, 2],
      marks: 2000,
      prompt: ['kernelBlame'],
      nudge: 'kernelBlame',
      mistakes: {
        blameTurned: kernelBlame(turned(d)),
        blameTransposed: kernelBlame(transposed(d)),
        firstWindowOnly: gridOf(2, 2, (u, v) => product(d.at(0, 0), x.at(u, v))),
        forwardAgain: gridOf(2, 2, (u, v) => overWindow(w, x, u, v)),
        kernelForPicture: gridOf(2, 2, (u, v) => product(d.at(u, v), w.at(u, v))),
        blameForgotten: kernelBlame(ones),
      },
    });
    const db = sheet.ask({
      id: 'db',
      name: slopeName(E, named('b', '', 'param')),
      rule: sum(...all),
      check: EXACT,
      prompt: ['filterBiasBlame'],
      nudge: 'filterBiasBlame',
      mistakes: {
        meanOfPositions: quotient(sum(...all), constant(4)),
        firstPositionOnly: all[0]!,
        weightedByKernel: sum(...gridOf(2, 2, (u, v) => product(d.at(u, v), w.at(u, v)))),
        lastPositionOnly: all[3]!,
      },
    });
    const back = (kernel = w): Expr[] =>
      gridOf(3, 3, (row, column) =>
        sum(...gridOf(2, 2, (u, v) => product(kernel.at(u, v), d.at(row - u, column - v)))),
      );
    const dX = sheet.askGrid({
      id: 'dX',
      name: slopeName(E, named('X', '', 'data')),
      rule: back(),
      check: EXACT,
      shape: [3, 3],
      marks: 3000,
      prompt: ['pictureBlame'],
      nudge: 'pictureBlame',
      mistakes: {
        kernelTurned: back(turned(w)),
        kernelTransposed: back(transposed(w)),
        overlapForgotten: gridOf(3, 3, (row, column) =>
          product(w.at(Math.min(row, 1), Math.min(column, 1)), d.at(Math.max(0, row - 1), Math.max(0, column - 1))),
        ),
        blameSpreadPlain: gridOf(3, 3, (row, column) => sum(...gridOf(2, 2, (u, v) => d.at(row - u, column - v)))),
      },
    });
    sheet.askGrid({
      id: 'W1',
      name: named('W', '', 'param', '+'),
      rule: gridOf(2, 2, (u, v) => difference(w.at(u, v), product(eta, dW[2 * u + v]!))),
      check: { mode: 'decimals', digits: 2 },
      shape: [2, 2],
      prompt: ['newKernel'],
      nudge: 'update',
      mistakes: {
        plusInsteadOfMinus: gridOf(2, 2, (u, v) => sum(w.at(u, v), product(eta, dW[2 * u + v]!))),
        rateLeftOut: gridOf(2, 2, (u, v) => difference(w.at(u, v), dW[2 * u + v]!)),
        changeWithoutSign: dW.map((one) => product(eta, one)),
        biasBlameForAll: gridOf(2, 2, (u, v) => difference(w.at(u, v), product(eta, db))),
      },
    });
    const values = (of: readonly Expr[]): number[] => of.map(evaluate);
    const image = tensor([1, 1, 3, 3], values(gridOf(3, 3, x.at)));
    const params = { W: tensor([1, 1, 2, 2], values(gridOf(2, 2, w.at))), b: tensor([1], [0]) };
    const spec = { kind: 'conv2d', filters: 1, kernel: 2 } as const;
    const pass = conv2d.forward(spec, params, image, { training: true });
    const blame = conv2d.backward(
      spec,
      params,
      { x: image, y: pass.y, saves: pass.saves },
      tensor([1, 1, 2, 2], values(all)),
      { training: true },
    );
    dW.forEach((one, i) => {
      sheet.agree(one, blame.grads.W!.data[i]!);
    });
    dX.forEach((one, i) => {
      sheet.agree(one, blame.dx.data[i]!);
    });
    sheet.agree(db, blame.grads.b!.data[0]!);
    return {};
  },
};
