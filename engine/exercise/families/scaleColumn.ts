import { range } from '../../core/range.ts';
import { tensor } from '../../core/tensor.ts';
import { fitScaler } from '../../data/scaler.ts';
import { call, constant, difference, one, product, quotient, square, sum } from '../../trace/build.ts';
import { type Expr, evaluate } from '../../trace/expr.ts';
import type { Family } from '../sheet/family.ts';
import { give, giveWhole } from '../sheet/give.ts';
import { named } from '../sheet/names.ts';

const ROWS = 4;
const N = constant(ROWS);
const root = (of: Expr): Expr => call('sqrt', of);
const slopeOf = (z: Expr): Expr => difference(one, square(call('tanh', z)));

/** A column of four numbers: its mean, its deviation, one number scaled, and how steep tanh is before and after. */
export const scaleColumn: Family = {
  id: 'scaleColumn',
  version: 1,
  chapters: [10],
  params: {},

  generate(sheet) {
    const { draw } = sheet;
    const x = range(ROWS).map((i) => giveWhole(sheet, 'x', `${i + 1}`, 'data', draw.int(1, 30)));
    const w = give(sheet, 'w', '', 'param', draw.decimal(8, 40, 2));
    const raw = x.map(evaluate);
    sheet.need(new Set(raw).size === ROWS);
    const mean = sheet.ask({
      id: 'm',
      name: named('m', '', 'data'),
      rule: quotient(sum(...x), N),
      prompt: ['columnMean'],
      nudge: 'columnMean',
      mistakes: {
        sumForMean: sum(...x),
        oneRowFewer: quotient(sum(...x), constant(ROWS - 1)),
        middleOfEnds: quotient(sum(constant(Math.min(...raw)), constant(Math.max(...raw))), constant(2)),
      },
    });
    const squares = sum(...x.map((value) => square(difference(value, mean))));
    const deviation = sheet.ask({
      id: 's',
      name: named('s', '', 'data'),
      rule: root(quotient(squares, N)),
      prompt: ['columnDeviation'],
      nudge: 'columnDeviation',
      mistakes: {
        deviationSquared: quotient(squares, N),
        divisorForgotten: root(squares),
        rangeForDeviation: constant(Math.max(...raw) - Math.min(...raw)),
      },
    });
    const scaler = fitScaler('standardise', tensor([ROWS, 1], raw));
    sheet.agree(mean, scaler.shift[0]!);
    sheet.agree(deviation, scaler.divisor[0]!);
    sheet.need(evaluate(deviation) >= 2);
    const row = draw.int(1, ROWS);
    const value = x[row - 1]!;
    const scaled = sheet.ask({
      id: 'n',
      name: named('x', `${row},scaled`, 'data'),
      rule: quotient(difference(value, mean), deviation),
      prompt: ['scaledRow', { n: row }],
      nudge: 'scaledInput',
      mistakes: {
        meanNotTaken: quotient(value, deviation),
        onlyShifted: difference(value, mean),
        meanMinusValue: quotient(difference(mean, value), deviation),
        timesDeviation: product(difference(value, mean), deviation),
        dividedByMean: quotient(value, mean),
      },
    });
    sheet.need(Math.abs(evaluate(scaled)) >= 0.2);
    const before = product(w, value);
    sheet.need(evaluate(before) >= 1.5 && evaluate(before) <= 5);
    const slopes = (z: Expr, other: Expr) => ({
      valueInsteadOfSlope: call('tanh', z),
      netForSlope: z,
      squareForgotten: difference(one, call('tanh', z)),
      weightLeftOut: slopeOf(other),
    });
    const steep = sheet.ask({
      id: 'r',
      name: named('t', 'raw', 'blame'),
      rule: slopeOf(before),
      prompt: ['slopeOfRaw', { n: row }],
      nudge: 'slope',
      mistakes: { ...slopes(before, value), oneMinusNetSquared: difference(one, square(before)) },
    });
    const after = sheet.ask({
      id: 'q',
      name: named('t', 'scaled', 'blame'),
      rule: slopeOf(product(w, scaled)),
      prompt: ['slopeOfScaled', { n: row }],
      nudge: 'slope',
      mistakes: slopes(product(w, scaled), scaled),
    });
    sheet.ask({
      id: 'k',
      name: named('k', '', 'blame'),
      rule: quotient(after, steep),
      prompt: ['timesSteeper'],
      nudge: 'timesSteeper',
      mistakes: {
        upsideDown: quotient(steep, after),
        differenceForRatio: difference(after, steep),
      },
    });
    return {};
  },
};
