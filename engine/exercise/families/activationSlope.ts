import { type ActivationName, activationOf } from '../../functions/activation/table.ts';
import { call, difference, negative, one, product, square, sum } from '../../trace/build.ts';
import { type Expr, evaluate } from '../../trace/expr.ts';
import type { Family } from '../sheet/family.ts';
import { give } from '../sheet/give.ts';
import { named, slopeName } from '../sheet/names.ts';

/** Functions that a learner mixes up with the one at hand. */
const OTHERS: Record<string, readonly ActivationName[]> = {
  sigmoid: ['tanh', 'bipolarSigmoid', 'softplus'],
  bipolarSigmoid: ['sigmoid', 'tanh', 'softplus'],
  tanh: ['sigmoid', 'bipolarSigmoid', 'softplus'],
  softplus: ['sigmoid', 'relu', 'tanh'],
  elu: ['relu', 'softplus', 'tanh'],
  leakyRelu: ['elu', 'tanh', 'softplus'],
};

/** Value and slope of an activation at a unit's net input, and what the slope does to a change of a weight. */
export const activationSlope: Family = {
  id: 'activationSlope',
  version: 1,
  chapters: [7, 8],
  params: { activation: 'sigmoid' },
  allowed: { activation: ['sigmoid', 'bipolarSigmoid', 'tanh', 'softplus', 'elu', 'leakyRelu'] },

  generate(sheet, { activation }) {
    const { draw } = sheet;
    const x = [1, 2].map((i) => give(sheet, 'x', `${i}`, 'data', draw.signed(20, 150, 2)));
    const w = [1, 2].map((i) => give(sheet, 'w', `${i}`, 'param', draw.signed(20, 120, 2)));
    const b = give(sheet, 'b', '', 'param', draw.signed(10, 90, 2));
    const { rule, settings } = activationOf(activation as ActivationName);
    const parts = [0, 1].map((i) => product(w[i]!, x[i]!));
    const z = sheet.ask({
      id: 'z',
      name: named('z', '', 'act'),
      rule: sum(...parts, b),
      prompt: ['netInputOfUnit'],
      nudge: 'weightedSum',
      mistakes: {
        biasLeftOut: sum(...parts),
        biasSubtracted: difference(sum(...parts), b),
        oneInputOnly: sum(parts[0]!, b),
        sumInsteadOfProduct: sum(...w, ...x, b),
      },
    });
    const value = evaluate(z);
    sheet.need(Math.abs(value) >= 0.25 && Math.abs(value) <= 2.2);
    if (activation === 'elu' || activation === 'leakyRelu') sheet.need(value < 0);
    const resultOf = (name: ActivationName, of: Expr): Expr => {
      const other = activationOf(name);
      return other.rule.expr(of, other.settings);
    };
    const others = OTHERS[`${activation}`]!;
    const a = sheet.ask({
      id: 'a',
      name: named('a', '', 'act'),
      rule: rule.expr(z, settings),
      prompt: ['activationOfNet', { activation: `${activation}` }],
      nudge: 'activation',
      mistakes: {
        noActivation: z,
        signInExponent: resultOf(activation as ActivationName, negative(z)),
        [`took.${others[0]}`]: resultOf(others[0]!, z),
        [`took.${others[1]}`]: resultOf(others[1]!, z),
        exponentialAlone: call('exp', negative(z)),
      },
    });
    const otherSlope = (name: ActivationName): Expr => {
      const other = activationOf(name);
      return other.rule.slopeExpr(z, other.rule.expr(z, other.settings), other.settings);
    };
    const byOutput = activation === 'sigmoid' || activation === 'bipolarSigmoid' || activation === 'tanh';
    const s = sheet.ask({
      id: 's',
      name: slopeName(named('a', '', 'act'), named('z', '', 'act')),
      rule: rule.slopeExpr(z, a, settings),
      prompt: ['slopeAtNet', { activation: `${activation}` }],
      nudge: 'slope',
      mistakes: {
        ...(byOutput ? { netInsteadOfOutput: rule.slopeExpr(z, z, settings) } : {}),
        slopeLeftAtOutput: a,
        [`tookSlope.${others[0]}`]: otherSlope(others[0]!),
        [`tookSlope.${others[1]}`]: otherSlope(others[1]!),
        oneMinusOnly: difference(one, a),
        squareOnly: square(a),
      },
    });
    sheet.ask({
      id: 'dw',
      name: slopeName(named('a', '', 'act'), named('w', '1', 'param')),
      rule: product(s, x[0]!),
      prompt: ['outputByWeight'],
      nudge: 'slopeTimesInput',
      mistakes: {
        slopeForgottenHere: x[0]!,
        inputLeftOut: s,
        otherInput: product(s, x[1]!),
        weightInsteadOfInput: product(s, w[0]!),
        outputInsteadOfSlope: product(a, x[0]!),
      },
    });
    sheet.agree(a, rule.f(value, settings));
    sheet.agree(s, rule.df(value, evaluate(a), settings));
    return { activation: `${activation}` };
  },
};
