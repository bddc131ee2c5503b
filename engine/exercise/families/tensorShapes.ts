import { range } from '../../core/range.ts';
import { constant, product, quotient, sum } from '../../trace/build.ts';
import { type Expr, evaluate } from '../../trace/expr.ts';
import { phrase } from '../phrase.ts';
import type { Family } from '../sheet/family.ts';
import { giveWhole } from '../sheet/give.ts';
import { named } from '../sheet/names.ts';
import { EXACT } from '../sheet/sheet.ts';

const ONE = constant(1);

/** Shapes after a matrix product, a sum over an axis, a broadcast sum and a reshape; and which sums are not allowed. */
export const tensorShapes: Family = {
  id: 'tensorShapes',
  version: 1,
  chapters: [23],
  params: {},

  generate(sheet) {
    const { draw } = sheet;
    const sizes: number[] = [];
    for (const _ of range(5)) sizes.push(draw.int(2, 30, sizes));
    const [a, b, c, d, e] = sizes.map((size, i) => giveWhole(sheet, 'abcde'[i]!, '', 'data', size)) as [
      Expr,
      Expr,
      Expr,
      Expr,
      Expr,
    ];
    const shape = (
      id: string,
      rule: readonly Expr[],
      prompt: string,
      nudge: string,
      mistakes: Record<string, readonly Expr[]>,
    ): Expr[] =>
      sheet.askGrid({
        id,
        name: named('s', id, 'data'),
        rule,
        check: EXACT,
        shape: [rule.length],
        prompt: [prompt],
        nudge,
        mistakes,
      });
    shape('matmul', [a, c], 'shapeOfProduct', 'innerAxesMeet', {
      shapeTransposed: [c, a],
      innerAxis: [a, b],
      innerAxisTwice: [b, b],
      elementwiseShape: [b, c],
    });
    sheet.ask({
      id: 'count',
      name: named('n', '', 'data'),
      rule: product(a, b, c),
      check: EXACT,
      prompt: ['howManyNumbers'],
      nudge: 'axesMultiply',
      mistakes: {
        axesAdded: sum(a, b, c),
        firstTwoAxes: product(a, b),
        rankForSize: constant(3),
        lastTwoAxes: product(b, c),
      },
    });
    shape('sum', [a, c], 'shapeOfSum', 'axisVanishes', {
      axisKept: [b, c],
      lastAxisGone: [a, b],
      axisBecomesOne: [a, ONE],
      sumTransposed: [c, a],
    });
    shape('broadcast', [d, b, c], 'shapeOfBroadcast', 'broadcastFromTheRight', {
      onesKept: [d, ONE, c],
      alignedLeft: [b, b, c],
      onesAdded: [d, sum(b, ONE), c],
      secondIgnored: [d, ONE, ONE],
    });
    const whole = product(d, e, b);
    sheet.ask({
      id: 'reshape',
      name: named('?', '', 'data'),
      rule: quotient(whole, d),
      check: EXACT,
      prompt: ['missingAxis'],
      nudge: 'sizeIsKept',
      mistakes: { axesSummed: sum(e, b), wholeSize: whole, oneAxisForgotten: e, otherAxis: b, minusOne: constant(-1) },
    });
    const bad = draw.int(0, 3);
    const pairs = [
      [[d, a], [a]],
      [
        [d, a],
        [d, ONE],
      ],
      [
        [e, ONE],
        [ONE, c],
      ],
      [[b, c], [c]],
    ].map(([left, right], i) =>
      i === bad
        ? [
            left!,
            [...right!.slice(0, -1), constant(evaluate(left!.at(-1)!) + 1 + (evaluate(left!.at(-1)!) === 1 ? 1 : 0))],
          ]
        : [left!, right!],
    );
    if (bad === 1 || bad === 2)
      pairs[bad] = [
        [d, a],
        [constant(evaluate(d) + 1), ONE],
      ];
    const text = (of: readonly Expr[]): string =>
      `(${of.map((size) => evaluate(size)).join(', ')}${of.length === 1 ? ',' : ''})`;
    sheet.choose({
      id: 'bad',
      name: named('k', '', 'data'),
      options: pairs.map(([left, right], i) => [
        `pair${i + 1}`,
        phrase('labels.shapes', { left: text(left!), right: text(right!) }),
      ]),
      place: constant(bad),
      prompt: ['whichCannotBroadcast'],
      nudge: 'broadcastFromTheRight',
      mistakes: { missingAxisIsOne: 'pair1', oneStretches: 'pair2', bothStretch: 'pair3', vectorStretches: 'pair4' },
    });
    return {};
  },
};
