import { range } from '../../core/range.ts';
import { choose, constant, difference, negative, one, product, sum, zero } from '../../trace/build.ts';
import type { Expr } from '../../trace/expr.ts';
import { phrase } from '../phrase.ts';
import type { Family } from '../sheet/family.ts';
import { give } from '../sheet/give.ts';
import { named } from '../sheet/names.ts';

/** The net input of a perceptron with a bias, and whether it fires. */
export const netInput: Family = {
  id: 'netInput',
  version: 1,
  chapters: [3, 6],
  params: { inputs: 3, coding: 'binary' },
  allowed: { inputs: [2, 3, 4], coding: ['binary', 'bipolar'] },

  generate(sheet, { inputs, coding }) {
    const { draw } = sheet;
    const x = range(inputs as number).map((i) => give(sheet, 'x', `${i + 1}`, 'data', draw.signed(10, 99, 2)));
    const w = range(inputs as number).map((i) => give(sheet, 'w', `${i + 1}`, 'param', draw.signed(10, 99, 2)));
    const b = give(sheet, 'b', '', 'param', draw.signed(10, 90, 2));
    const parts = x.map((input, i) => product(w[i]!, input));
    const z = sheet.ask({
      id: 'z',
      name: named('z', '', 'act'),
      rule: sum(...parts, b),
      check: { mode: 'relabs', rtol: '0.002', atol: '0.0006' },
      prompt: ['netInputOfUnit'],
      nudge: 'weightedSum',
      mistakes: {
        biasLeftOut: sum(...parts),
        biasSubtracted: difference(sum(...parts), b),
        oneInputOnly: sum(parts[0]!, b),
        sumInsteadOfProduct: sum(...x, ...w, b),
        biasTimesInput: sum(...parts, product(b, x[0]!)),
        signIgnored: sum(...w.map((weight, i) => ({ op: 'call', name: 'abs', of: product(weight, x[i]!) }) as Expr), b),
      },
    });
    sheet.need(z.op === 'operand' && Math.abs(z.value) >= 0.05);
    const fires = choose({ left: z, is: '>', right: zero }, one, zero);
    const low = coding === 'bipolar' ? '−1' : '0';
    sheet.choose({
      id: 'y',
      name: named('y', '', 'act'),
      options: [
        ['low', phrase('labels.output', { value: low })],
        ['high', phrase('labels.output', { value: '1' })],
        ['net', phrase('labels.netInputItself')],
      ],
      place: fires,
      prompt: ['stepOutput', { low }],
      nudge: 'stepRule',
      mistakes: { netForOutput: 'net', stepTurned: z.op === 'operand' && z.value > 0 ? 'low' : 'high' },
    });
    // What if all weights and the bias are doubled? The net input doubles, and the decision stays.
    sheet.ask({
      id: 'z2',
      name: named('z', '', 'act', '(2)'),
      rule: product(constant(2), z),
      check: { mode: 'relabs', rtol: '0.002', atol: '0.0006' },
      prompt: ['netInputDoubled'],
      nudge: 'doubleEverything',
      mistakes: {
        nothingDoubled: z,
        doubledTwice: product(constant(4), z),
        biasNotDoubled: difference(product(constant(2), z), b),
        signIgnored: negative(product(constant(2), z)),
        halfTaken: product(constant(0.5), z),
      },
    });
    return { inputs: inputs as number };
  },
};
