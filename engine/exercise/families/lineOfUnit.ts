import { call, negative, product, quotient, square, sum } from '../../trace/build.ts';
import { evaluate } from '../../trace/expr.ts';
import { decimalOf } from '../seed/draw.ts';
import type { Family } from '../sheet/family.ts';
import { give } from '../sheet/give.ts';
import { named } from '../sheet/names.ts';
import { askWhetherFires } from './parts/askWhetherFires.ts';

/** A unit for a line that is given by the points (p, 0) and (0, q) and is silent at the origin: its bias, its second weight, and a test. */
export const lineOfUnit: Family = {
  id: 'lineOfUnit',
  version: 2,
  chapters: [3, 4],
  params: {},

  generate(sheet) {
    const { draw } = sheet;
    const first = draw.signed(11, 60, 1);
    const p = give(sheet, 'p', '', 'data', first);
    const q = give(sheet, 'q', '', 'data', draw.signed(11, 60, 1));
    const w1 = give(sheet, 'w', '1', 'param', decimalOf(Math.sign(first.whole) * draw.int(11, 50), 1));
    const x = [1, 2].map((i) => give(sheet, 'x', `${i}`, 'data', draw.signed(5, 70, 1)));
    const b = sheet.ask({
      id: 'b',
      name: named('b', '', 'param'),
      rule: negative(product(w1, p)),
      prompt: ['biasOfLine'],
      nudge: 'pointOnLine',
      mistakes: {
        signOfBias: product(w1, p),
        interceptForBias: negative(p),
        interceptDivides: negative(quotient(w1, p)),
        otherIntercept: negative(product(w1, q)),
      },
    });
    const w2 = sheet.ask({
      id: 'w2',
      name: named('w', '2', 'param'),
      rule: negative(quotient(b, q)),
      prompt: ['secondWeightOfLine'],
      nudge: 'otherPointOnLine',
      mistakes: {
        signOfWeight: quotient(b, q),
        sameWeight: w1,
        interceptMultiplied: negative(product(b, q)),
        otherIntercept: negative(quotient(b, p)),
      },
    });
    const z = sheet.ask({
      id: 'z',
      name: named('z', '', 'act'),
      rule: sum(product(w1, x[0]!), product(w2, x[1]!), b),
      prompt: ['netInputOfUnit'],
      nudge: 'weightedSum',
      mistakes: {
        biasLeftOut: sum(product(w1, x[0]!), product(w2, x[1]!)),
        oneInputOnly: sum(product(w1, x[0]!), b),
        inputsMixedUp: sum(product(w1, x[1]!), product(w2, x[0]!), b),
      },
    });
    sheet.need(Math.abs(evaluate(z)) >= 0.1);
    askWhetherFires(sheet, z);
    const length = call('sqrt', sum(square(w1), square(w2)));
    const distance = quotient(call('abs', z), length);
    sheet.ask({
      id: 'd',
      name: named('d', '', 'data'),
      rule: distance,
      prompt: ['distanceOfPoint'],
      nudge: 'netOverLength',
      mistakes: {
        distanceSigned: negative(distance),
        lengthForgotten: call('abs', z),
        squaredLength: quotient(call('abs', z), sum(square(w1), square(w2))),
        originInsteadOfPoint: quotient(call('abs', b), length),
        sumForLength: quotient(call('abs', z), sum(call('abs', w1), call('abs', w2))),
      },
    });
    return {};
  },
};
