import { call, difference, negative, one, product, quotient, square, sum } from '../../trace/build.ts';
import type { Family } from '../sheet/family.ts';
import { give } from '../sheet/give.ts';
import { named } from '../sheet/names.ts';
import { askWhetherFires } from './parts/askWhetherFires.ts';

/** A threshold moved to the other side: the bias, the decision, and where the line lies. */
export const thresholdBias: Family = {
  id: 'thresholdBias',
  version: 2,
  chapters: [2, 3, 5],
  params: {},

  generate(sheet) {
    const { draw } = sheet;
    const theta = give(sheet, '\\theta', '', 'param', draw.signed(20, 150, 2));
    const w = [1, 2].map((i) => give(sheet, 'w', `${i}`, 'param', draw.signed(20, 150, 2)));
    const x = [1, 2].map((i) => give(sheet, 'x', `${i}`, 'data', draw.signed(20, 150, 2)));
    const weighted = sum(product(w[0]!, x[0]!), product(w[1]!, x[1]!));
    const length = call('sqrt', sum(square(w[0]!), square(w[1]!)));
    const b = sheet.ask({
      id: 'b',
      name: named('b', '', 'param'),
      rule: negative(theta),
      prompt: ['biasFromThreshold'],
      nudge: 'thresholdAsBias',
      mistakes: {
        signOfThreshold: theta,
        thresholdDivided: negative(quotient(theta, w[0]!)),
        oneMinusThreshold: difference(one, theta),
      },
    });
    const z = sheet.ask({
      id: 'z',
      name: named('z', '', 'act'),
      rule: sum(product(w[0]!, x[0]!), product(w[1]!, x[1]!), b),
      check: { mode: 'relabs', rtol: '0.002', atol: '0.0006' },
      prompt: ['netInputOfUnit'],
      nudge: 'weightedSum',
      mistakes: {
        biasLeftOut: weighted,
        biasSubtracted: difference(weighted, b),
        oneInputOnly: sum(product(w[0]!, x[0]!), b),
        sumInsteadOfProduct: sum(...w, ...x, b),
        biasTimesInput: sum(weighted, product(b, x[0]!)),
      },
    });
    sheet.need(z.op === 'operand' && Math.abs(z.value) >= 0.05);
    askWhetherFires(sheet, z);
    const distance = quotient(call('abs', b), length);
    sheet.ask({
      id: 'd',
      name: named('d', '', 'data'),
      rule: distance,
      prompt: ['distanceOfLine'],
      nudge: 'distanceOfLine',
      mistakes: {
        distanceSigned: negative(distance),
        lengthForgotten: call('abs', b),
        squaredLength: quotient(call('abs', b), sum(square(w[0]!), square(w[1]!))),
        sumForLength: quotient(call('abs', b), sum(call('abs', w[0]!), call('abs', w[1]!))),
        pointInsteadOfOrigin: quotient(call('abs', z), length),
        lengthOverBias: quotient(length, call('abs', b)),
      },
    });
    return {};
  },
};
