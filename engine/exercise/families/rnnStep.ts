import { range } from '../../core/range.ts';
import { tensor } from '../../core/tensor.ts';
import { rnn } from '../../nn/layers/rnn.ts';
import { call, difference, product, sum } from '../../trace/build.ts';
import { type Expr, evaluate } from '../../trace/expr.ts';
import type { Family } from '../sheet/family.ts';
import { give } from '../sheet/give.ts';
import { named } from '../sheet/names.ts';

/** A recurrent layer of one unit reads a short sequence: net input and state after every step. */
export const rnnStep: Family = {
  id: 'rnnStep',
  version: 1,
  chapters: [21],
  params: { steps: 2 },
  allowed: { steps: [2, 3] },

  generate(sheet, { steps }) {
    const count = steps as number;
    const { draw } = sheet;
    const wx = give(sheet, 'w', 'x', 'param', draw.signed(20, 140, 2));
    const wh = give(sheet, 'w', 'h', 'param', draw.signed(20, 140, 2));
    const b = give(sheet, 'b', '', 'param', draw.signed(10, 60, 2));
    const x = range(count).map((t) => give(sheet, 'x', `${t + 1}`, 'data', draw.signed(20, 150, 2)));
    let before = give(sheet, 'h', '0', 'act', draw.signed(10, 90, 2));
    const states: Expr[] = [];
    const first = before;
    for (const t of range(count)) {
      const [ahead, back] = [product(wx, x[t]!), product(wh, before)];
      const z = sheet.ask({
        id: `z${t + 1}`,
        name: named('z', `${t + 1}`, 'act'),
        rule: sum(ahead, back, b),
        check: { mode: 'relabs', rtol: '0.003', atol: '0.0005' },
        prompt: ['recurrentNet', { t: t + 1 }],
        nudge: 'recurrentNet',
        mistakes: {
          stateForgotten: sum(ahead, b),
          biasLeftOut: sum(ahead, back),
          weightsSwapped: sum(product(wh, x[t]!), product(wx, before), b),
          inputForgotten: sum(back, b),
          ...(t > 0
            ? { oldState: sum(ahead, product(wh, t > 1 ? states[t - 2]! : first), b) }
            : { stateNotWeighted: sum(ahead, before, b) }),
          biasSubtracted: difference(sum(ahead, back), b),
        },
      });
      sheet.need(Math.abs(evaluate(z)) >= 0.2 && Math.abs(evaluate(z)) <= 2);
      before = sheet.ask({
        id: `h${t + 1}`,
        name: named('h', `${t + 1}`, 'act'),
        rule: call('tanh', z),
        prompt: ['recurrentState', { t: t + 1 }],
        nudge: 'activation',
        mistakes: {
          noActivation: z,
          'took.sigmoid': sigmoidOf(z),
          stateAdded: sum(call('tanh', z), before),
          slopeInsteadOfValue: difference({ op: 'constant', value: 1 }, product(call('tanh', z), call('tanh', z))),
          stateUnchanged: before,
        },
      });
      states.push(before);
    }
    const params = {
      W_ih: tensor([1, 1], [evaluate(wx)]),
      W_hh: tensor([1, 1], [evaluate(wh)]),
      b: tensor([1], [evaluate(b)]),
    };
    const pass = rnn.forward(
      { kind: 'rnn', units: 1, bias: 'one' },
      params,
      tensor([1, count, 1], x.map(evaluate)),
      { training: false },
      { h0: tensor([1, 1], [evaluate(first)]) },
    );
    states.forEach((state, t) => {
      sheet.agree(state, pass.y.data[t]!);
    });
    return { steps: count };
  },
};

const sigmoidOf = (of: Expr): Expr => ({
  op: 'quotient',
  over: { op: 'constant', value: 1 },
  under: sum({ op: 'constant', value: 1 }, call('exp', { op: 'negative', of })),
});
