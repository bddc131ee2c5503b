import { range } from '../../core/range.ts';
import { fromNested } from '../../core/tensor.ts';
import { explainOptimizer, type OptimizerLine } from '../../optim/explainOptimizer.ts';
import { optimize, startOptimizer } from '../../optim/optimize.ts';
import type { OptimizerSpec } from '../../optim/table.ts';
import { call, constant, difference, negative, product, quotient, square, sum } from '../../trace/build.ts';
import type { Expr } from '../../trace/expr.ts';
import { mapLeaves } from '../check/evaluateFormula.ts';
import { decimalOf } from '../seed/draw.ts';
import type { Family } from '../sheet/family.ts';
import { give } from '../sheet/give.ts';
import { named } from '../sheet/names.ts';
import { type Rule, toDecimals } from '../sheet/sheet.ts';

const SPECS: Record<
  string,
  { name: OptimizerSpec['name']; settings: Record<string, number>; rate: readonly [number, number, number] }
> = {
  momentum: { name: 'sgd', settings: { momentum: 0.9 }, rate: [2, 30, 2] },
  nesterov: { name: 'sgd', settings: { momentum: 0.9, nesterov: 1 }, rate: [2, 30, 2] },
  adagrad: { name: 'adagrad', settings: {}, rate: [5, 60, 2] },
  rmsprop: { name: 'rmsprop', settings: { rho: 0.9 }, rate: [5, 60, 3] },
  adam: { name: 'adam', settings: {}, rate: [5, 60, 2] },
};

/** How a number on the way is written. */
const LETTERS: Record<string, string> = {
  b: 'b',
  m: 'm',
  v: 'v',
  s: 's',
  mHat: '\\hat m',
  vHat: '\\hat v',
  w: 'w',
  u: 'u',
  d: 'd',
};

/** Two updates of one weight by an optimizer with a memory, line by line as the engine computes them. */
export const optimizerStep: Family = {
  id: 'optimizerStep',
  version: 1,
  chapters: [15],
  params: { optimizer: 'adam' },
  allowed: { optimizer: Object.keys(SPECS) },

  generate(sheet, { optimizer }) {
    const { draw } = sheet;
    const { name, settings, rate } = SPECS[`${optimizer}`]!;
    const eta = decimalOf(draw.int(rate[0], rate[1]), rate[2]);
    const start = draw.signed(50, 199, 2);
    const gradients = [draw.signed(20, 99, 2), draw.signed(20, 99, 2)];
    const spec: OptimizerSpec = { name, rate: eta.value, settings };
    const leafEta = give(sheet, '\\eta', '', 'param', eta);
    let w = give(sheet, 'w', '0', 'param', start);
    const g = gradients.map((drawn, k) => give(sheet, 'g', `${k + 1}`, 'blame', drawn));
    let params: ReturnType<typeof optimize>['params'] = [{ w: fromNested([start.value]) }];
    let state = startOptimizer(spec, params);
    const asked = new Map<string, Expr>();

    for (const k of range(2)) {
      const grads = [{ w: fromNested([gradients[k]!.value]) }];
      const lines = explainOptimizer(spec, state, params, grads, { layer: 1, name: 'w', offset: 0 });
      const fresh = new Map<string, Expr>();
      const leaves = (of: Expr): Expr =>
        mapLeaves(of, (leaf) => {
          if (leaf.ref.startsWith('grad ')) return g[k]!;
          if (leaf.ref === 'L1.w[0]') return w;
          return fresh.get(leaf.ref) ?? asked.get(`new ${leaf.ref}`) ?? constant(leaf.value);
        });
      for (const line of lines) {
        // The first memory of momentum is the gradient itself: nothing to ask.
        if (line.expr.op === 'operand') {
          fresh.set(line.ref, leaves(line.expr));
          continue;
        }
        const leaf = sheet.ask({
          id: `${line.name}${k + 1}`,
          name: named(LETTERS[line.name] ?? line.name, `${k + 1}`, line.name === 'w' ? 'param' : 'blame'),
          rule: leaves(line.expr),
          ...(line.name === 'w' ? { check: toDecimals(4) } : {}),
          prompt: [`optimizer.${line.name}`, { n: k + 1, optimizer: `${optimizer}` }],
          nudge: `optimizer.${line.name}`,
          mistakes: slipsOf(line, leaves(line.expr), { g: g[k]!, w, eta: leafEta, isFirst: k === 0 }),
        });
        fresh.set(line.ref, leaf);
      }
      for (const [ref, leaf] of fresh) asked.set(ref, leaf);
      w = [...fresh.values()].at(-1)!;
      const done = optimize(spec, state, params, grads);
      params = done.params;
      state = done.state;
      sheet.agree(w, params[0]!.w!.data[0]!);
    }
    return { optimizer: `${optimizer}` };
  },
};

/** What a line is made of, and whether the memory is still empty. */
interface Around {
  readonly g: Expr;
  readonly w: Expr;
  readonly eta: Expr;
  readonly isFirst: boolean;
}

function weightSlips(right: Expr, { g, w, eta, isFirst }: Around): Record<string, Rule> {
  const step = difference(w, right);
  return {
    plusInsteadOfMinus: sum(w, step),
    rateLeftOut: difference(w, quotient(step, eta)),
    changeOnly: negative(step),
    rateTwice: difference(w, product(constant(2), step)),
    ...(isFirst
      ? {}
      : { plainDescent: difference(w, product(eta, g)), signStep: difference(w, product(eta, call('sign', g))) }),
  };
}

function correctionSlips(right: Expr, { g, isFirst }: Around): Record<string, Rule> {
  const raw = right.op === 'quotient' ? right.over : right;
  const share = right.op === 'quotient' ? right.under : constant(1);
  return {
    correctionForgotten: raw,
    correctionMultiplied: product(raw, share),
    correctionTurned: quotient(raw, difference(constant(1), share)),
    ...(isFirst ? { halfKept: product(constant(0.5), right) } : { gradientForMemory: g }),
  };
}

/** Usual slips in one line, whatever the optimizer. */
function slipsOf({ name }: OptimizerLine, right: Expr, around: Around): Record<string, Rule> {
  if (name === 'w') return weightSlips(right, around);
  if (name === 'mHat' || name === 'vHat') return correctionSlips(right, around);
  const { g, isFirst } = around;
  const terms = right.op === 'sum' ? right.terms : [right];
  const kept = terms.slice(0, -1);
  const fresh = terms.at(-1)!;
  const isSquared = name !== 'm' && name !== 'b';
  return {
    gradientForMemory: g,
    ...(isFirst ? {} : { memoryOnly: sum(...kept), newOnly: fresh, signOfGradient: difference(sum(...kept), fresh) }),
    ...(isSquared
      ? { squareLeftOut: sum(...kept, quotient(fresh, g)) }
      : { squaredByMistake: sum(...kept, product(fresh, g)) }),
    ...(fresh.op === 'product' ? { shareForgotten: sum(...kept, isSquared ? square(g) : g) } : {}),
    halfKept: product(constant(0.5), right),
  };
}
