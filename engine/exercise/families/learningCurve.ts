import { range } from '../../core/range.ts';
import { choose, constant, difference, quotient, smallest, sum } from '../../trace/build.ts';
import { type Expr, evaluate } from '../../trace/expr.ts';
import { phrase } from '../phrase.ts';
import { decimalOf } from '../seed/draw.ts';
import type { Family } from '../sheet/family.ts';
import { named } from '../sheet/names.ts';
import { EXACT, type Sheet } from '../sheet/sheet.ts';

const EPOCHS = 8;
const KINDS = ['overfits', 'underfits', 'fits', 'rateTooHigh'] as const;

/** Training and validation loss in hundredths, one after each epoch, for a kind of run. */
function curves({ draw }: Sheet, kind: (typeof KINDS)[number]): readonly [train: number[], check: number[]] {
  const start = draw.int(160, 240);
  const wobble = (): number => draw.int(-2, 2);
  if (kind === 'underfits') {
    const train = range(EPOCHS).map((k) => start - draw.int(2, 5) - 4 * k + wobble());
    return [train, train.map((loss) => loss + draw.int(3, 9))];
  }
  if (kind === 'rateTooHigh') {
    const train = range(EPOCHS).map((k) => start + (k % 2 === 0 ? -1 : 1) * draw.int(25, 70) + 6 * k);
    return [train, train.map((loss) => loss + draw.int(4, 14))];
  }
  const floor = kind === 'fits' ? 24 : 8;
  const train = range(EPOCHS).map((k) => Math.floor(((start - floor) * 10) / (10 + 9 * k)) + floor + wobble());
  if (kind === 'fits') return [train, train.map((loss) => loss + draw.int(4, 10))];
  const turn = draw.int(2, 4);
  const best = draw.int(70, 100);
  return [train, range(EPOCHS).map((k) => best + (k <= turn ? 12 * (turn - k) : 9 * (k - turn)) + draw.int(0, 5))];
}

/** Read a pair of learning curves: the best epoch, when early stopping stops, the gap, and what is the matter. */
export const learningCurve: Family = {
  id: 'learningCurve',
  version: 1,
  chapters: [16],
  params: {},

  generate(sheet) {
    const kind = sheet.draw.pick(KINDS);
    const [train, check] = curves(sheet, kind);
    const patience = sheet.draw.int(1, 2);
    const given = (id: string, sub: string, losses: readonly number[]): Expr[] =>
      sheet.givenGrid(
        id,
        named('L', sub, 'blame'),
        [EPOCHS],
        losses.map((loss) => decimalOf(loss, 2)),
      );
    const t = given('train', 'train', train);
    const v = given('check', 'val', check);
    const lowest = Math.min(...check);
    const best = check.indexOf(lowest) + 1;
    sheet.need(check.filter((loss) => loss === lowest).length === 1 && Math.min(...train) > 0);
    const firstOf = (losses: readonly Expr[], value: Expr): Expr =>
      losses.reduceRight<Expr>(
        (later, loss, k) => choose({ left: loss, is: '=', right: value }, constant(k + 1), later),
        constant(EPOCHS),
      );
    const bestEpoch = sheet.ask({
      id: 'best',
      name: named('e', 'best', 'data'),
      rule: firstOf(v, smallest(...v)),
      check: EXACT,
      prompt: ['bestEpoch'],
      nudge: 'bestEpoch',
      mistakes: {
        bestOnTraining: firstOf(t, smallest(...t)),
        countedFromZero: constant(best - 1),
        oneTooLate: constant(best + 1),
        worstForBest: constant(check.indexOf(Math.max(...check)) + 1),
      },
    });
    sheet.ask({
      id: 'stop',
      name: named('e', 'stop', 'data'),
      rule: constant(stopsAfter(check, patience)),
      check: EXACT,
      prompt: ['stopEpoch', { patience }],
      nudge: 'stopEpoch',
      after: ['best'],
      mistakes: {
        patienceForgotten: bestEpoch,
        lastEpoch: constant(EPOCHS),
        oneTooLate: constant(stopsAfter(check, patience) + 1),
        oneTooEarly: constant(stopsAfter(check, patience) - 1),
      },
    });
    const gap = difference(v[EPOCHS - 1]!, t[EPOCHS - 1]!);
    sheet.ask({
      id: 'gap',
      name: named('g', '', 'data'),
      rule: gap,
      check: { mode: 'decimals', digits: 2 },
      prompt: ['gapAtEnd'],
      nudge: 'gapAtEnd',
      mistakes: {
        gapTurned: difference(t[EPOCHS - 1]!, v[EPOCHS - 1]!),
        gapAtBest: difference(v[best - 1]!, t[best - 1]!),
        gapAtStart: difference(v[0]!, t[0]!),
        validationOnly: v[EPOCHS - 1]!,
        ratioForGap: quotient(v[EPOCHS - 1]!, t[EPOCHS - 1]!),
        sumForGap: sum(v[EPOCHS - 1]!, t[EPOCHS - 1]!),
      },
    });
    sheet.need(Math.abs(evaluate(gap)) >= 0.03);
    sheet.choose({
      id: 'kind',
      name: named('k', '', 'data'),
      options: KINDS.map((one) => [one, phrase(`labels.run.${one}`)] as const),
      place: constant(KINDS.indexOf(kind)),
      prompt: ['whatIsTheMatter'],
      nudge: 'whatIsTheMatter',
      mistakes: Object.fromEntries(KINDS.filter((one) => one !== kind).map((one) => [`run.${one}`, one])),
    });
    return { epochs: EPOCHS };
  },
};

/**
 * The epoch after which early stopping stops: `patience` epochs in a row without a new best; the last one if it never
 * does.
 */
function stopsAfter(losses: readonly number[], patience: number): number {
  let best = Number.POSITIVE_INFINITY;
  let waited = 0;
  for (const [k, loss] of losses.entries()) {
    waited = loss < best ? 0 : waited + 1;
    best = Math.min(best, loss);
    if (waited === patience) return k + 1;
  }
  return losses.length;
}
