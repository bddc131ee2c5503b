import { fromNested } from '../../core/tensor.ts';
import { optimize, startOptimizer } from '../../optim/optimize.ts';
import { constant, difference, half, negative, one, product, square, sum } from '../../trace/build.ts';
import { evaluate } from '../../trace/expr.ts';
import type { Family } from '../sheet/family.ts';
import { give } from '../sheet/give.ts';
import { named, slopeName } from '../sheet/names.ts';
import { toDecimals } from '../sheet/sheet.ts';

/** One step with an L2 penalty ½λw²: its price, its pull, the new weight, and the decay factor. */
export const l2Step: Family = {
  id: 'l2Step',
  version: 1,
  chapters: [17],
  params: {},

  generate(sheet) {
    const { draw } = sheet;
    const w = give(sheet, 'w', '', 'param', draw.signed(120, 400, 2));
    const g = give(sheet, 'g', '', 'blame', draw.signed(10, 95, 2));
    const lambda = give(sheet, '\\lambda', '', 'param', draw.decimal(5, 40, 2));
    const eta = give(sheet, '\\eta', '', 'param', draw.decimal(5, 60, 2));
    sheet.ask({
      id: 'P',
      name: named('P', '', 'blame'),
      rule: product(half, lambda, square(w)),
      prompt: ['penalty'],
      nudge: 'penalty',
      mistakes: {
        halfLeftOut: product(lambda, square(w)),
        squareLeftOut: product(half, lambda, w),
        lambdaForgotten: product(half, square(w)),
        lambdaSquared: product(half, square(lambda), square(w)),
        penaltyOfGradient: product(half, lambda, square(g)),
      },
    });
    const pull = sheet.ask({
      id: 'pull',
      name: slopeName(named('P', '', 'blame'), named('w', '', 'param')),
      rule: product(lambda, w),
      prompt: ['penaltySlope'],
      nudge: 'penaltySlope',
      mistakes: {
        factorTwo: product(constant(2), lambda, w),
        halfKept: product(half, lambda, w),
        lambdaAlone: lambda,
        signOfPull: negative(product(lambda, w)),
        penaltyForSlope: product(half, lambda, square(w)),
      },
    });
    const total = sheet.ask({
      id: 'G',
      name: named('G', '', 'blame'),
      rule: sum(g, pull),
      check: toDecimals(3),
      prompt: ['gradientWithPenalty'],
      nudge: 'sumOfTerms',
      mistakes: {
        penaltyForgotten: g,
        pullSubtracted: difference(g, pull),
        pullOnly: pull,
        productOfBoth: product(g, pull),
      },
    });
    const fresh = sheet.ask({
      id: 'w1',
      name: named('w', '', 'param', '+'),
      rule: difference(w, product(eta, total)),
      check: toDecimals(3),
      prompt: ['weightWithPenalty'],
      nudge: 'update',
      mistakes: {
        plusInsteadOfMinus: sum(w, product(eta, total)),
        penaltyForgotten: difference(w, product(eta, g)),
        rateLeftOut: difference(w, total),
        changeOnly: negative(product(eta, total)),
        pullWithoutRate: difference(w, sum(product(eta, g), pull)),
      },
    });
    sheet.ask({
      id: 'r',
      name: named('r', '', 'param'),
      rule: difference(one, product(eta, lambda)),
      check: { mode: 'relabs', rtol: '0.001', atol: '0' },
      prompt: ['decayFactor'],
      nudge: 'decayFactor',
      mistakes: {
        decayGrows: sum(one, product(eta, lambda)),
        rateForgottenInDecay: difference(one, lambda),
        shrinkage: product(eta, lambda),
        decayTwice: difference(one, product(constant(2), eta, lambda)),
        halfDecay: difference(one, product(half, eta, lambda)),
      },
    });
    const spec = { name: 'sgd', rate: evaluate(eta), weightDecay: evaluate(lambda), decay: 'l2' } as const;
    const params = [{ w: fromNested([evaluate(w)]) }];
    const done = optimize(spec, startOptimizer(spec, params), params, [{ w: fromNested([evaluate(g)]) }]);
    sheet.agree(fresh, done.params[0]!.w!.data[0]!);
    return {};
  },
};
