import { range } from '../../core/range.ts';
import { fromNested } from '../../core/tensor.ts';
import { dropout } from '../../nn/layers/dropout.ts';
import { constant, difference, one, product, quotient, sum } from '../../trace/build.ts';
import { type Expr, evaluate } from '../../trace/expr.ts';
import type { Family } from '../sheet/family.ts';
import { give, giveWhole } from '../sheet/give.ts';
import { named, slopeName } from '../sheet/names.ts';

const WIDTH = 4;

/** Dropout on four units: training with a mask, blame through it, use without it, and how many units one may expect. */
export const dropoutStep: Family = {
  id: 'dropoutStep',
  version: 1,
  chapters: [17],
  params: { form: 'inverted' },
  allowed: { form: ['inverted', 'classic'] },

  generate(sheet, { form }) {
    const { draw } = sheet;
    const isClassic = form === 'classic';
    const a = range(WIDTH).map((i) => give(sheet, 'a', `${i + 1}`, 'act', draw.signed(20, 250, 2)));
    const d = range(WIDTH).map((i) => give(sheet, 'd', `${i + 1}`, 'blame', draw.signed(10, 99, 2)));
    const bits = draw.pick([
      [1, 0, 1, 1],
      [0, 1, 1, 0],
      [1, 1, 0, 1],
      [1, 0, 0, 1],
      [0, 1, 0, 1],
      [1, 1, 1, 0],
    ]);
    const m = bits.map((bit, i) => giveWhole(sheet, 'm', `${i + 1}`, 'data', bit));
    const rate = give(sheet, 'r', '', 'param', draw.decimal(15, 60, 2));
    const units = giveWhole(sheet, 'n', '', 'data', draw.int(40, 900));
    sheet.need(Math.abs(evaluate(rate) - 0.5) >= 0.05);
    const keep = difference(one, rate);
    const through = (of: readonly Expr[], divide: boolean, by = keep): Expr[] =>
      of.map((x, i) => (divide ? quotient(product(x, m[i]!), by) : product(x, m[i]!)));
    const trained = sheet.askGrid({
      id: 'y',
      name: named('y', '', 'act'),
      rule: through(a, !isClassic),
      shape: [WIDTH],
      prompt: ['dropoutTraining', { form: `${form}` }],
      nudge: isClassic ? 'maskOnly' : 'maskAndScale',
      mistakes: {
        [isClassic ? 'scaledAlthoughClassic' : 'scaleForgotten']: through(a, isClassic),
        keptForDropped: a.map((x, i) =>
          isClassic ? product(x, difference(one, m[i]!)) : quotient(product(x, difference(one, m[i]!)), keep),
        ),
        dividedByRate: through(a, true, rate),
        multipliedByKeep: a.map((x, i) => product(x, m[i]!, keep)),
        maskForgotten: isClassic ? a : a.map((x) => quotient(x, keep)),
      },
    });
    const back = sheet.askGrid({
      id: 'dx',
      name: slopeName(named('E', '', 'blame'), named('a', '', 'act')),
      rule: through(d, !isClassic),
      shape: [WIDTH],
      prompt: ['dropoutBackward', { form: `${form}` }],
      nudge: 'sameMaskBack',
      mistakes: {
        maskForgotten: isClassic ? d : d.map((x) => quotient(x, keep)),
        [isClassic ? 'scaledAlthoughClassic' : 'scaleForgotten']: through(d, isClassic),
        outputsForBlame: trained,
        allPass: isClassic ? d.map((x) => product(x, keep)) : d,
      },
    });
    const used = sheet.askGrid({
      id: 'test',
      name: named('y', 'use', 'act'),
      rule: isClassic ? a.map((x) => product(x, keep)) : a,
      shape: [WIDTH],
      prompt: ['dropoutUse', { form: `${form}` }],
      nudge: 'useWithoutMask',
      mistakes: {
        maskInUse: trained,
        [isClassic ? 'useNotScaled' : 'scaledInUse']: isClassic ? a : a.map((x) => product(x, keep)),
        multipliedByRate: a.map((x) => product(x, rate)),
        dividedInUse: a.map((x) => quotient(x, keep)),
      },
    });
    sheet.ask({
      id: 'active',
      name: named('n', 'active', 'data'),
      rule: product(units, keep),
      check: { mode: 'relabs', rtol: '0.001', atol: '0.005' },
      prompt: ['expectedActive'],
      nudge: 'shareOfUnits',
      mistakes: {
        droppedForKept: product(units, rate),
        allUnits: units,
        dividedByKeep: quotient(units, keep),
        maskCounted: sum(...m),
        halfOfUnits: product(constant(0.5), units),
      },
    });
    const layer = { kind: 'dropout', rate: evaluate(rate), form: isClassic ? 'classic' : 'inverted' } as const;
    const x = fromNested([a.map(evaluate)]);
    const mask = fromNested([[...bits]]);
    const pass = dropout.forward(layer, {}, x, { training: true }, { mask });
    const grads = dropout.backward(layer, {}, { x, y: pass.y, saves: pass.saves }, fromNested([d.map(evaluate)]), {
      training: true,
    });
    const test = dropout.forward(layer, {}, x, { training: false });
    for (const i of range(WIDTH)) {
      sheet.agree(trained[i]!, pass.y.data[i]!);
      sheet.agree(back[i]!, grads.dx.data[i]!);
      sheet.agree(used[i]!, test.y.data[i]!);
    }
    return { form: `${form}`, width: WIDTH };
  },
};
