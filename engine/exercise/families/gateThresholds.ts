import { choose, constant, one, sum, zero } from '../../trace/build.ts';
import { type Expr, evaluate } from '../../trace/expr.ts';
import { phrase } from '../phrase.ts';
import { type Drawn, decimalOf } from '../seed/draw.ts';
import type { Family } from '../sheet/family.ts';
import { give } from '../sheet/give.ts';
import { named } from '../sheet/names.ts';
import { EXACT, type NumberStep, type Sheet } from '../sheet/sheet.ts';

const TO_HUNDREDTHS = { mode: 'decimals', digits: 2 } as const;

/** A threshold in one of the three gaps; in every third case it lies on the lower limit itself, where the strict rule matters. */
function drawnThreshold({ draw }: Sheet, large: Drawn, small: Drawn): Drawn {
  const limits = [0, small.whole, large.whole, large.whole + small.whole] as const;
  const gap = draw.int(0, 2);
  const low = limits[gap]!;
  return decimalOf(draw.int(0, 2) === 0 ? low : draw.int(low + 1, limits[gap + 1]! - 1), 2);
}

/** A unit with two unequal weights: its four sums, the thresholds that make it AND or OR, and what one threshold makes of it. */
export const gateThresholds: Family = {
  id: 'gateThresholds',
  version: 1,
  chapters: [5],
  params: {},

  generate(sheet) {
    const { draw } = sheet;
    const small = draw.decimal(12, 240, 2);
    const large = decimalOf(small.whole + draw.int(8, 240), 2);
    const w1 = give(sheet, 'w', '1', 'param', large);
    const w2 = give(sheet, 'w', '2', 'param', small);
    const theta = give(sheet, '\\theta', '', 'param', drawnThreshold(sheet, large, small));
    const both = sum(w1, w2);
    const pair = (step: Pick<NumberStep, 'id' | 'prompt' | 'nudge' | 'rule' | 'mistakes'>, sub: string): void => {
      sheet.askGrid({ ...step, name: named('\\theta', sub, 'param'), check: TO_HUNDREDTHS, shape: [2] });
    };
    const s = sheet.askGrid({
      id: 's',
      name: named('s', '', 'act'),
      rule: [zero, w2, w1, both],
      check: TO_HUNDREDTHS,
      shape: [4],
      prompt: ['sumsOfRows'],
      nudge: 'fourRows',
      mistakes: {
        rowsMixedUp: [zero, w1, w2, both],
        outputsForSums: [zero, one, one, one],
        lastRowSingle: [zero, w2, w1, w1],
      },
    });
    pair(
      {
        id: 'and',
        rule: [s[2]!, s[3]!],
        prompt: ['thresholdsOfAnd'],
        nudge: 'gapBelowLastRow',
        mistakes: { wrongGap: [s[1]!, s[3]!], otherGate: [s[0]!, s[1]!], limitsTurned: [s[3]!, s[2]!] },
      },
      'AND',
    );
    pair(
      {
        id: 'or',
        rule: [s[0]!, s[1]!],
        prompt: ['thresholdsOfOr'],
        nudge: 'gapAboveFirstRow',
        mistakes: { wrongGap: [s[0]!, s[2]!], otherGate: [s[2]!, s[3]!], limitsTurned: [s[1]!, s[0]!] },
      },
      'OR',
    );
    const output = (net: Expr, is: '>' | '≥'): Expr => choose({ left: net, is, right: theta }, one, zero);
    sheet.askGrid({
      id: 'y',
      name: named('y', '', 'act'),
      rule: s.map((net) => output(net, '>')),
      check: EXACT,
      shape: [4],
      prompt: ['outputsAtThreshold'],
      nudge: 'strictlyAbove',
      mistakes: {
        sumsForOutputs: s,
        rowsInverted: s.map((net) => ({ op: 'difference', left: one, right: output(net, '>') }) as const),
        ...(s.some((net) => evaluate(net) === evaluate(theta)) ? { equalFires: s.map((net) => output(net, '≥')) } : {}),
      },
    });
    const gate = choose(
      { left: theta, is: '<', right: w2 },
      zero,
      choose({ left: theta, is: '<', right: w1 }, one, constant(2)),
    );
    const options = ['or', 'first', 'and'] as const;
    const right = options[evaluate(gate)];
    sheet.choose({
      id: 'gate',
      name: named('g', '', 'data'),
      options: options.map((id) => [id, phrase(`labels.gate.${id}`)] as const),
      place: gate,
      prompt: ['whichGate'],
      nudge: 'whichRowsFire',
      mistakes: Object.fromEntries(options.filter((id) => id !== right).map((id) => [`gate.${id}`, id])),
    });
    return {};
  },
};
