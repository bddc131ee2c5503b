import { range } from '../../core/range.ts';
import { tensor } from '../../core/tensor.ts';
import { avgPool2d } from '../../nn/layers/avgPool2d.ts';
import { maxPool2d } from '../../nn/layers/maxPool2d.ts';
import { choose, constant, largest, product, quotient, smallest, sum, zero } from '../../trace/build.ts';
import { type Expr, evaluate } from '../../trace/expr.ts';
import { decimalOf } from '../seed/draw.ts';
import type { Family } from '../sheet/family.ts';
import { named, slopeName } from '../sheet/names.ts';
import { gridOf, picture } from '../sheet/pictures.ts';
import { EXACT } from '../sheet/sheet.ts';

const FOUR = constant(4);

/** Max and average pooling of a 4 × 4 picture in 2 × 2 windows, and where the blame goes. */
export const pooling: Family = {
  id: 'pooling',
  version: 1,
  chapters: [19],
  params: {},

  generate(sheet) {
    const { draw } = sheet;
    const pixels = sheet.givenGrid(
      'X',
      named('X', '', 'data'),
      [4, 4],
      range(16).map(() => decimalOf(draw.int(-9, 29), 0)),
    );
    const x = picture(4, 4, pixels);
    const d = picture(
      2,
      2,
      sheet.givenGrid(
        'D',
        named('D', '', 'blame'),
        [2, 2],
        range(4).map(() => decimalOf(draw.int(-9, 9, [0]), 0)),
      ),
    );
    const window = (i: number, j: number, step = 2): Expr[] => gridOf(2, 2, (u, v) => x.at(step * i + u, step * j + v));
    // Two largest pixels in a window would leave open which one is to blame.
    for (const i of range(4)) {
      const sorted = window(i >> 1, i & 1)
        .map(evaluate)
        .sort((p, q) => q - p);
      sheet.need(sorted[0]! > sorted[1]!);
    }
    const max = sheet.askGrid({
      id: 'max',
      name: named('M', '', 'act'),
      rule: gridOf(2, 2, (i, j) => largest(...window(i, j))),
      check: EXACT,
      shape: [2, 2],
      prompt: ['maxPool'],
      nudge: 'largestOfWindow',
      mistakes: {
        smallestForLargest: gridOf(2, 2, (i, j) => smallest(...window(i, j))),
        cornerForLargest: gridOf(2, 2, (i, j) => x.at(2 * i, 2 * j)),
        poolStrideOne: gridOf(2, 2, (i, j) => largest(...window(i, j, 1))),
        sumForLargest: gridOf(2, 2, (i, j) => sum(...window(i, j))),
        rowsOnly: gridOf(2, 2, (i, j) => largest(...window(i, j).slice(0, 2))),
      },
    });
    const mean = sheet.askGrid({
      id: 'mean',
      name: named('A', '', 'act'),
      rule: gridOf(2, 2, (i, j) => quotient(sum(...window(i, j)), FOUR)),
      check: { mode: 'decimals', digits: 2 },
      shape: [2, 2],
      prompt: ['meanPool'],
      nudge: 'meanOfWindow',
      mistakes: {
        sumForMean: gridOf(2, 2, (i, j) => sum(...window(i, j))),
        halfOfSum: gridOf(2, 2, (i, j) => quotient(sum(...window(i, j)), constant(2))),
        largestForMean: max,
        poolStrideOne: gridOf(2, 2, (i, j) => quotient(sum(...window(i, j, 1)), FOUR)),
      },
    });
    const share = (row: number, column: number): Expr => d.at(row >> 1, column >> 1);
    const ifLargest = (row: number, column: number, then: Expr, otherwise: Expr = zero): Expr =>
      choose({ left: x.at(row, column), is: '=', right: largest(...window(row >> 1, column >> 1)) }, then, otherwise);
    const dMax = sheet.askGrid({
      id: 'dMax',
      name: slopeName(named('E', 'max', 'blame'), named('X', '', 'data')),
      rule: gridOf(4, 4, (row, column) => ifLargest(row, column, share(row, column))),
      check: EXACT,
      shape: [4, 4],
      marks: 2000,
      prompt: ['maxPoolBlame'],
      nudge: 'blameToWinner',
      mistakes: {
        blameToAll: gridOf(4, 4, share),
        blameShared: gridOf(4, 4, (row, column) => quotient(share(row, column), FOUR)),
        blameToCorner: gridOf(4, 4, (row, column) => (row % 2 || column % 2 ? zero : share(row, column))),
        blameTimesPixel: gridOf(4, 4, (row, column) =>
          ifLargest(row, column, product(share(row, column), x.at(row, column))),
        ),
      },
    });
    const dMean = sheet.askGrid({
      id: 'dMean',
      name: slopeName(named('E', 'mean', 'blame'), named('X', '', 'data')),
      rule: gridOf(4, 4, (row, column) => quotient(share(row, column), FOUR)),
      check: { mode: 'decimals', digits: 2 },
      shape: [4, 4],
      marks: 2000,
      prompt: ['meanPoolBlame'],
      nudge: 'blameInShares',
      mistakes: {
        blameToAll: gridOf(4, 4, share),
        blameToWinner: dMax,
        blameHalved: gridOf(4, 4, (row, column) => quotient(share(row, column), constant(2))),
        blameTimesPixel: gridOf(4, 4, (row, column) => quotient(product(share(row, column), x.at(row, column)), FOUR)),
      },
    });
    const image = tensor([1, 1, 4, 4], pixels.map(evaluate));
    const blame = tensor([1, 1, 2, 2], gridOf(2, 2, d.at).map(evaluate));
    const size = { kernel: 2 };
    const peak = maxPool2d.forward({ kind: 'maxPool2d', ...size }, {}, image, { training: true });
    const flat = avgPool2d.forward({ kind: 'avgPool2d', ...size }, {}, image, { training: true });
    const backPeak = maxPool2d.backward({ kind: 'maxPool2d', ...size }, {}, { x: image, ...peak }, blame, {
      training: true,
    });
    const backFlat = avgPool2d.backward({ kind: 'avgPool2d', ...size }, {}, { x: image, ...flat }, blame, {
      training: true,
    });
    for (const i of range(4)) {
      sheet.agree(max[i]!, peak.y.data[i]!);
      sheet.agree(mean[i]!, flat.y.data[i]!);
    }
    for (const i of range(16)) {
      sheet.agree(dMax[i]!, backPeak.dx.data[i]!);
      sheet.agree(dMean[i]!, backFlat.dx.data[i]!);
    }
    return {};
  },
};
