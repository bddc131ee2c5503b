import { constant, difference, product, quotient } from '../../trace/build.ts';
import type { Expr } from '../../trace/expr.ts';
import type { Family } from '../sheet/family.ts';
import { giveWhole } from '../sheet/give.ts';
import { named } from '../sheet/names.ts';

const HUNDRED = constant(100);
const DIGITS = 10;

/** Hits of a rule and of a network on the same drawings: shares of mistakes, how they compare, and what guessing would do. */
export const hitRates: Family = {
  id: 'hitRates',
  version: 1,
  chapters: [1],
  params: {},

  generate(sheet) {
    const { draw } = sheet;
    const all = draw.int(21, 240) * 10;
    const N = giveWhole(sheet, 'N', '', 'data', all);
    const rule = giveWhole(sheet, 'h', '1', 'data', Math.floor((all * draw.int(20, 62)) / 100) - draw.int(0, 4));
    const net = giveWhole(sheet, 'h', '2', 'data', Math.floor((all * draw.int(86, 97)) / 100) - draw.int(0, 4));
    const share = (id: string, hits: Expr, other: Expr, who: string): Expr =>
      sheet.ask({
        id,
        name: named('m', id.slice(1), 'act'),
        rule: quotient(product(HUNDRED, difference(N, hits)), N),
        prompt: ['shareOfMistakes', { who }],
        nudge: 'shareOfMistakes',
        mistakes: {
          hitsForMistakes: quotient(product(HUNDRED, hits), N),
          shareNotPercent: quotient(difference(N, hits), N),
          countForShare: difference(N, hits),
          otherOnesHits: quotient(product(HUNDRED, difference(N, other)), N),
          sharedByHits: quotient(product(HUNDRED, difference(N, hits)), hits),
        },
      });
    const m1 = share('m1', rule, net, 'rule');
    const m2 = share('m2', net, rule, 'network');
    sheet.ask({
      id: 'f',
      name: named('f', '', 'act'),
      rule: quotient(m1, m2),
      prompt: ['timesAsManyMistakes'],
      nudge: 'ratioOfShares',
      mistakes: {
        fractionTurned: quotient(m2, m1),
        hitsCompared: quotient(net, rule),
        differenceForRatio: difference(m1, m2),
      },
    });
    sheet.ask({
      id: 'g',
      name: named('g', '', 'act'),
      rule: quotient(N, constant(DIGITS)),
      prompt: ['hitsByGuessing'],
      nudge: 'oneInTen',
      mistakes: {
        coinTossed: quotient(N, constant(2)),
        oneInNine: quotient(N, constant(DIGITS - 1)),
        nothingGuessed: constant(0),
      },
    });
    return {};
  },
};
