import { constant, product, quotient, sum } from '../../trace/build.ts';
import type { Family } from '../sheet/family.ts';
import { giveWhole } from '../sheet/give.ts';
import { named } from '../sheet/names.ts';
import { EXACT } from '../sheet/sheet.ts';

const COLOURS = constant(3);

/** How many numbers a colour photograph is, what shrinking saves, and what a first layer and a collection of them cost. */
export const pictureNumbers: Family = {
  id: 'pictureNumbers',
  version: 1,
  chapters: [1],
  params: {},

  generate(sheet) {
    const { draw } = sheet;
    const H = giveWhole(sheet, 'H', '', 'data', draw.int(8, 64) * 10);
    const W = giveWhole(sheet, 'W', '', 'data', draw.int(8, 96) * 10);
    const m = giveWhole(sheet, 'm', '', 'param', draw.int(12, 96));
    const P = giveWhole(sheet, 'P', '', 'data', draw.int(11, 90) * 100);
    const n = sheet.ask({
      id: 'n',
      name: named('n', '', 'act'),
      rule: product(COLOURS, H, W),
      check: EXACT,
      prompt: ['numbersOfPhoto'],
      nudge: 'pixelsTimesColours',
      mistakes: {
        coloursForgotten: product(H, W),
        sidesAdded: product(COLOURS, sum(H, W)),
        coloursAdded: sum(product(H, W), COLOURS),
      },
    });
    sheet.ask({
      id: 's',
      name: named('s', '', 'act'),
      rule: quotient(n, constant(4)),
      check: EXACT,
      prompt: ['numbersHalved'],
      nudge: 'bothSidesHalved',
      mistakes: {
        halvedOnce: quotient(n, constant(2)),
        nothingHalved: n,
        coloursHalvedToo: quotient(n, constant(8)),
      },
    });
    sheet.ask({
      id: 'w',
      name: named('w', '', 'param'),
      rule: product(m, n),
      check: EXACT,
      prompt: ['weightsIntoUnits'],
      nudge: 'aWeightForEachNumber',
      mistakes: { widthsAdded: sum(m, n), oneUnitOnly: n, coloursForgotten: product(m, H, W) },
    });
    sheet.ask({
      id: 'd',
      name: named('d', '', 'data'),
      rule: product(P, n),
      check: EXACT,
      prompt: ['numbersOfCollection'],
      nudge: 'everyPhotoCounts',
      mistakes: { widthsAdded: sum(P, n), picturesForNumbers: P, coloursForgotten: product(P, H, W) },
    });
    return {};
  },
};
