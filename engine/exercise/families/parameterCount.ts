import { range } from '../../core/range.ts';
import { parameterCount as countParameters } from '../../nn/parameters.ts';
import { difference, one, product, sum } from '../../trace/build.ts';
import type { Expr } from '../../trace/expr.ts';
import type { Family } from '../sheet/family.ts';
import { giveWhole } from '../sheet/give.ts';
import { named } from '../sheet/names.ts';
import { EXACT } from '../sheet/sheet.ts';

/** How many weights and biases a dense network has, and which number the last parameter gets. */
export const parameterCount: Family = {
  id: 'parameterCount',
  version: 1,
  chapters: [6, 12],
  params: { layers: 3 },
  allowed: { layers: [2, 3, 4] },
  fewVariants: ({ layers }) => (layers === 2 ? 880_000 : undefined),

  generate(sheet, { layers }) {
    const count = layers as number;
    const { draw } = sheet;
    const widths = [draw.int(20, 900), ...range(count - 1).map(() => draw.int(8, 99)), draw.int(2, 12)];
    const n = widths.map((width, k) => giveWhole(sheet, 'n', `${k}`, 'data', width));
    const weights = range(count).map((k) =>
      sheet.ask({
        id: `weights${k + 1}`,
        name: named('W', `${k + 1}`, 'param'),
        rule: product(n[k]!, n[k + 1]!),
        check: EXACT,
        prompt: ['weightsOfLayer', { layer: k + 1 }],
        nudge: 'everyUnitEveryInput',
        mistakes: {
          widthsAdded: sum(n[k]!, n[k + 1]!),
          biasesCountedIn: product(sum(n[k]!, one), n[k + 1]!),
          inputsOnly: n[k]!,
          unitsOnly: n[k + 1]!,
          selfConnected: product(n[k + 1]!, n[k + 1]!),
        },
      }),
    );
    const biases = sheet.ask({
      id: 'biases',
      name: named('b', '', 'param'),
      rule: sum(...n.slice(1)),
      check: EXACT,
      prompt: ['allBiases'],
      nudge: 'onePerUnit',
      mistakes: {
        inputsHaveBiases: sum(...n),
        outputsForgotten: sum(...n.slice(1, -1)),
        oneBiasPerLayer: n.slice(1).reduce((total: Expr) => sum(total, one), difference(one, one)),
        weightsForBiases: sum(...weights),
      },
    });
    const total = sheet.ask({
      id: 'total',
      name: named('P', '', 'param'),
      rule: sum(...weights, biases),
      check: EXACT,
      prompt: ['allParameters'],
      nudge: 'weightsAndBiases',
      mistakes: {
        biasesForgotten: sum(...weights),
        biasesTwice: sum(...weights, biases, biases),
        unitsForParameters: sum(...n),
        firstLayerOnly: sum(weights[0]!, n[1]!),
      },
    });
    sheet.ask({
      id: 'last',
      name: named('i', '', 'data'),
      rule: difference(total, one),
      check: EXACT,
      prompt: ['lastIndex'],
      nudge: 'countingFromZero',
      mistakes: {
        countedFromOne: total,
        oneTooFar: sum(total, one),
        biasesForgotten: difference(sum(...weights), one),
      },
    });
    const spec = {
      input: [widths[0]!],
      layers: widths.slice(1).map((units) => ({ kind: 'dense', units }) as const),
      loss: 'meanSquares',
    } as const;
    sheet.agree(total, countParameters(spec));
    return { layers: count };
  },
};
