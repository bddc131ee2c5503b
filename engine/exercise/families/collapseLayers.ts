import { call, product, sum, zero } from '../../trace/build.ts';
import type { Expr } from '../../trace/expr.ts';
import type { Family } from '../sheet/family.ts';
import { give } from '../sheet/give.ts';
import { named } from '../sheet/names.ts';

const HIDDEN = [0, 1] as const;

/** Two linear layers by hand and the one layer that does the same. */
export const collapseLayers: Family = {
  id: 'collapseLayers',
  version: 1,
  chapters: [6],
  params: {},

  generate(sheet) {
    const { draw } = sheet;
    const one = (letter: string, sub: string): Expr => give(sheet, letter, sub, 'param', draw.signed(2, 25, 1));
    const x = HIDDEN.map((i) => give(sheet, 'x', `${i + 1}`, 'data', draw.signed(2, 30, 1)));
    const W = HIDDEN.map((j) => HIDDEN.map((i) => one('w', `${j + 1},${i + 1}`)));
    const b = HIDDEN.map((j) => one('b', `${j + 1}`));
    const v = HIDDEN.map((j) => one('v', `${j + 1}`));
    const c = one('c', '');
    const h = sheet.askGrid({
      id: 'h',
      name: named('h', '', 'act'),
      rule: HIDDEN.map((j) => sum(product(W[j]![0]!, x[0]!), product(W[j]![1]!, x[1]!), b[j]!)),
      shape: [2],
      prompt: ['hiddenValues'],
      nudge: 'weightedSum',
      mistakes: {
        biasLeftOut: HIDDEN.map((j) => sum(product(W[j]![0]!, x[0]!), product(W[j]![1]!, x[1]!))),
        weightsTransposed: HIDDEN.map((j) => sum(product(W[0]![j]!, x[0]!), product(W[1]![j]!, x[1]!), b[j]!)),
        bentAtZero: HIDDEN.map((j) => call('abs', sum(product(W[j]![0]!, x[0]!), product(W[j]![1]!, x[1]!), b[j]!))),
      },
    });
    sheet.ask({
      id: 'y',
      name: named('y', '', 'act'),
      rule: sum(product(v[0]!, h[0]!), product(v[1]!, h[1]!), c),
      prompt: ['outputOfTwo'],
      nudge: 'weightedSum',
      mistakes: {
        biasLeftOut: sum(product(v[0]!, h[0]!), product(v[1]!, h[1]!)),
        inputsInsteadOfHidden: sum(product(v[0]!, x[0]!), product(v[1]!, x[1]!), c),
        hiddenSwapped: sum(product(v[0]!, h[1]!), product(v[1]!, h[0]!), c),
      },
    });
    const u = sheet.askGrid({
      id: 'u',
      name: named('u', '', 'param'),
      rule: HIDDEN.map((i) => sum(product(v[0]!, W[0]![i]!), product(v[1]!, W[1]![i]!))),
      shape: [2],
      prompt: ['collapsedWeights'],
      nudge: 'alongBothPaths',
      mistakes: {
        onePathOfTwo: HIDDEN.map((i) => product(v[0]!, W[0]![i]!)),
        weightsAddedUp: HIDDEN.map((i) => sum(v[0]!, W[0]![i]!, v[1]!, W[1]![i]!)),
        weightsTransposed: HIDDEN.map((i) => sum(product(v[0]!, W[i]![0]!), product(v[1]!, W[i]![1]!))),
      },
    });
    const s = sheet.ask({
      id: 's',
      name: named('s', '', 'param'),
      rule: sum(product(v[0]!, b[0]!), product(v[1]!, b[1]!), c),
      prompt: ['collapsedBias'],
      nudge: 'biasesPassOn',
      mistakes: {
        biasesAdded: sum(b[0]!, b[1]!, c),
        lastBiasOnly: c,
        lastBiasForgotten: sum(product(v[0]!, b[0]!), product(v[1]!, b[1]!), zero),
      },
    });
    sheet.ask({
      id: 'y1',
      name: named('y', '1', 'act'),
      rule: sum(product(u[0]!, x[0]!), product(u[1]!, x[1]!), s),
      prompt: ['outputOfOne'],
      nudge: 'weightedSum',
      mistakes: {
        biasLeftOut: sum(product(u[0]!, x[0]!), product(u[1]!, x[1]!)),
        inputsMixedUp: sum(product(u[0]!, x[1]!), product(u[1]!, x[0]!), s),
        oneInputOnly: sum(product(u[0]!, x[0]!), s),
      },
    });
    return {};
  },
};
