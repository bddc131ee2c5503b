import { range } from '../../core/range.ts';
import { tensor } from '../../core/tensor.ts';
import { type LossName, lossAt, lossOf } from '../../functions/loss/table.ts';
import {
  call,
  constant,
  difference,
  half,
  negative,
  one,
  product,
  quotient,
  square,
  sum,
  two,
} from '../../trace/build.ts';
import { type Expr, evaluate } from '../../trace/expr.ts';
import { type Drawn, decimalOf } from '../seed/draw.ts';
import type { Family } from '../sheet/family.ts';
import { give } from '../sheet/give.ts';
import { named, slopeName } from '../sheet/names.ts';
import type { Rule, Sheet } from '../sheet/sheet.ts';

const LN_TEN = constant(Math.LN10, '\\ln 10');
const COUNT = 3;

type Each = (p: Expr, t: Expr) => Expr;

/** Usual wrong terms and slopes of a loss, and how its predictions and targets are drawn. */
interface Slips {
  readonly terms: Readonly<Record<string, Each>>;
  readonly slopes: Readonly<Record<string, Each>>;
  readonly draw: (sheet: Sheet) => readonly [p: Drawn, t: Drawn];
}

const gap: Each = (p, t) => difference(t, p);
const log = (of: Expr): Expr => call('log', of);
const squares: Slips = {
  terms: {
    squareLeftOut: gap,
    absoluteForSquare: (p, t) => call('abs', gap(p, t)),
    sumInsteadOfGap: (p, t) => square(sum(p, t)),
    differenceOfSquares: (p, t) => difference(square(t), square(p)),
    cubeForSquare: (p, t) => product(square(gap(p, t)), gap(p, t)),
  },
  slopes: {
    signOfError: gap,
    costInsteadOfSlope: (p, t) => square(gap(p, t)),
    twoForgotten: (p, t) => product(half, difference(p, t)),
    absoluteForSquare: (p, t) => call('sign', difference(p, t)),
  },
  draw: ({ draw }) => [draw.signed(20, 350, 2), draw.signed(20, 350, 2)],
};

const SLIPS = {
  meanSquares: squares,
  halfSquares: { ...squares, terms: { ...squares.terms, halfLeftOut: (p, t) => square(gap(p, t)) } },
  meanAbsolute: {
    ...squares,
    terms: {
      squareForAbsolute: (p, t) => square(gap(p, t)),
      signKept: gap,
      sumInsteadOfGap: (p, t) => call('abs', sum(p, t)),
      halfKept: (p, t) => product(half, call('abs', gap(p, t))),
    },
    slopes: {
      signOfError: (p, t) => call('sign', gap(p, t)),
      squareForAbsolute: (p, t) => product(two, difference(p, t)),
      costInsteadOfSlope: (p, t) => call('abs', gap(p, t)),
    },
  },
  meanSquaredLog: {
    terms: {
      onePlusForgotten: (p, t) => square(difference(log(t), log(p))),
      logBaseTen: (p, t) => square(quotient(difference(call('log1p', t), call('log1p', p)), LN_TEN)),
      logOfGap: (p, t) => square(call('log1p', call('abs', gap(p, t)))),
      squareLeftOut: (p, t) => difference(call('log1p', t), call('log1p', p)),
      logForgotten: (p, t) => square(gap(p, t)),
    },
    slopes: {
      innerSlopeForgotten: (p, t) => product(two, difference(call('log1p', p), call('log1p', t))),
      signOfError: (p, t) => quotient(product(two, difference(call('log1p', t), call('log1p', p))), sum(one, p)),
      logForgotten: (p, t) => product(two, difference(p, t)),
    },
    draw: ({ draw }) => [draw.decimal(20, 900, 2), draw.decimal(20, 900, 2)],
  },
  huber: {
    terms: {
      alwaysSquare: (p, t) => product(half, square(gap(p, t))),
      alwaysLine: (p, t) => difference(call('abs', gap(p, t)), half),
      halfLeftOut: (p, t) => square(gap(p, t)),
      absoluteForSquare: (p, t) => call('abs', gap(p, t)),
    },
    slopes: {
      neverHeld: (p, t) => difference(p, t),
      alwaysHeld: (p, t) => call('sign', difference(p, t)),
      signOfError: gap,
    },
    draw: ({ draw }) => [draw.signed(20, 250, 2), draw.signed(20, 250, 2)],
  },
  hinge: {
    terms: {
      neverSilent: (p, t) => difference(one, product(t, p)),
      marginForgotten: (p, t) => negative(product(t, p)),
      targetIgnored: (p) => difference(one, p),
      signOfMargin: (p, t) => sum(one, product(t, p)),
    },
    slopes: {
      neverSilent: (_p, t) => negative(t),
      signOfError: (_p, t) => t,
      predictionForTarget: (p) => negative(p),
    },
    draw: ({ draw }) => [draw.signed(20, 190, 2), decimalOf(draw.int(0, 1) * 2 - 1, 0)],
  },
  binaryCrossEntropy: {
    terms: {
      minusForgotten: (p, t) => sum(product(t, log(p)), product(difference(one, t), log(difference(one, p)))),
      logBaseTen: (p, t) =>
        negative(quotient(sum(product(t, log(p)), product(difference(one, t), log(difference(one, p)))), LN_TEN)),
      oneLabelOnly: (p, t) => negative(product(t, log(p))),
      sidesSwapped: (p, t) => negative(sum(product(difference(one, t), log(p)), product(t, log(difference(one, p))))),
      squareForLog: (p, t) => square(gap(p, t)),
    },
    slopes: {
      gapOnlySlope: (p, t) => difference(p, t),
      signOfError: (p, t) => quotient(difference(t, p), product(p, difference(one, p))),
      squareForLog: (p, t) => product(two, difference(p, t)),
    },
    draw: ({ draw }) => [draw.decimal(40, 960, 3), decimalOf(draw.int(0, 1), 0)],
  },
} satisfies Record<string, Slips>;

/** A loss over three outputs: each term, the whole, and the slope for each prediction. */
export const lossValue: Family = {
  id: 'lossValue',
  version: 1,
  chapters: [9],
  params: { loss: 'meanSquares' },
  allowed: { loss: Object.keys(SLIPS) },

  generate(sheet, { loss }) {
    const name = loss as keyof typeof SLIPS;
    const slips: Slips = SLIPS[name];
    const chosen = lossOf(name as LossName);
    const { rule, settings, reduction } = chosen;
    const drawn = range(COUNT).map(() => slips.draw(sheet));
    const p = drawn.map(([of], k) => give(sheet, 'a', `${k + 1}`, 'act', of));
    const t = drawn.map(([, of], k) => give(sheet, 't', `${k + 1}`, 'data', of));
    const rowP = (k: number): Expr => p[k]!;
    const rowT = (k: number): Expr => t[k]!;
    const each = (by: Each): Rule[] => range(COUNT).map((k) => by(p[k]!, t[k]!));
    const all = (by: Readonly<Record<string, Each>>, change: (of: Expr) => Expr): Record<string, Rule[]> =>
      Object.fromEntries(
        Object.entries(by).map(([id, one]) => [id, range(COUNT).map((k) => change(one(p[k]!, t[k]!)))]),
      );
    const divisor = reduction === 'mean' ? COUNT : 1;
    const e = sheet.askGrid({
      id: 'e',
      name: named('e', '', 'blame'),
      rule: range(COUNT).map((k) => rule.termExpr(rowP, rowT, k, COUNT, settings)),
      check: { mode: 'relabs', rtol: '0.005', atol: '0.00005' },
      shape: [COUNT],
      prompt: ['lossTerms', { loss: name }],
      nudge: `loss.${name}`,
      mistakes: all(slips.terms, (of) => of),
    });
    const total = sum(...e);
    const whole = divisor === 1 ? total : quotient(total, constant(divisor));
    const L = sheet.ask({
      id: 'L',
      name: named('E', '', 'blame'),
      rule: whole,
      check: { mode: 'relabs', rtol: '0.005', atol: '0.00005' },
      prompt: [divisor === 1 ? 'lossSum' : 'lossMean'],
      nudge: divisor === 1 ? 'sumOfTerms' : 'meanOfTerms',
      mistakes: {
        [divisor === 1 ? 'meanForSum' : 'sumForMean']: divisor === 1 ? quotient(total, constant(COUNT)) : total,
        lastForgotten: quotient(sum(...e.slice(0, -1)), constant(divisor)),
        halfKept: product(half, whole),
        rootTaken: call('sqrt', call('abs', whole)),
        oneLessThanCount: quotient(total, constant(COUNT - 1)),
      },
    });
    const slopes = range(COUNT).map((k) => rule.slopeExpr(rowP, rowT, k, COUNT, divisor, settings, L));
    sheet.askGrid({
      id: 'da',
      name: slopeName(named('E', '', 'blame'), named('a', '', 'act')),
      rule: slopes,
      check: { mode: 'relabs', rtol: '0.005', atol: '0.00005' },
      shape: [COUNT],
      prompt: ['lossSlopes', { loss: name }],
      nudge: divisor === 1 ? 'slopeOfTerm' : 'slopeOfTermOverCount',
      mistakes: {
        ...all(slips.slopes, (of) => (divisor === 1 ? of : quotient(of, constant(COUNT)))),
        ...(divisor === 1 ? {} : { countForgotten: slopes.map((of) => product(constant(COUNT), of)) }),
        outputsForSlopes: each((a) => a),
      },
    });
    // A value that is 0 by chance tells nothing; at most one of the terms may be.
    sheet.need(e.filter((of) => Math.abs(evaluate(of)) < 1e-3).length <= 1);
    const judged = lossAt(chosen, tensor([1, COUNT], p.map(evaluate)), tensor([1, COUNT], t.map(evaluate)));
    sheet.agree(L, judged.total);
    slopes.forEach((slope, k) => {
      sheet.agree(slope, judged.gradient().data[k]!);
    });
    return { loss: name, count: COUNT };
  },
};
