import { range } from '../../core/range.ts';
import { choose, difference, negative, one, product, sum, two, zero } from '../../trace/build.ts';
import { type Expr, evaluate } from '../../trace/expr.ts';
import { phrase } from '../phrase.ts';
import type { Family } from '../sheet/family.ts';
import { giveWhole } from '../sheet/give.ts';
import { named } from '../sheet/names.ts';
import { EXACT, type Sheet } from '../sheet/sheet.ts';

const INPUTS = 6;

function decide(sheet: Sheet, id: string, reached: Expr, theta: Expr, prompt: readonly [string]): void {
  sheet.choose({
    id,
    name: named('y', id.slice(5), 'act'),
    options: [
      ['silent', phrase('labels.silent')],
      ['fires', phrase('labels.fires')],
    ],
    place: choose({ left: reached, is: '≥', right: theta }, one, zero),
    prompt,
    nudge: 'reachesThreshold',
    mistakes: { cellShouldFire: 'silent', cellShouldBeSilent: 'fires' },
  });
}

/**
 * A cell of McCulloch and Pitts: excitation, inhibition, their sum, the threshold, and what one switched input
 * changes.
 */
export const cellFires: Family = {
  id: 'cellFires',
  version: 1,
  chapters: [2],
  params: {},

  generate(sheet) {
    const { draw } = sheet;
    const bits = range(INPUTS).map(() => draw.int(0, 1));
    const sizes = range(INPUTS).map(() => draw.int(-9, 9, [0]));
    const x = bits.map((bit, i) => giveWhole(sheet, 'x', `${i + 1}`, 'data', bit));
    const w = sizes.map((size, i) => giveWhole(sheet, 'w', `${i + 1}`, 'param', size));
    const total = sizes.reduce((all, size, i) => all + size * bits[i]!, 0);
    const theta = giveWhole(sheet, '\\theta', '', 'param', total + draw.int(-2, 2));
    const up = range(INPUTS).filter((i) => sizes[i]! > 0);
    const down = range(INPUTS).filter((i) => sizes[i]! < 0);
    const active = (of: readonly number[]): number => of.filter((i) => bits[i] === 1).length;
    sheet.need([up, down].every((of) => active(of) >= 1 && active(of) < of.length));
    const over = (of: readonly number[]): Expr => sum(...of.map((i) => product(w[i]!, x[i]!)));
    const excitation = sheet.ask({
      id: 'E',
      name: named('E', '', 'act'),
      rule: over(up),
      check: EXACT,
      prompt: ['excitation'],
      nudge: 'activeAndPositive',
      mistakes: {
        silentInputsCounted: sum(...up.map((i) => w[i]!)),
        everythingCounted: over(range(INPUTS)),
        inputsCounted: sum(...up.map((i) => x[i]!)),
      },
    });
    const inhibition = sheet.ask({
      id: 'I',
      name: named('I', '', 'act'),
      rule: over(down),
      check: EXACT,
      prompt: ['inhibition'],
      nudge: 'activeAndNegative',
      mistakes: { silentInputsCounted: sum(...down.map((i) => w[i]!)), signLost: negative(over(down)) },
    });
    const s = sheet.ask({
      id: 's',
      name: named('s', '', 'act'),
      rule: sum(excitation, inhibition),
      check: EXACT,
      prompt: ['sumOfCell'],
      nudge: 'bothTogether',
      mistakes: { inhibitionIgnored: excitation, inhibitionAdded: difference(excitation, inhibition) },
    });
    decide(sheet, 'fires1', s, theta, ['doesCellFire']);
    const k = draw.int(1, INPUTS);
    const input = x[k - 1]!;
    const weight = w[k - 1]!;
    const change = product(weight, difference(one, product(two, input)));
    const switched = sheet.ask({
      id: 's2',
      name: named('s', '2', 'act'),
      rule: sum(s, change),
      check: EXACT,
      prompt: ['sumAfterSwitch', { k, to: 1 - evaluate(input) }],
      nudge: 'onlyOneTerm',
      mistakes: { nothingSwitched: s, switchedWrongWay: difference(s, change), weightAlone: weight },
    });
    decide(sheet, 'fires2', switched, theta, ['doesCellFireNow']);
    return {};
  },
};
