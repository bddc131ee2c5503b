import { range } from '../../core/range.ts';
import { choose, constant, difference, one, product, sum, zero } from '../../trace/build.ts';
import type { Expr } from '../../trace/expr.ts';
import { phrase } from '../phrase.ts';
import { decimalOf } from '../seed/draw.ts';
import type { Family } from '../sheet/family.ts';
import { give, giveWhole } from '../sheet/give.ts';
import { named } from '../sheet/names.ts';
import { EXACT } from '../sheet/sheet.ts';

/** Three presentations to a perceptron: what it says, and its weights after each, by w ← w + η(d − y)x. */
export const perceptronUpdates: Family = {
  id: 'perceptronUpdates',
  version: 1,
  chapters: [4],
  params: { presentations: 3 },
  allowed: { presentations: [2, 3, 4] },

  generate(sheet, { presentations }) {
    const { draw } = sheet;
    const eta = give(sheet, '\\eta', '', 'param', decimalOf(draw.int(1, 9), 1));
    let now: Expr[] = [
      give(sheet, 'w', '1', 'param', draw.signed(1, 12, 1)),
      give(sheet, 'w', '2', 'param', draw.signed(1, 12, 1)),
      give(sheet, 'b', '', 'param', draw.signed(1, 12, 1)),
    ];
    let slips = 0;
    for (const k of range(presentations as number)) {
      const x = [1, 2].map((i) => giveWhole(sheet, 'x', `${i},${k + 1}`, 'data', draw.int(-3, 3, [0])));
      const d = giveWhole(sheet, 'd', `${k + 1}`, 'data', draw.int(0, 1));
      const z = sum(product(now[0]!, x[0]!), product(now[1]!, x[1]!), now[2]!);
      const y = sheet.choose({
        id: `y${k + 1}`,
        name: named('y', `${k + 1}`, 'act'),
        options: [
          ['silent', phrase('labels.output', { value: '0' })],
          ['fires', phrase('labels.output', { value: '1' })],
        ],
        place: choose({ left: z, is: '>', right: zero }, one, zero),
        prompt: ['perceptronSays', { n: k + 1 }],
        nudge: 'stepRule',
        mistakes: { stepTurnedSilent: 'silent', stepTurnedFires: 'fires' },
      });
      if (y.op === 'operand' && d.op === 'operand' && y.value !== d.value) slips++;
      const entering = [x[0]!, x[1]!, one];
      const gap = difference(d, y);
      const changed = (change: (input: Expr, i: number) => Expr): Expr[] =>
        now.map((old, i) => sum(old, change(entering[i]!, i)));
      now = sheet.askGrid({
        id: `W${k + 1}`,
        name: named('w', '', 'param', `(${k + 1})`),
        rule: changed((input) => product(eta, gap, input)),
        check: EXACT,
        shape: [3],
        prompt: ['weightsAfter', { n: k + 1 }],
        nudge: 'perceptronRule',
        mistakes:
          y.op === 'operand' && d.op === 'operand' && y.value === d.value
            ? {
                updatedWithoutError: changed((input) => product(eta, input)),
                updatedDownWithoutError: changed((input) => product(constant(-1), eta, input)),
                biasUpdatedWithoutError: changed((_, i) => (i === 2 ? eta : zero)),
              }
            : {
                updateTurned: changed((input) => product(eta, difference(y, d), input)),
                rateLeftOut: changed((input) => product(gap, input)),
                biasForgotten: changed((input, i) => (i === 2 ? zero : product(eta, gap, input))),
                inputLeftOut: changed(() => product(eta, gap)),
                nothingUpdated: now,
              },
      });
    }
    sheet.need(slips >= 2 && slips <= (presentations as number));
    return { presentations: presentations as number };
  },
};
