import { range } from '../../core/range.ts';
import { choose, constant, difference, negative, one, product, sum, zero } from '../../trace/build.ts';
import type { Expr } from '../../trace/expr.ts';
import { decimalOf } from '../seed/draw.ts';
import type { Family } from '../sheet/family.ts';
import { give } from '../sheet/give.ts';
import { named } from '../sheet/names.ts';
import { EXACT } from '../sheet/sheet.ts';
import { gateOfTwoLayers } from './parts/gateOfTwoLayers.ts';

const ROWS = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
] as const;

const fires = (z: Expr): Expr => choose({ left: z, is: '>', right: zero }, one, zero);

const firesAtZero = (z: Expr): Expr => choose({ left: z, is: '≥', right: zero }, one, zero);

/**
 * Two hidden step units and one output unit. `rows`: which gate do they make together, in all four rows? `weights`:
 * the first hidden unit is given, and the rest is set so that the network is XOR or XNOR.
 */
export const xorTwoUnits: Family = {
  id: 'xorTwoUnits',
  version: 1,
  chapters: [5, 6],
  params: { task: 'rows' },
  allowed: { task: ['rows', 'weights'] },

  generate(sheet, { task }) {
    if (task === 'weights') return gateOfTwoLayers(sheet);
    const { draw } = sheet;
    const size = range(3).map(() => draw.int(4, 30));
    // h1 fires unless both are 0 (bias between −w and 0), h2 only when both are 1 (between −2w and −w).
    const share = (low: number, high: number, of: number): number => -Math.floor((draw.int(low, high) * of) / 10);
    const weights = [size[0]!, size[0]! + draw.int(0, 3), share(2, 8, size[0]!)];
    const second = [size[1]!, size[1]! + draw.int(0, 3), -size[1]! + share(4, 8, size[1]!)];
    const out = [size[2]!, -size[2]! - draw.int(1, 9), share(2, 8, size[2]!)];
    sheet.need(weights[2]! < 0 && second[2]! < -second[1]! && out[2]! < 0 && second[0]! + second[1]! + second[2]! > 0);
    const given = (letter: string, unit: string, numbers: readonly number[]): Expr[] =>
      numbers.map((whole, i) =>
        give(sheet, i === 2 ? 'b' : letter, i === 2 ? unit : `${unit},${i + 1}`, 'param', decimalOf(whole, 1)),
      );
    const u = [given('w', 'h1', weights), given('w', 'h2', second)] as const;
    const v = given('w', 'o', out);
    const netOf = ([w1, w2, b]: readonly Expr[], x: readonly number[]): Expr =>
      sum(product(w1!, constant(x[0]!)), product(w2!, constant(x[1]!)), b!);
    const hidden = u.map((unit, k) =>
      sheet.askGrid({
        id: `h${k + 1}`,
        name: named('h', `${k + 1}`, 'act'),
        rule: ROWS.map((x) => fires(netOf(unit, x))),
        check: EXACT,
        shape: [4],
        prompt: ['unitOnRows', { unit: `h${k + 1}` }],
        nudge: 'fourRows',
        mistakes: {
          ...(k === 1 ? { biasLeftOut: ROWS.map((x) => fires(netOf([unit[0]!, unit[1]!, zero], x))) } : {}),
          rowsInverted: ROWS.map((x) => difference(one, fires(netOf(unit, x)))),
          otherUnit: ROWS.map((x) => fires(netOf(u[1 - k]!, x))),
          biasSignTurned: ROWS.map((x) => fires(netOf([unit[0]!, unit[1]!, negative(unit[2]!)], x))),
        },
      }),
    );
    const outNet = (i: number): Expr => sum(product(v[0]!, hidden[0]![i]!), product(v[1]!, hidden[1]![i]!), v[2]!);
    const net = sheet.askGrid({
      id: 'z',
      name: named('z', 'o', 'act'),
      rule: range(4).map(outNet),
      check: { mode: 'decimals', digits: 2 },
      shape: [4],
      prompt: ['outputNetOnRows'],
      nudge: 'weightedSum',
      mistakes: {
        biasLeftOut: range(4).map((i) => sum(product(v[0]!, hidden[0]![i]!), product(v[1]!, hidden[1]![i]!))),
        biasSubtracted: range(4).map((i) => difference(outNet(i), product(constant(2), v[2]!))),
        inputsInsteadOfHidden: ROWS.map((x) => netOf(v, x)),
        hiddenSwapped: range(4).map((i) => sum(product(v[0]!, hidden[1]![i]!), product(v[1]!, hidden[0]![i]!), v[2]!)),
        signIgnored: range(4).map((i) =>
          difference(sum(product(v[0]!, hidden[0]![i]!), v[2]!), product(v[1]!, hidden[1]![i]!)),
        ),
      },
    });
    sheet.askGrid({
      id: 'y',
      name: named('y', '', 'act'),
      rule: net.map(fires),
      check: EXACT,
      shape: [4],
      prompt: ['outputOnRows'],
      nudge: 'stepRule',
      mistakes: {
        rowsInverted: net.map((z) => difference(one, fires(z))),
        orInsteadOfXor: hidden[0]!,
        andInsteadOfXor: hidden[1]!,
        netForOutput: net,
        alwaysFires: net.map((z) => sum(firesAtZero(z), difference(one, firesAtZero(z)))),
      },
    });
    return {};
  },
};
