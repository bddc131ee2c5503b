import { constant, one, product, quotient, sum } from '../../trace/build.ts';
import { phrase } from '../phrase.ts';
import type { Family } from '../sheet/family.ts';
import { giveWhole } from '../sheet/give.ts';
import { named } from '../sheet/names.ts';
import { EXACT } from '../sheet/sheet.ts';

/** The six steps of the loop, in their order. */
const STEPS = ['start', 'feed', 'compare', 'propagate', 'update', 'repeat'] as const;
const ordered = (slip: readonly number[]): string[] => slip.map((k) => STEPS[k]!);

/** The loop of learning: its order, and how often each of its steps happens. */
export const learningLoop: Family = {
  id: 'learningLoop',
  version: 1,
  chapters: [10],
  params: {},

  generate(sheet) {
    const { draw } = sheet;
    const batch = draw.int(2, 9) * 10;
    const batches = draw.int(4, 60);
    const N = giveWhole(sheet, 'N', '', 'data', batch * batches);
    const B = giveWhole(sheet, 'B', '', 'param', batch);
    const E = giveWhole(sheet, 'E', '', 'param', draw.int(3, 40));
    const P = giveWhole(sheet, 'P', '', 'param', draw.int(9, 99));
    const items = draw.shuffled(STEPS).map((id) => ({ id, label: phrase(`labels.loop.${id}`) }));
    // Nothing would be left to do.
    sheet.need(items.some(({ id }, i) => id !== STEPS[i]));
    sheet.askOther(
      { id: 'order', name: named('S', '', 'data'), prompt: ['loopOrder'], nudge: 'loopOrder' },
      'order',
      { mode: 'order', items },
      { kind: 'order', ids: [...STEPS] },
      [
        { id: 'updateBeforeBlame', kind: 'order', ids: ordered([0, 1, 2, 4, 3, 5]) },
        { id: 'compareBeforeFeed', kind: 'order', ids: ordered([0, 2, 1, 3, 4, 5]) },
        { id: 'blameBeforeLoss', kind: 'order', ids: ordered([0, 1, 3, 2, 4, 5]) },
        { id: 'startInLoop', kind: 'order', ids: ordered([1, 0, 2, 3, 4, 5]) },
      ],
    );
    const turns = sheet.ask({
      id: 'u',
      name: named('u', '', 'data'),
      rule: product(E, quotient(N, B)),
      check: EXACT,
      prompt: ['loopTurns'],
      nudge: 'loopTurns',
      mistakes: {
        onePerEpoch: E,
        oneEpochOnly: quotient(N, B),
        onePerExample: product(E, N),
        batchForIterations: product(E, B),
        oneTooMany: sum(product(E, quotient(N, B)), one),
      },
    });
    sheet.ask({
      id: 'f',
      name: named('f', '', 'data'),
      rule: product(E, N),
      check: EXACT,
      prompt: ['forwardPasses'],
      nudge: 'everyExampleOnce',
      mistakes: {
        updatesForExamples: turns,
        oneEpochOnly: N,
        forwardAndBack: product(constant(2), E, N),
        batchForIterations: product(E, B),
      },
    });
    sheet.ask({
      id: 'c',
      name: named('c', '', 'param'),
      rule: product(P, turns),
      check: EXACT,
      prompt: ['parameterChanges'],
      nudge: 'parameterChanges',
      mistakes: {
        oneParameterOnly: turns,
        onePerExample: product(P, E, N),
        onePerEpoch: product(P, E),
        oneEpochOnly: product(P, quotient(N, B)),
      },
    });
    return {};
  },
};
