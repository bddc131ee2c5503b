import { range } from '../../core/range.ts';
import { lineLoss } from '../../landscape/lineFit.ts';
import { constant, difference, negative, product, quotient, square, sum, two } from '../../trace/build.ts';
import { type Expr, evaluate } from '../../trace/expr.ts';
import type { NumCheck } from '../check/check.ts';
import { decimalOf } from '../seed/draw.ts';
import type { Family } from '../sheet/family.ts';
import { give } from '../sheet/give.ts';
import { named, slopeName } from '../sheet/names.ts';

const FINE: NumCheck = { mode: 'relabs', rtol: '0.002', atol: '0.0006' };
const COUNT = 3;

/** One step of gradient descent for a line ŷ = m·x + c through three points, with the mean squared error. */
export const lineStep: Family = {
  id: 'lineStep',
  version: 1,
  chapters: [11],
  params: {},

  generate(sheet) {
    const { draw } = sheet;
    const x = range(COUNT).map((k) => give(sheet, 'x', `${k + 1}`, 'data', draw.decimal(5, 40, 1)));
    const y = range(COUNT).map((k) => give(sheet, 'y', `${k + 1}`, 'data', draw.decimal(10, 90, 1)));
    const m = give(sheet, 'm', '', 'param', draw.signed(2, 30, 1));
    const c = give(sheet, 'c', '', 'param', draw.signed(2, 40, 1));
    const eta = give(sheet, '\\eta', '', 'param', decimalOf(draw.int(2, 9), 2));
    const said = (k: number, slope: Expr, height: Expr): Expr => sum(product(slope, x[k]!), height);
    const mean = (terms: Expr[]): Expr => quotient(sum(...terms), constant(COUNT));
    const r = sheet.askGrid({
      id: 'r',
      name: named('r', '', 'blame'),
      rule: range(COUNT).map((k) => difference(said(k, m, c), y[k]!)),
      check: FINE,
      shape: [COUNT],
      prompt: ['lineResiduals'],
      nudge: 'lineResiduals',
      mistakes: {
        residualTurned: range(COUNT).map((k) => difference(y[k]!, said(k, m, c))),
        targetsForgotten: range(COUNT).map((k) => said(k, m, c)),
        interceptForgotten: range(COUNT).map((k) => difference(product(m, x[k]!), y[k]!)),
        slopeAndInterceptSwapped: range(COUNT).map((k) => difference(said(k, c, m), y[k]!)),
      },
    });
    const squares = r.map((of) => square(of));
    const J = sheet.ask({
      id: 'J',
      name: named('J', '', 'blame'),
      rule: mean(squares),
      check: FINE,
      prompt: ['lineLoss'],
      nudge: 'meanOfSquares',
      mistakes: {
        sumForMean: sum(...squares),
        squareLeftOut: mean(r),
        squareOfSum: square(sum(...r)),
        oneLessThanCount: quotient(sum(...squares), constant(COUNT - 1)),
      },
    });
    const byInput = r.map((of, k) => product(of, x[k]!));
    const gm = sheet.ask({
      id: 'gm',
      name: slopeName(named('J', '', 'blame'), named('m', '', 'param')),
      rule: product(two, mean(byInput)),
      check: FINE,
      prompt: ['lineSlopeOf', { of: 'm' }],
      nudge: 'lineSlopeOfM',
      mistakes: {
        twoForgotten: mean(byInput),
        inputsForgotten: product(two, mean(r)),
        countForgotten: product(two, sum(...byInput)),
        slopeOfLossTurned: negative(product(two, mean(byInput))),
      },
    });
    const gc = sheet.ask({
      id: 'gc',
      name: slopeName(named('J', '', 'blame'), named('c', '', 'param')),
      rule: product(two, mean(r)),
      check: FINE,
      prompt: ['lineSlopeOf', { of: 'c' }],
      nudge: 'lineSlopeOfC',
      mistakes: {
        twoForgotten: mean(r),
        inputsTooMany: product(two, mean(byInput)),
        countForgotten: product(two, sum(...r)),
        slopeOfLossTurned: negative(product(two, mean(r))),
      },
    });
    const [m1, c1] = (
      [
        ['m', m, gm],
        ['c', c, gc],
      ] as const
    ).map(([of, old, slope]) =>
      sheet.ask({
        id: `${of}1`,
        name: named(of, '1', 'param'),
        rule: difference(old, product(eta, slope)),
        check: FINE,
        prompt: ['lineAfterStep', { of }],
        nudge: 'update',
        mistakes: {
          plusInsteadOfMinus: sum(old, product(eta, slope)),
          rateLeftOut: difference(old, slope),
          changeOnly: negative(product(eta, slope)),
          rateDivides: difference(old, quotient(slope, eta)),
        },
      }),
    );
    const after = range(COUNT).map((k) => square(difference(said(k, m1!, c1!), y[k]!)));
    const J1 = sheet.ask({
      id: 'J1',
      name: named('J', '1', 'blame'),
      rule: mean(after),
      check: FINE,
      prompt: ['lineLossAfter'],
      nudge: 'lineLossAfter',
      mistakes: {
        sumForMean: sum(...after),
        stepTimesSlope: difference(J, product(eta, sum(square(gm), square(gc)))),
        onlyTheSlopeMoved: mean(range(COUNT).map((k) => square(difference(said(k, m1!, c), y[k]!)))),
        onlyTheInterceptMoved: mean(range(COUNT).map((k) => square(difference(said(k, m, c1!), y[k]!)))),
      },
    });
    const points = range(COUNT).map((k) => ({ x: evaluate(x[k]!), y: evaluate(y[k]!) }));
    const before = lineLoss(points, { m: evaluate(m), c: evaluate(c) });
    const moved = lineLoss(points, { m: evaluate(m1!), c: evaluate(c1!) });
    sheet.agree(J, before.loss);
    sheet.agree(gm, before.dm);
    sheet.agree(gc, before.dc);
    sheet.agree(J1, moved.loss);
    const apart = Math.max(...points.map((p) => p.x)) - Math.min(...points.map((p) => p.x));
    sheet.need(apart >= 1 && before.loss >= 0.3 && moved.loss >= 0.01);
    sheet.need(Math.abs(before.dm) >= 0.2 && Math.abs(before.dc) >= 0.2 && moved.loss < before.loss);
    sheet.need(r.every((of) => Math.abs(evaluate(of)) >= 0.1));
    return {};
  },
};
