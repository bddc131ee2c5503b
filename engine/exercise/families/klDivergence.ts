import { range } from '../../core/range.ts';
import { call, constant, difference, negative, product, quotient, sum } from '../../trace/build.ts';
import type { Expr } from '../../trace/expr.ts';
import { type Draw, type Drawn, decimalOf } from '../seed/draw.ts';
import type { Family } from '../sheet/family.ts';
import { give } from '../sheet/give.ts';
import { named } from '../sheet/names.ts';

const CLASSES = 3;
const LN_TWO = constant(Math.LN2, '\\ln 2');

/** Three shares that add up to 1, in thousandths, none below 0.08. */
function drawnShares(draw: Draw): Drawn[] {
  const first = draw.int(80, 700);
  const second = draw.int(80, 920 - first);
  return [first, second, 1000 - first - second].map((whole) => decimalOf(whole, 3));
}

const log = (of: Expr): Expr => call('log', of);

/** Entropy, cross-entropy and the Kullback–Leibler divergence of two distributions over three classes. */
export const klDivergence: Family = {
  id: 'klDivergence',
  version: 1,
  chapters: [9],
  params: {},

  generate(sheet) {
    const p = drawnShares(sheet.draw).map((of, i) => give(sheet, 'p', `${i + 1}`, 'data', of));
    const q = drawnShares(sheet.draw).map((of, i) => give(sheet, 'q', `${i + 1}`, 'act', of));
    const crossed = (of: readonly Expr[], under: readonly Expr[]): Expr =>
      negative(sum(...range(CLASSES).map((i) => product(of[i]!, log(under[i]!)))));
    const usual = (right: Expr, of: readonly Expr[]): Record<string, Expr> => ({
      minusForgotten: negative(right),
      logBaseTwo: quotient(right, LN_TWO),
      weightsOfSumForgotten: negative(sum(...of.map(log))),
    });
    const H = sheet.ask({
      id: 'H',
      name: named('H', 'p', 'act'),
      rule: crossed(p, p),
      prompt: ['entropy'],
      nudge: 'shareTimesMinusLog',
      mistakes: { ...usual(crossed(p, p), p), otherDistribution: crossed(q, q) },
    });
    const C = sheet.ask({
      id: 'C',
      name: named('H', 'pq', 'act'),
      rule: crossed(p, q),
      prompt: ['crossEntropyOf'],
      nudge: 'truthWeighsForecast',
      mistakes: { ...usual(crossed(p, q), q), sidesOfEntropySwapped: crossed(q, p), entropyOfForecast: crossed(q, q) },
    });
    const D = sheet.ask({
      id: 'D',
      name: named('D', 'pq', 'blame'),
      rule: difference(C, H),
      check: { mode: 'relabs', rtol: '0.01', atol: '0.0006' },
      prompt: ['divergence'],
      nudge: 'whatTheForecastCosts',
      mistakes: { divergenceTurned: difference(H, C), entropyNotTaken: C, sumForDifference: sum(C, H) },
    });
    sheet.need(D.op === 'operand' && D.value >= 0.04);
    sheet.ask({
      id: 'D2',
      name: named('D', 'qp', 'blame'),
      rule: difference(crossed(q, p), crossed(q, q)),
      check: { mode: 'relabs', rtol: '0.01', atol: '0.0006' },
      prompt: ['divergenceBack'],
      nudge: 'rolesSwapped',
      mistakes: {
        sameBothWays: D,
        divergenceTurned: difference(crossed(q, q), crossed(q, p)),
        entropyNotTaken: crossed(q, p),
        wrongEntropyTaken: difference(crossed(q, p), crossed(p, p)),
      },
    });
    return {};
  },
};
