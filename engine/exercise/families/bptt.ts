import { range } from '../../core/range.ts';
import { tensor } from '../../core/tensor.ts';
import { rnn } from '../../nn/layers/rnn.ts';
import { call, difference, negative, one, product, square, sum } from '../../trace/build.ts';
import { type Expr, evaluate } from '../../trace/expr.ts';
import type { Family } from '../sheet/family.ts';
import { give } from '../sheet/give.ts';
import { named, slopeName } from '../sheet/names.ts';

/** Backpropagation through time in a recurrent layer of one unit; E = ½(h_T − y)². */
export const bptt: Family = {
  id: 'bptt',
  version: 1,
  chapters: [21],
  params: { steps: 2 },
  allowed: { steps: [2, 3] },

  generate(sheet, { steps }) {
    const count = steps as number;
    const { draw } = sheet;
    const wx = give(sheet, 'w', 'x', 'param', draw.signed(30, 140, 2));
    const wh = give(sheet, 'w', 'h', 'param', draw.signed(40, 140, 2));
    const b = give(sheet, 'b', '', 'param', draw.signed(10, 60, 2));
    const x = range(count).map((t) => give(sheet, 'x', `${t + 1}`, 'data', draw.signed(30, 140, 2)));
    const h0 = give(sheet, 'h', '0', 'act', draw.signed(20, 90, 2));
    const y = give(sheet, 'y', '', 'data', draw.signed(5, 95, 2));
    const h: Expr[] = [h0];
    for (const t of range(count)) {
      const parts = [product(wx, x[t]!), product(wh, h[t]!), b] as const;
      const state = sheet.ask({
        id: `h${t + 1}`,
        name: named('h', `${t + 1}`, 'act'),
        rule: call('tanh', sum(...parts)),
        prompt: ['recurrentState', { t: t + 1 }],
        nudge: 'recurrentNet',
        mistakes: {
          noActivation: sum(...parts),
          stateForgotten: call('tanh', sum(parts[0], b)),
          biasLeftOut: call('tanh', sum(parts[0], parts[1])),
          weightsSwapped: call('tanh', sum(product(wh, x[t]!), product(wx, h[t]!), b)),
        },
      });
      sheet.need(Math.abs(evaluate(state)) >= 0.15 && Math.abs(evaluate(state)) <= 0.93);
      h.push(state);
    }
    const last = h[count]!;
    sheet.need(Math.abs(evaluate(last) - evaluate(y)) >= 0.15);
    const slope = (t: number): Expr => difference(one, square(h[t]!));
    const E = named('E', '', 'blame');
    const delta: Expr[] = [];
    for (let t = count; t >= 1; t--) {
      const arrives = t === count ? difference(last, y) : product(delta[t + 1]!, wh);
      delta[t] = sheet.ask({
        id: `d${t}`,
        name: named('\\delta', `${t}`, 'blame'),
        rule: product(arrives, slope(t)),
        prompt: [t === count ? 'lastDeltaInTime' : 'earlierDeltaInTime', { t }],
        nudge: t === count ? 'outputDelta' : 'deltaThroughTime',
        mistakes: {
          forgotSlope: arrives,
          'tookSlope.sigmoid': product(arrives, h[t]!, difference(one, h[t]!)),
          signOfError: negative(product(arrives, slope(t))),
          ...(t === count
            ? { factorTwo: product({ op: 'constant', value: 2 }, arrives, slope(t)) }
            : {
                recurrentWeightForgotten: product(delta[t + 1]!, slope(t)),
                inputWeightForRecurrent: product(delta[t + 1]!, wx, slope(t)),
                slopeOfLaterStep: product(arrives, slope(t + 1)),
              }),
        },
      });
    }
    const times = range(count).map((t) => t + 1);
    const overTime = (term: (t: number) => Expr): Expr => sum(...times.map(term));
    const recurrent = sheet.ask({
      id: 'dwh',
      name: slopeName(E, named('w', 'h', 'param')),
      rule: overTime((t) => product(delta[t]!, h[t - 1]!)),
      prompt: ['recurrentBlame'],
      nudge: 'sumOverTime',
      mistakes: {
        lastStepOnly: product(delta[count]!, h[count - 1]!),
        firstStepOnly: product(delta[1]!, h[0]!),
        stateOfSameStep: overTime((t) => product(delta[t]!, h[t]!)),
        inputForState: overTime((t) => product(delta[t]!, x[t - 1]!)),
        deltaNotPassed: overTime((t) => product(delta[count]!, h[t - 1]!)),
      },
    });
    const input = sheet.ask({
      id: 'dwx',
      name: slopeName(E, named('w', 'x', 'param')),
      rule: overTime((t) => product(delta[t]!, x[t - 1]!)),
      prompt: ['inputWeightBlame'],
      nudge: 'sumOverTime',
      mistakes: {
        lastStepOnly: product(delta[count]!, x[count - 1]!),
        firstStepOnly: product(delta[1]!, x[0]!),
        stateForInput: overTime((t) => product(delta[t]!, h[t - 1]!)),
        deltaNotPassed: overTime((t) => product(delta[count]!, x[t - 1]!)),
      },
    });
    const bias = sheet.ask({
      id: 'db',
      name: slopeName(E, named('b', '', 'param')),
      rule: overTime((t) => delta[t]!),
      prompt: ['biasBlameInTime'],
      nudge: 'sumOverTime',
      mistakes: {
        lastStepOnly: delta[count]!,
        firstStepOnly: delta[1]!,
        biasTimesBlame: product(
          b,
          overTime((t) => delta[t]!),
        ),
        stepsCounted: product({ op: 'constant', value: count }, delta[count]!),
      },
    });
    sheet.need([recurrent, input, bias].every((of) => Math.abs(evaluate(of)) >= 0.01));
    const spec = { kind: 'rnn', units: 1, bias: 'one', output: 'last' } as const;
    const params = {
      W_ih: tensor([1, 1], [evaluate(wx)]),
      W_hh: tensor([1, 1], [evaluate(wh)]),
      b: tensor([1], [evaluate(b)]),
    };
    const sequence = tensor([1, count, 1], x.map(evaluate));
    const pass = rnn.forward(spec, params, sequence, { training: true }, { h0: tensor([1, 1], [evaluate(h0)]) });
    const gap = tensor([1, 1], [pass.y.data[0]! - evaluate(y)]);
    const back = rnn.backward(spec, params, { x: sequence, y: pass.y, saves: pass.saves }, gap, { training: true });
    sheet.agree(recurrent, back.grads.W_hh!.data[0]!);
    sheet.agree(input, back.grads.W_ih!.data[0]!);
    sheet.agree(bias, back.grads.b!.data[0]!);
    return { steps: count };
  },
};
