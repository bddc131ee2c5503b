import { range } from '../../core/range.ts';
import { product, quotient, sum } from '../../trace/build.ts';
import type { Family } from '../sheet/family.ts';
import { give } from '../sheet/give.ts';
import { named } from '../sheet/names.ts';

/** What a neuron calculates, and what it would calculate if weights were added, or if the sum were an average. */
export const weightedOrAdded: Family = {
  id: 'weightedOrAdded',
  version: 1,
  chapters: [2, 3],
  params: {},

  generate(sheet) {
    const { draw } = sheet;
    const x = range(3).map((i) => give(sheet, 'x', `${i + 1}`, 'data', draw.decimal(2, 99, 1)));
    const w = range(3).map((i) => give(sheet, 'w', `${i + 1}`, 'param', draw.decimal(2, 59, 1)));
    const parts = range(3).map((i) => product(w[i]!, x[i]!));
    const s = sheet.ask({
      id: 's',
      name: named('s', '', 'act'),
      rule: sum(...parts),
      prompt: ['sumOfProducts'],
      nudge: 'throughItsWeight',
      mistakes: {
        sumInsteadOfProduct: sum(...w, ...x),
        inputsAlone: sum(...x),
        oneInputOnly: parts[0]!,
        sumsMultiplied: product(sum(...w), sum(...x)),
      },
    });
    const a = sheet.ask({
      id: 'a',
      name: named('a', '', 'act'),
      rule: sum(...x.map((input, i) => sum(input, w[i]!))),
      prompt: ['weightsAdded'],
      nudge: 'wordByWord',
      mistakes: { productsTaken: sum(...parts), inputsAlone: sum(...x), weightsAlone: sum(...w) },
    });
    sheet.ask({
      id: 'a2',
      name: named('a', '2', 'act'),
      rule: sum(a, w[0]!),
      prompt: ['addedWithDoubledWeight'],
      nudge: 'oneMoreWeight',
      mistakes: { nothingDoubledHere: a, productDoubled: sum(a, parts[0]!), everythingDoubled: sum(a, a) },
    });
    sheet.ask({
      id: 's2',
      name: named('s', '2', 'act'),
      rule: sum(s, parts[0]!),
      prompt: ['sumWithDoubledWeight'],
      nudge: 'oneMoreProduct',
      mistakes: { nothingDoubledHere: s, weightAddedOnce: sum(s, w[0]!), everythingDoubled: sum(s, s) },
    });
    sheet.ask({
      id: 'm',
      name: named('m', '', 'act'),
      rule: quotient(s, sum(...w)),
      prompt: ['weightedAverage'],
      nudge: 'divideByWeights',
      mistakes: {
        sumForAverage: s,
        dividedByCount: quotient(s, sum(...range(3).map(() => ({ op: 'constant', value: 1 }) as const))),
        dividedByInputs: quotient(s, sum(...x)),
      },
    });
    return {};
  },
};
