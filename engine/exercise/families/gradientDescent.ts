import { range } from '../../core/range.ts';
import { constant, difference, negative, product, quotient, square, sum, two } from '../../trace/build.ts';
import { evaluate } from '../../trace/expr.ts';
import type { NumCheck } from '../check/check.ts';
import { decimalOf } from '../seed/draw.ts';
import type { Family } from '../sheet/family.ts';
import { give } from '../sheet/give.ts';
import { named, slopeName } from '../sheet/names.ts';

const FINE: NumCheck = { mode: 'relabs', rtol: '0.001', atol: '0.0006' };

/** Steps of gradient descent on J = k(w − c)², and the learning rate beyond which it runs away. */
export const gradientDescent: Family = {
  id: 'gradientDescent',
  version: 1,
  chapters: [11],
  params: { steps: 3 },
  allowed: { steps: [2, 3, 4] },

  generate(sheet, { steps }) {
    const { draw } = sheet;
    const k = give(sheet, 'k', '', 'param', draw.decimal(5, 25, 1));
    const c = give(sheet, 'c', '', 'param', draw.signed(5, 50, 1));
    const eta = give(sheet, '\\eta', '', 'param', decimalOf(draw.int(4, 45), 2));
    let w = give(sheet, 'w', '0', 'param', draw.signed(10, 90, 1));
    const factor = 1 - 2 * evaluate(k) * evaluate(eta);
    sheet.need(Math.abs(evaluate(w) - evaluate(c)) >= 2 && Math.abs(factor) >= 0.15 && Math.abs(factor) <= 1.3);
    for (const i of range(steps as number)) {
      const apart = difference(w, c);
      const g = sheet.ask({
        id: `g${i}`,
        name: slopeName(named('J', '', 'blame'), named('w', `${i}`, 'param')),
        rule: product(two, k, apart),
        check: FINE,
        prompt: ['slopeOfBowl', { n: i }],
        nudge: 'slopeOfBowl',
        mistakes: {
          twoForgotten: product(k, apart),
          factorForgotten: product(two, apart),
          costInsteadOfSlope: product(k, square(apart)),
          signOfGap: product(two, k, difference(c, w)),
          centreForgotten: product(two, k, w),
        },
      });
      w = sheet.ask({
        id: `w${i + 1}`,
        name: named('w', `${i + 1}`, 'param'),
        rule: difference(w, product(eta, g)),
        check: FINE,
        prompt: ['weightAfterStep', { n: i + 1 }],
        nudge: 'update',
        mistakes: {
          plusInsteadOfMinus: sum(w, product(eta, g)),
          rateLeftOut: difference(w, g),
          changeOnly: negative(product(eta, g)),
          rateTwice: difference(w, product(two, eta, g)),
          rateDivides: difference(w, quotient(g, eta)),
        },
      });
    }
    sheet.ask({
      id: 'limit',
      name: named('\\eta', 'max', 'param'),
      rule: quotient(constant(1), k),
      check: FINE,
      prompt: ['largestRate'],
      nudge: 'largestRate',
      mistakes: {
        halfTheLimit: quotient(constant(0.5), k),
        twiceTheLimit: quotient(two, k),
        curvatureItself: product(two, k),
        factorItself: k,
        rateItself: eta,
      },
    });
    return { steps: steps as number };
  },
};
