import { range } from '../../core/range.ts';
import {
  call,
  difference,
  largest,
  negative,
  one,
  product,
  quotient,
  smallest,
  square,
  sum,
  two,
} from '../../trace/build.ts';
import { type Expr, evaluate } from '../../trace/expr.ts';
import type { Family } from '../sheet/family.ts';
import { giveWhole } from '../sheet/give.ts';
import { named } from '../sheet/names.ts';
import { EXACT } from '../sheet/sheet.ts';

const EXAMPLES = 4;

/**
 * The bound of Novikoff by hand: longest example, margin of a unit that is right about all, and the most corrections
 * there can be.
 */
export const novikoffBound: Family = {
  id: 'novikoffBound',
  version: 1,
  chapters: [4],
  params: {},

  generate(sheet) {
    const { draw } = sheet;
    const unit = [draw.int(-4, 4, [0]), draw.int(-4, 4, [0]), draw.int(-4, 4, [0])] as const;
    const w = [1, 2].map((i) => giveWhole(sheet, 'w', `${i}`, 'param', unit[i - 1]!));
    const b = giveWhole(sheet, 'b', '', 'param', unit[2]);
    const points = range(EXAMPLES).map(() => [draw.int(-6, 6), draw.int(-6, 6)] as const);
    const nets = points.map(([x1, x2]) => unit[0] * x1 + unit[1] * x2 + unit[2]);
    sheet.need(nets.every((net) => net !== 0) && nets.some((net) => net > 0) && nets.some((net) => net < 0));
    const x = points.map((point, k) => point.map((of, i) => giveWhole(sheet, 'x', `${i + 1},${k + 1}`, 'data', of)));
    const d = nets.map((net, k) => giveWhole(sheet, 'd', `${k + 1}`, 'data', net > 0 ? 1 : 0));
    const squares = x.map(([x1, x2]) => sum(square(x1!), square(x2!)));
    const longest = sheet.ask({
      id: 'R2',
      name: named('R', '', 'data', '2'),
      rule: largest(...squares.map((of) => sum(of, one))),
      check: EXACT,
      prompt: ['longestExample'],
      nudge: 'lengthWithOne',
      mistakes: {
        oneForgotten: largest(...squares),
        shortestTaken: smallest(...squares.map((of) => sum(of, one))),
        lengthsAdded: sum(...squares.map((of) => sum(of, one))),
        rootTakenEarly: call('sqrt', largest(...squares.map((of) => sum(of, one)))),
      },
    });
    const net = (k: number, bias: Expr): Expr => sum(product(w[0]!, x[k]![0]!), product(w[1]!, x[k]![1]!), bias);
    const signed = (k: number, of: Expr): Expr => product(difference(product(two, d[k]!), one), of);
    const each = (of: (k: number) => Expr): Expr[] => range(EXAMPLES).map(of);
    const least = sheet.ask({
      id: 'm',
      name: named('m', '', 'act'),
      rule: smallest(...each((k) => signed(k, net(k, b)))),
      check: EXACT,
      prompt: ['narrowestExample'],
      nudge: 'turnedWhereSilent',
      mistakes: {
        targetsIgnored: smallest(...each((k) => net(k, b))),
        widestTaken: largest(...each((k) => signed(k, net(k, b)))),
        signOfNarrowest: negative(smallest(...each((k) => signed(k, net(k, b))))),
      },
    });
    sheet.need(evaluate(least) > 0);
    const weights = sum(square(w[0]!), square(w[1]!));
    const length = call('sqrt', sum(weights, square(b)));
    const gamma = sheet.ask({
      id: 'gamma',
      name: named('\\gamma', '', 'act'),
      rule: quotient(least, length),
      prompt: ['marginOfUnit'],
      nudge: 'unitOfLengthOne',
      mistakes: {
        lengthForgotten: least,
        squaredLength: quotient(least, sum(weights, square(b))),
        biasNotInLength: quotient(least, call('sqrt', weights)),
        lengthOverMargin: quotient(length, least),
      },
    });
    sheet.ask({
      id: 'most',
      name: named('k', '', 'act'),
      rule: quotient(longest, square(gamma)),
      prompt: ['mostCorrections'],
      nudge: 'squareOfRatio',
      mistakes: {
        notSquared: quotient(call('sqrt', longest), gamma),
        marginNotSquared: quotient(longest, gamma),
        fractionTurned: quotient(square(gamma), longest),
      },
    });
    return {};
  },
};
