import { range } from '../../core/range.ts';
import { activationOf } from '../../functions/activation/table.ts';
import { call, difference, negative, one, product, quotient, sum } from '../../trace/build.ts';
import { type Expr, evaluate } from '../../trace/expr.ts';
import { phrase } from '../phrase.ts';
import type { Family } from '../sheet/family.ts';
import { give } from '../sheet/give.ts';
import { named } from '../sheet/names.ts';

const UNITS = ['A', 'B', 'C', 'D'] as const;

const sigmoid = (z: Expr): Expr => quotient(one, sum(one, call('exp', negative(z))));
const slope = (z: Expr): Expr => product(sigmoid(z), difference(one, sigmoid(z)));

/** Four sigmoid units at different net inputs: which of them hands blame back best, and what is left of it. */
export const steepestUnit: Family = {
  id: 'steepestUnit',
  version: 1,
  chapters: [7, 18],
  params: {},

  generate(sheet) {
    const { draw } = sheet;
    const z = UNITS.map((unit) => give(sheet, 'z', unit, 'act', draw.signed(5, 400, 2)));
    const blame = give(sheet, 'g', '', 'blame', draw.signed(15, 95, 2));
    const sizes = z.map((of) => Math.abs(evaluate(of)));
    const apart = range(UNITS.length).every((i) => range(i).every((j) => Math.abs(sizes[i]! - sizes[j]!) >= 0.25));
    sheet.need(apart && z.some((of) => evaluate(of) < 0) && z.some((of) => evaluate(of) > 0));
    const byValue = (key: (i: number) => number): string[] =>
      range(UNITS.length)
        .sort((i, j) => key(i) - key(j))
        .map((i) => UNITS[i]!);
    const right = byValue((i) => sizes[i]!);
    const orders = {
      flattestFirst: [...right].reverse(),
      byNetInput: byValue((i) => -evaluate(z[i]!)),
      byNetInputRising: byValue((i) => evaluate(z[i]!)),
    };
    // Otherwise one of the usual orders would be the right one by chance.
    sheet.need(Object.values(orders).every((ids) => ids.join() !== right.join()));
    const order = {
      id: 'order',
      name: named('σ′', '', 'act'),
      prompt: ['steepestFirst'] as const,
      nudge: 'steepestFirst',
      marks: 2000,
    };
    sheet.askOther(
      order,
      'order',
      { mode: 'order', items: UNITS.map((id) => ({ id, label: phrase('labels.unit', { name: id }) })) },
      { kind: 'order', ids: right },
      Object.entries(orders).map(([id, ids]) => ({ id, kind: 'order', ids })),
    );
    const at = (id: string): Expr => z[UNITS.indexOf(id as 'A')]!;
    const [steepest, flattest] = [at(right[0]!), at(right.at(-1)!)];
    const slopeOf = (id: string, of: Expr, other: Expr): Expr =>
      sheet.ask({
        id,
        name: named('σ′', id === 'high' ? 'max' : 'min', 'act'),
        rule: slope(of),
        check: { mode: 'sigfig', digits: 3, forgiveLast: true },
        prompt: [id === 'high' ? 'slopeOfSteepest' : 'slopeOfFlattest'],
        nudge: 'sigmoidSlope',
        after: ['order'],
        mistakes: {
          slopeAtOutputOfOutput: slope(sigmoid(of)),
          outputInsteadOfSlope: sigmoid(of),
          netForOutputInSlope: product(of, difference(one, of)),
          otherEndOfOrder: slope(other),
        },
      });
    const high = slopeOf('high', steepest, flattest);
    const low = slopeOf('low', flattest, steepest);
    const { rule, settings } = activationOf('sigmoid');
    [steepest, flattest].forEach((of, k) => {
      const value = evaluate(of);
      sheet.agree([high, low][k]!, rule.df(value, rule.f(value, settings), settings));
    });
    sheet.ask({
      id: 'left',
      name: named('δ', 'min', 'blame'),
      rule: product(blame, low),
      check: { mode: 'sigfig', digits: 3, forgiveLast: true },
      prompt: ['blameThroughFlattest'],
      nudge: 'throughActivation',
      mistakes: {
        blameUnchanged: blame,
        otherEndOfOrder: product(blame, high),
        blameThroughOutput: product(blame, sigmoid(flattest)),
        blameDivided: quotient(blame, low),
      },
    });
    return {};
  },
};
