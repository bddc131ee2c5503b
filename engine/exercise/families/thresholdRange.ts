import { range } from '../../core/range.ts';
import { constant, difference, one, power, product, sum, zero } from '../../trace/build.ts';
import type { Expr } from '../../trace/expr.ts';
import type { Family } from '../sheet/family.ts';
import { giveWhole } from '../sheet/give.ts';
import { named } from '../sheet/names.ts';
import { EXACT, type Sheet } from '../sheet/sheet.ts';

/** How many patterns of n inputs have exactly k ones. */
const choices = (n: number, k: number): number => range(k).reduce((all, i) => (all * (n - i)) / (i + 1), 1);

interface Limits {
  readonly id: string;
  readonly prompt: readonly [string, Readonly<Record<string, number>>?];
  /** How many active inputs must just fail, and how many must just do. */
  readonly from: Expr;
  readonly to: Expr;
}

function askLimits(sheet: Sheet, w: Expr, { id, prompt, from, to }: Limits): void {
  const limits = [product(from, w), product(to, w)];
  sheet.askGrid({
    id,
    name: named('\\theta', id.slice(5), 'param'),
    rule: limits,
    check: EXACT,
    shape: [2],
    prompt,
    nudge: 'lastSilentFirstFiring',
    mistakes: {
      limitsTurned: [...limits].reverse(),
      oneInputTooMany: [product(to, w), product(sum(to, one), w)],
      weightForgottenInSum: [from, to],
      thresholdInMiddle: [zero, product(from, w)],
    },
  });
}

/**
 * Cells with equal weights: between which limits the threshold makes them AND, OR, or "at least k", and how many
 * patterns fire.
 */
export const thresholdRange: Family = {
  id: 'thresholdRange',
  version: 1,
  chapters: [2, 3, 5],
  params: {},
  fewVariants: () => 1416,

  generate(sheet) {
    const { draw } = sheet;
    const inputs = draw.int(4, 9);
    const least = draw.int(2, inputs - 1);
    const n = giveWhole(sheet, 'n', '', 'data', inputs);
    const w = giveWhole(sheet, 'w', '', 'param', draw.int(2, 60));
    const k = giveWhole(sheet, 'k', '', 'param', least);
    askLimits(sheet, w, { id: 'limitAND', prompt: ['limitsOfAnd'], from: difference(n, one), to: n });
    askLimits(sheet, w, { id: 'limitOR', prompt: ['limitsOfOr'], from: zero, to: one });
    askLimits(sheet, w, { id: 'limitk', prompt: ['limitsOfAtLeast', { k: least }], from: difference(k, one), to: k });
    const exactly = (of: number): Expr => constant(choices(inputs, of));
    const above = range(inputs - least).map((i) => exactly(least + 1 + i));
    sheet.ask({
      id: 'p',
      name: named('p', '', 'act'),
      rule: sum(exactly(least), ...above),
      check: EXACT,
      prompt: ['patternsThatFire', { k: least, n: inputs }],
      nudge: 'countByOnes',
      mistakes: {
        exactlyOnly: exactly(least),
        moreThanOnly: sum(...above),
        allPatterns: power(constant(2), inputs),
        silentPatterns: sum(...range(least).map(exactly)),
      },
    });
    return {};
  },
};
