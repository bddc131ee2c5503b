import { range } from '../../core/range.ts';
import { tensor } from '../../core/tensor.ts';
import { lossAt, lossOf } from '../../functions/loss/table.ts';
import { call, constant, difference, negative, product, quotient, sum } from '../../trace/build.ts';
import { type Expr, evaluate } from '../../trace/expr.ts';
import type { Family } from '../sheet/family.ts';
import { give, giveWhole } from '../sheet/give.ts';
import { named, slopeName } from '../sheet/names.ts';

const LOG_TEN = Math.LN10;

/** Scores to probabilities, the loss of the right class, and the blame of every score. */
export const softmax: Family = {
  id: 'softmax',
  version: 1,
  chapters: [8, 9],
  params: { classes: 3 },
  allowed: { classes: [3, 4] },

  generate(sheet, { classes }) {
    const n = classes as number;
    const { draw } = sheet;
    const z = range(n).map((k) => give(sheet, 'z', `${k + 1}`, 'act', draw.signed(15, 250, 2)));
    const right = draw.int(1, n);
    giveWhole(sheet, 't', '', 'data', right);
    const e = sheet.askGrid({
      id: 'e',
      name: named('e', '', 'act'),
      rule: z.map((score) => call('exp', score)),
      shape: [n],
      prompt: ['exponentials'],
      nudge: 'exponentials',
      mistakes: {
        signInExponent: z.map((score) => call('exp', negative(score))),
        scoresKept: z,
        baseTwo: z.map((score) => call('exp', product(constant(Math.LN2), score))),
        baseTen: z.map((score) => call('exp', product(constant(LOG_TEN), score))),
        shiftedOnce: z.map((score) => sum(call('exp', score), constant(-1))),
      },
    });
    const s = sheet.ask({
      id: 's',
      name: named('S', '', 'act'),
      rule: sum(...e),
      prompt: ['sumOfExponentials'],
      nudge: 'sumOfTerms',
      mistakes: {
        scoresSummed: call('exp', sum(...z)),
        lastForgotten: sum(...e.slice(0, -1)),
        plainScores: sum(...z),
        meanForSum: quotient(sum(...e), constant(n)),
      },
    });
    const p = sheet.askGrid({
      id: 'p',
      name: named('p', '', 'act'),
      rule: e.map((part) => quotient(part, s)),
      shape: [n],
      prompt: ['probabilities'],
      nudge: 'shareOfSum',
      mistakes: {
        scoresShared: z.map((score) => quotient(score, sum(...z))),
        othersOnly: e.map((part) => quotient(part, difference(s, part))),
        notNormalised: e,
        sharedByCount: e.map((part) => quotient(part, constant(n))),
        sigmoidEach: z.map((score) => quotient(constant(1), sum(constant(1), call('exp', negative(score))))),
      },
    });
    const chosen = p[right - 1]!;
    const loss = sheet.ask({
      id: 'L',
      name: named('L', '', 'blame'),
      rule: negative(call('log', chosen)),
      prompt: ['lossOfClass', { n: right }],
      nudge: 'minusLog',
      mistakes: {
        minusForgotten: call('log', chosen),
        logBaseTen: negative(quotient(call('log', chosen), constant(LOG_TEN))),
        logBaseTwo: negative(quotient(call('log', chosen), constant(Math.LN2))),
        oneMinusProbability: difference(constant(1), chosen),
        otherClass: negative(call('log', p[right % n]!)),
      },
    });
    const target = (k: number): Expr => constant(k === right - 1 ? 1 : 0);
    sheet.askGrid({
      id: 'dz',
      name: slopeName(named('L', '', 'blame'), named('z', '', 'act')),
      rule: p.map((share, k) => difference(share, target(k))),
      check: { mode: 'relabs', rtol: '0.005', atol: '0.00005' },
      shape: [n],
      prompt: ['blameOfScores'],
      nudge: 'probabilityMinusTarget',
      mistakes: {
        signOfError: p.map((share, k) => difference(target(k), share)),
        targetForgotten: p,
        onlyRightClass: p.map((share, k) => (k === right - 1 ? difference(share, constant(1)) : constant(0))),
        withoutJacobian: p.map((share, k) => (k === right - 1 ? negative(quotient(constant(1), share)) : constant(0))),
        slopeOfSigmoid: p.map((share, k) =>
          product(difference(share, target(k)), share, difference(constant(1), share)),
        ),
      },
    });
    const scores = tensor([1, n], z.map(evaluate));
    sheet.agree(loss, lossAt(lossOf('sparseCrossEntropyFromLogits'), scores, tensor([1], [right - 1])).total);
    return { classes: n };
  },
};
