import { range } from '../../core/range.ts';
import { choose, constant, difference, one, product, quotient, sum, two, zero } from '../../trace/build.ts';
import { type Expr, evaluate } from '../../trace/expr.ts';
import { phrase } from '../phrase.ts';
import { decimalOf } from '../seed/draw.ts';
import type { Family } from '../sheet/family.ts';
import { give } from '../sheet/give.ts';
import { named } from '../sheet/names.ts';
import { EXACT } from '../sheet/sheet.ts';

const SIDE = 5;
const PIXELS = SIDE * SIDE;

/** Two features by hand: how much ink a small picture holds, how symmetric it is, and what a rule makes of them. */
export const pictureFeatures: Family = {
  id: 'pictureFeatures',
  version: 1,
  chapters: [1],
  params: {},

  generate(sheet) {
    const { draw } = sheet;
    const bits = range(PIXELS).map(() => decimalOf(draw.int(0, 1), 0));
    const X = sheet.givenGrid('X', named('X', '', 'data'), [SIDE, SIDE], bits);
    const theta = give(sheet, '\\theta', '', 'param', draw.decimal(20, 80, 2));
    const at = (row: number, column: number): Expr => X[row * SIDE + column]!;
    const pairs = (mirror: (row: number, column: number) => Expr, columns: readonly number[]): Expr =>
      sum(...range(SIDE).flatMap((row) => columns.map((column) => product(at(row, column), mirror(row, column)))));
    const across = (row: number, column: number): Expr => at(row, SIDE - 1 - column);
    const ink = sheet.ask({
      id: 'n',
      name: named('n', '', 'act'),
      rule: sum(...X),
      check: EXACT,
      prompt: ['inkPixels'],
      nudge: 'countInk',
      mistakes: {
        paperCounted: difference(constant(PIXELS), sum(...X)),
        lastRowForgotten: sum(...X.slice(0, -SIDE)),
        allPixelsCounted: constant(PIXELS),
      },
    });
    sheet.need(evaluate(ink) >= 6 && evaluate(ink) <= 19);
    const both = sheet.ask({
      id: 'b',
      name: named('b', '', 'act'),
      rule: pairs(across, range(SIDE)),
      check: EXACT,
      prompt: ['inkInBoth'],
      nudge: 'foldPicture',
      mistakes: {
        middleForgotten: pairs(across, [0, 1, 3, 4]),
        pairsCountedOnce: pairs(across, [0, 1, 2]),
        turnedUpsideDown: pairs((row, column) => at(SIDE - 1 - row, column), range(SIDE)),
      },
    });
    const either = sheet.ask({
      id: 'e',
      name: named('e', '', 'act'),
      rule: difference(product(two, ink), both),
      check: EXACT,
      prompt: ['inkInEither'],
      nudge: 'unionOfTwo',
      mistakes: { overlapCountedTwice: product(two, ink), allPixelsCounted: constant(PIXELS), pictureAlone: ink },
    });
    const s = sheet.ask({
      id: 's',
      name: named('s', '', 'act'),
      rule: quotient(both, either),
      prompt: ['symmetryOfPicture'],
      nudge: 'shareInBoth',
      mistakes: {
        shareOfAllPixels: quotient(both, constant(PIXELS)),
        shareOfInk: quotient(both, ink),
        fractionTurned: quotient(either, both),
      },
    });
    sheet.need(Math.abs(evaluate(s) - evaluate(theta)) >= 0.02);
    sheet.choose({
      id: 'says',
      name: named('y', '', 'act'),
      options: [
        ['seven', phrase('labels.output', { value: '7' })],
        ['zero', phrase('labels.output', { value: '0' })],
      ],
      place: choose({ left: s, is: '>', right: theta }, one, zero),
      prompt: ['ruleSays'],
      nudge: 'compareWithThreshold',
      mistakes: { ruleTurned: evaluate(s) > evaluate(theta) ? 'seven' : 'zero' },
    });
    return {};
  },
};
