import { range } from '../../core/range.ts';
import { call, constant, one, product, sum } from '../../trace/build.ts';
import { type Expr, evaluate } from '../../trace/expr.ts';
import { decimalOf } from '../seed/draw.ts';
import type { Family } from '../sheet/family.ts';
import { give, giveWhole } from '../sheet/give.ts';
import { named } from '../sheet/names.ts';
import { EXACT } from '../sheet/sheet.ts';
import { askWhetherFires } from './parts/askWhetherFires.ts';

const EXAMPLES = 3;

/**
 * The knowledge check of the perceptron: the learned weights from the start, the examples, and one whole number for
 * each example.
 */
export const countersOfData: Family = {
  id: 'countersOfData',
  version: 1,
  chapters: [4],
  params: {},

  generate(sheet) {
    const { draw } = sheet;
    const eta = give(sheet, '\\eta', '', 'param', decimalOf(draw.int(2, 9), 1));
    const start = [1, 2].map((i) => give(sheet, 'w', `${i}`, 'param', draw.signed(2, 29, 1)));
    const b0 = give(sheet, 'b', '', 'param', draw.signed(2, 29, 1));
    const X = range(EXAMPLES).map((k) =>
      [1, 2].map((i) => giveWhole(sheet, 'x', `${i},${k + 1}`, 'data', draw.int(-4, 4, [0]))),
    );
    const c = range(EXAMPLES).map((k) => giveWhole(sheet, 'c', `${k + 1}`, 'data', draw.int(-3, 3, [0])));
    sheet.need(c.some((of) => evaluate(of) < 0) && c.some((of) => evaluate(of) > 0));
    const size = (of: Expr): Expr => call('abs', of);
    const added = (i: number, count: (k: number) => Expr): Expr =>
      sum(...range(EXAMPLES).map((k) => product(count(k), X[k]![i]!)));
    const w = sheet.askGrid({
      id: 'W',
      name: named('w', '', 'param', '+'),
      rule: start.map((old, i) =>
        sum(
          old,
          product(
            eta,
            added(i, (k) => c[k]!),
          ),
        ),
      ),
      check: EXACT,
      shape: [2],
      prompt: ['weightsFromCounters'],
      nudge: 'countersTimesExamples',
      mistakes: {
        rateLeftOut: start.map((old, i) =>
          sum(
            old,
            added(i, (k) => c[k]!),
          ),
        ),
        startForgotten: start.map((_, i) =>
          product(
            eta,
            added(i, (k) => c[k]!),
          ),
        ),
        signsOfCountersLost: start.map((old, i) =>
          sum(
            old,
            product(
              eta,
              added(i, (k) => size(c[k]!)),
            ),
          ),
        ),
        countersForgotten: start.map((old, i) =>
          sum(
            old,
            product(
              eta,
              added(i, () => one),
            ),
          ),
        ),
      },
    });
    const b = sheet.ask({
      id: 'bNew',
      name: named('b', '', 'param', '+'),
      rule: sum(b0, product(eta, sum(...c))),
      check: EXACT,
      prompt: ['biasFromCounters'],
      nudge: 'biasHasInputOne',
      mistakes: {
        biasForgotten: b0,
        rateLeftOut: sum(b0, ...c),
        startForgotten: product(eta, sum(...c)),
        signsOfCountersLost: sum(b0, product(eta, sum(...c.map(size)))),
      },
    });
    sheet.ask({
      id: 'k',
      name: named('k', '', 'act'),
      rule: sum(...c.map(size)),
      check: EXACT,
      prompt: ['fewestCorrections'],
      nudge: 'sizesOfCounters',
      mistakes: { signsCancelled: sum(...c), examplesCounted: constant(EXAMPLES) },
    });
    const z = sheet.ask({
      id: 'z',
      name: named('z', '', 'act'),
      rule: sum(product(w[0]!, X[0]![0]!), product(w[1]!, X[0]![1]!), b),
      check: { mode: 'relabs', rtol: '0.002', atol: '0.0006' },
      prompt: ['netInputOfFirst'],
      nudge: 'weightedSum',
      mistakes: {
        biasLeftOut: sum(product(w[0]!, X[0]![0]!), product(w[1]!, X[0]![1]!)),
        oldWeights: sum(product(start[0]!, X[0]![0]!), product(start[1]!, X[0]![1]!), b0),
        otherExample: sum(product(w[0]!, X[1]![0]!), product(w[1]!, X[1]![1]!), b),
      },
    });
    sheet.need(Math.abs(evaluate(z)) >= 0.05);
    askWhetherFires(sheet, z);
    return {};
  },
};
