import { constant, difference, one, product, quotient, sum } from '../../trace/build.ts';
import { evaluate } from '../../trace/expr.ts';
import type { Family } from '../sheet/family.ts';
import { giveWhole } from '../sheet/give.ts';
import { named } from '../sheet/names.ts';
import { EXACT } from '../sheet/sheet.ts';

/** Examples, batches, iterations, epochs: who counts what. */
export const epochs: Family = {
  id: 'epochs',
  version: 1,
  chapters: [14],
  params: {},

  generate(sheet) {
    const { draw } = sheet;
    const all = giveWhole(sheet, 'N', '', 'data', draw.int(1_000, 60_000));
    const held = giveWhole(sheet, 'p', '', 'data', draw.int(5, 30));
    const batch = giveWhole(sheet, 'B', '', 'param', draw.pick([16, 20, 24, 32, 48, 50, 64, 96, 100, 128, 200, 256]));
    const count = giveWhole(sheet, 'E', '', 'param', draw.int(3, 40));
    const trainShare = quotient(product(all, difference(constant(100), held)), constant(100));
    const n = sheet.ask({
      id: 'n',
      name: named('n', '', 'data'),
      rule: { expr: trainShare, whole: 'floor' },
      check: EXACT,
      prompt: ['trainingExamples'],
      nudge: 'withoutHeldOut',
      mistakes: {
        heldOutForTraining: { expr: quotient(product(all, held), constant(100)), whole: 'floor' },
        nothingHeldOut: all,
        percentAsCount: difference(all, held),
        roundedUp: { expr: trainShare, whole: 'ceil' },
      },
    });
    const perEpoch = quotient(n, batch);
    const k = sheet.ask({
      id: 'k',
      name: named('k', '', 'data'),
      rule: { expr: perEpoch, whole: 'ceil' },
      check: EXACT,
      prompt: ['iterationsPerEpoch'],
      nudge: 'lastBatchCounts',
      mistakes: {
        lastBatchDropped: { expr: perEpoch, whole: 'floor' },
        batchForIterations: batch,
        allExamplesUsed: { expr: quotient(all, batch), whole: 'ceil' },
        oneTooMany: { expr: sum(perEpoch, one), whole: 'ceil' },
        examplesForIterations: n,
      },
    });
    sheet.need(evaluate(n) % evaluate(batch) !== 0);
    const last = difference(n, product(difference(k, one), batch));
    sheet.ask({
      id: 'last',
      name: named('B', 'last', 'data'),
      rule: last,
      check: EXACT,
      prompt: ['lastBatchSize'],
      nudge: 'whatIsLeft',
      mistakes: {
        fullLastBatch: batch,
        whatIsMissing: difference(batch, last),
        oneBatchTooFew: sum(last, batch),
        allExamplesUsed: difference(all, product(difference(k, one), batch)),
      },
    });
    const updates = sheet.ask({
      id: 'updates',
      name: named('u', '', 'data'),
      rule: product(count, k),
      check: EXACT,
      prompt: ['allUpdates'],
      nudge: 'updatesAreIterations',
      mistakes: {
        onePerEpoch: count,
        onePerExample: product(count, n),
        oneEpochOnly: k,
        lastBatchDropped: product(count, difference(k, one)),
        batchForIterations: product(count, batch),
      },
    });
    sheet.ask({
      id: 'seen',
      name: named('s', '', 'data'),
      rule: product(count, n),
      check: EXACT,
      prompt: ['examplesSeen'],
      nudge: 'everyExampleOnce',
      mistakes: {
        fullLastBatch: product(updates, batch),
        oneEpochOnly: n,
        updatesForExamples: updates,
        allExamplesUsed: product(count, all),
      },
    });
    return {};
  },
};
