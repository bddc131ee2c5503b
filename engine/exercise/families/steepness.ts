import { call, constant, difference, negative, one, product, quotient, sum, two } from '../../trace/build.ts';
import { type Expr, evaluate } from '../../trace/expr.ts';
import { decimalOf } from '../seed/draw.ts';
import type { Family } from '../sheet/family.ts';
import { give } from '../sheet/give.ts';
import { named, slopeName } from '../sheet/names.ts';

const sigmoid = (of: Expr): Expr => quotient(one, sum(one, call('exp', negative(of))));

/** The binary and the bipolar sigmoid with a steepness: both outputs, how one follows from the other, and their slopes. */
export const steepness: Family = {
  id: 'steepness',
  version: 1,
  chapters: [7],
  params: {},

  generate(sheet) {
    const { draw } = sheet;
    const x = give(sheet, 'x', '', 'data', draw.signed(20, 180, 2));
    const w = give(sheet, 'w', '', 'param', draw.signed(20, 180, 2));
    const b = give(sheet, 'b', '', 'param', draw.signed(10, 90, 2));
    const lambda = give(sheet, '\\lambda', '', 'param', decimalOf(draw.int(4, 30, [10, 20]), 1));
    const z = sheet.ask({
      id: 'z',
      name: named('z', '', 'act'),
      rule: sum(product(w, x), b),
      prompt: ['netInputOfUnit'],
      nudge: 'weightedSum',
      mistakes: {
        biasLeftOut: product(w, x),
        biasSubtracted: difference(product(w, x), b),
        sumInsteadOfProduct: sum(w, x, b),
      },
    });
    const steep = Math.abs(evaluate(z) * evaluate(lambda));
    sheet.need(steep >= 0.25 && steep <= 2.5);
    const a = sheet.ask({
      id: 'a',
      name: named('a', '', 'act'),
      rule: sigmoid(product(lambda, z)),
      prompt: ['binaryWithSteepness'],
      nudge: 'steepnessInExponent',
      mistakes: {
        steepnessForgotten: sigmoid(z),
        signInExponent: sigmoid(negative(product(lambda, z))),
        steepnessDivides: sigmoid(quotient(z, lambda)),
        steepnessOutside: product(lambda, sigmoid(z)),
      },
    });
    sheet.ask({
      id: 'a2',
      name: named('a', '2', 'act'),
      rule: difference(product(two, a), one),
      prompt: ['bipolarFromBinary'],
      nudge: 'stretchAndShift',
      mistakes: {
        oneNotTaken: product(two, a),
        notStretched: difference(a, one),
        tanhOfAll: call('tanh', product(lambda, z)),
        binaryKept: a,
      },
    });
    sheet.ask({
      id: 's',
      name: slopeName(named('a', '', 'act'), named('z', '', 'act')),
      rule: product(lambda, a, difference(one, a)),
      prompt: ['slopeWithSteepness'],
      nudge: 'steepnessTimesSlope',
      mistakes: {
        steepnessForgotten: product(a, difference(one, a)),
        oneMinusOnly: product(lambda, difference(one, a)),
        slopeLeftAtOutput: a,
      },
    });
    sheet.ask({
      id: 'most',
      name: named('s', 'max', 'blame'),
      rule: quotient(lambda, constant(4)),
      prompt: ['steepestSlope'],
      nudge: 'slopeInMiddle',
      mistakes: {
        quarterAlways: constant(0.25),
        halfForQuarter: quotient(lambda, two),
        steepnessItself: lambda,
      },
    });
    return {};
  },
};
