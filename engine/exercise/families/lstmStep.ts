import { range } from '../../core/range.ts';
import { tensor } from '../../core/tensor.ts';
import { LSTM_GATES, lstm } from '../../nn/layers/lstm.ts';
import { call, difference, negative, one, product, quotient, sum } from '../../trace/build.ts';
import { type Expr, evaluate } from '../../trace/expr.ts';
import type { Family } from '../sheet/family.ts';
import { give } from '../sheet/give.ts';
import { named } from '../sheet/names.ts';

const sigmoid = (of: Expr): Expr => quotient(one, sum(one, call('exp', negative(of))));
const tanh = (of: Expr): Expr => call('tanh', of);
const SQUASH = { i: sigmoid, f: sigmoid, g: tanh, o: sigmoid } as const;

/** One LSTM cell of one unit, gate by gate: input, forget, candidate, output, cell, state. */
export const lstmStep: Family = {
  id: 'lstmStep',
  version: 1,
  chapters: [22],
  params: { steps: 1 },
  allowed: { steps: [1, 2] },

  generate(sheet, { steps }) {
    const count = steps as number;
    const { draw } = sheet;
    const weights = LSTM_GATES.map((gate) => ({
      gate,
      wx: give(sheet, 'w', `x${gate}`, 'param', draw.signed(20, 140, 2)),
      wh: give(sheet, 'w', `h${gate}`, 'param', draw.signed(20, 140, 2)),
      b: give(sheet, 'b', gate, 'param', draw.signed(10, 60, 2)),
    }));
    const x = range(count).map((t) => give(sheet, 'x', `${t + 1}`, 'data', draw.signed(20, 150, 2)));
    const h0 = give(sheet, 'h', '0', 'act', draw.signed(15, 90, 2));
    const c0 = give(sheet, 'c', '0', 'act', draw.signed(20, 180, 2));
    let [h, c] = [h0, c0];
    const outputs: Expr[] = [];
    for (const t of range(count)) {
      const sub = `${t + 1}`;
      const at: Record<string, Expr> = {};
      for (const { gate, wx, wh, b } of weights) {
        const net = sum(product(wx, x[t]!), product(wh, h), b);
        const squash = SQUASH[gate];
        const other = gate === 'g' ? sigmoid : tanh;
        sheet.need(Math.abs(evaluate(net)) >= 0.15 && Math.abs(evaluate(net)) <= 2.5);
        const names = { i: 'inputGate', f: 'forgetGate', g: 'candidate', o: 'outputGate' };
        at[gate] = sheet.ask({
          id: `${gate}${sub}`,
          name: named(gate, sub, 'act'),
          rule: squash(net),
          prompt: [names[gate], { t: t + 1 }],
          nudge: gate === 'g' ? 'candidate' : 'gate',
          mistakes: {
            noActivation: net,
            [gate === 'g' ? 'sigmoidForCandidate' : 'tanhForGate']: other(net),
            stateForgotten: squash(sum(product(wx, x[t]!), b)),
            biasLeftOut: squash(sum(product(wx, x[t]!), product(wh, h))),
            cellForState: squash(sum(product(wx, x[t]!), product(wh, c), b)),
            signInExponent: squash(negative(net)),
          },
        });
      }
      const { i, f, g, o } = at as Record<'i' | 'f' | 'g' | 'o', Expr>;
      const old = c;
      c = sheet.ask({
        id: `c${sub}`,
        name: named('c', sub, 'act'),
        rule: sum(product(f, old), product(i, g)),
        check: { mode: 'relabs', rtol: '0.005', atol: '0.0005' },
        prompt: ['cellState', { t: t + 1 }],
        nudge: 'cellState',
        mistakes: {
          gatesSwapped: sum(product(i, old), product(f, g)),
          forgetTurned: sum(product(difference(one, f), old), product(i, g)),
          memoryForgotten: product(i, g),
          candidateUngated: sum(product(f, old), g),
          onlyKept: product(f, old),
          cellProduct: product(f, old, i, g),
        },
      });
      sheet.need(Math.abs(evaluate(c)) >= 0.05 && Math.abs(evaluate(c)) <= 2.2);
      h = sheet.ask({
        id: `h${sub}`,
        name: named('h', sub, 'act'),
        rule: product(o, tanh(c)),
        prompt: ['hiddenState', { t: t + 1 }],
        nudge: 'hiddenState',
        mistakes: {
          tanhForgotten: product(o, c),
          outputGateForgotten: tanh(c),
          sigmoidOfCell: product(o, sigmoid(c)),
          wrongGateForOutput: product(f, tanh(c)),
          oldCell: product(o, tanh(old)),
        },
      });
      outputs.push(h);
    }
    const column = (pick: (row: (typeof weights)[number]) => Expr) =>
      tensor(
        [4, 1],
        weights.map((row) => evaluate(pick(row))),
      );
    const params = {
      W_ih: column(({ wx }) => wx),
      W_hh: column(({ wh }) => wh),
      b: tensor(
        [4],
        weights.map(({ b }) => evaluate(b)),
      ),
    };
    const pass = lstm.forward(
      { kind: 'lstm', units: 1, bias: 'one' },
      params,
      tensor([1, count, 1], x.map(evaluate)),
      { training: false },
      { h0: tensor([1, 1], [evaluate(h0)]), c0: tensor([1, 1], [evaluate(c0)]) },
    );
    outputs.forEach((state, t) => {
      sheet.agree(state, pass.y.data[t]!);
    });
    sheet.agree(c, pass.saves.c!.data[count - 1]!);
    return { steps: count };
  },
};
