import { range } from '../../core/range.ts';
import { constant, largest, one, product, smallest, sum, zero } from '../../trace/build.ts';
import { type Expr, evaluate } from '../../trace/expr.ts';
import { decimalOf } from '../seed/draw.ts';
import type { Family } from '../sheet/family.ts';
import { give } from '../sheet/give.ts';
import { named, slopeName } from '../sheet/names.ts';

const COUNT = 3;

/**
 * The ReLU family with a slope below zero: outputs, slopes, what a learned slope is told, and where max(az, z)
 * breaks.
 */
export const slopeFamily: Family = {
  id: 'slopeFamily',
  version: 1,
  chapters: [8],
  params: {},

  generate(sheet) {
    const { draw } = sheet;
    const a = give(sheet, 'a', '', 'param', draw.decimal(4, 45, 2));
    const drawn = [draw.decimal(20, 350, 2), draw.decimal(20, 350, 2), draw.decimal(20, 350, 2)] as const;
    const order = draw.pick([
      [1, -1, -1],
      [-1, 1, -1],
      [-1, -1, 1],
    ] as const);
    const z = range(COUNT).map((i) => give(sheet, 'z', `${i + 1}`, 'act', decimalOf(order[i]! * drawn[i]!.whole, 2)));
    const steep = give(sheet, 's', '', 'param', decimalOf(draw.int(13, 29), 1));
    const below = (of: Expr): boolean => evaluate(of) < 0;
    const leaky = (of: Expr, slope: Expr): Expr => sum(largest(zero, of), product(slope, smallest(zero, of)));
    const outputs = z.map((of) => leaky(of, a));
    const y = sheet.askGrid({
      id: 'y',
      name: named('y', '', 'act'),
      rule: outputs,
      shape: [COUNT],
      prompt: ['leakyOutputs'],
      nudge: 'slopeBelowZero',
      mistakes: {
        plainRelu: z.map((of) => largest(zero, of)),
        slopeEverywhere: z.map((of) => product(a, of)),
        signLostBelow: z.map((of) => (below(of) ? product(constant(-1), a, of) : of)),
        netKept: z,
      },
    });
    sheet.askGrid({
      id: 'g',
      name: slopeName(named('y', '', 'act'), named('z', '', 'act')),
      rule: z.map((of) => (below(of) ? a : one)),
      shape: [COUNT],
      prompt: ['leakySlopes'],
      nudge: 'slopeOfEachSide',
      mistakes: {
        plainReluSlope: z.map((of) => (below(of) ? zero : one)),
        slopesTurned: z.map((of) => (below(of) ? one : a)),
        outputsForSlopes: y,
      },
    });
    sheet.ask({
      id: 'da',
      name: slopeName(named('Y', '', 'act'), named('a', '', 'param')),
      rule: sum(...z.map((of) => smallest(zero, of))),
      prompt: ['sumByLearnedSlope'],
      nudge: 'onlyBelowZeroHasSlope',
      mistakes: {
        positiveCountedToo: sum(...z),
        slopeItself: product(a, sum(...z.map((of) => smallest(zero, of)))),
        onlyPositiveCounted: sum(...z.map((of) => largest(zero, of))),
        countedNotAdded: constant(2),
      },
    });
    const broken = (of: Expr): Expr => largest(product(steep, of), of);
    sheet.askGrid({
      id: 'm',
      name: named('m', '', 'act'),
      rule: z.map(broken),
      shape: [COUNT],
      prompt: ['maxWithSteepSlope'],
      nudge: 'whichIsLarger',
      mistakes: {
        leakyAsBefore: z.map((of) => leaky(of, steep)),
        steepEverywhere: z.map((of) => product(steep, of)),
        netKept: z,
      },
    });
    return {};
  },
};
