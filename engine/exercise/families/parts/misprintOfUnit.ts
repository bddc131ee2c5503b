import { formatFixed } from '../../../core/format.ts';
import { range } from '../../../core/range.ts';
import { call, difference, negative, one, operand, product, quotient, sum, two } from '../../../trace/build.ts';
import { type Expr, evaluate } from '../../../trace/expr.ts';
import type { Phrase } from '../../phrase.ts';
import { type Drawn, decimalOf } from '../../seed/draw.ts';
import { give } from '../../sheet/give.ts';
import { named } from '../../sheet/names.ts';
import type { Sheet } from '../../sheet/sheet.ts';
import { askForMisprint } from './askForMisprint.ts';
import { SLIPS, spoilt } from './spoilt.ts';

/** The unit of the lecture deck whose binary sigmoid is printed as 0.625, and its three printed lines. */
const BOOK = {
  x: [8, 6, 4].map((whole) => decimalOf(whole, 1)),
  w: [1, 3, -2].map((whole) => decimalOf(whole, 1)),
  b: decimalOf(35, 2),
  texts: ['0.53', '0.625', '0.259'],
  place: 1,
  kind: 'changed',
} as const;

const NAMES = [named('z', '', 'act'), named('a', 'binary', 'act'), named('a', 'bipolar', 'act')] as const;

/** A unit's net input, binary and bipolar sigmoid, one of them misprinted: the deck's own (`isBook`) or drawn. */
export function misprintOfUnit(sheet: Sheet, isBook: boolean): Phrase['values'] {
  const { draw } = sheet;
  const drawn = (low: number, high: number): Drawn => draw.signed(low, high, 2);
  const inputs = isBook ? BOOK.x : range(3).map(() => drawn(20, 99));
  const weights = isBook ? BOOK.w : range(3).map(() => drawn(20, 150));
  const x = inputs.map((of, i) => give(sheet, 'x', `${i + 1}`, 'data', of));
  const w = weights.map((of, i) => give(sheet, 'w', `${i + 1}`, 'param', of));
  const b = give(sheet, 'b', '', 'param', isBook ? BOOK.b : drawn(10, 90));
  const net = sum(...x.map((input, i) => product(w[i]!, input)), b);
  const leaves = ['z', 'binary', 'bipolar'] as const;
  const binary = (z: Expr): Expr => quotient(one, sum(one, call('exp', negative(z))));
  const bipolar = (a: Expr): Expr => difference(product(two, a), one);
  const values = [evaluate(net), evaluate(binary(net)), evaluate(bipolar(binary(net)))] as const;
  sheet.need(Math.abs(values[0]) >= 0.3 && Math.abs(values[0]) <= 2.2);
  leaves.forEach((leaf, i) => {
    sheet.quantities[leaf] = NAMES[i]!;
  });
  const rules = [net, binary(operand('z', values[0])), bipolar(operand('binary', values[1]))] as const;
  const place = isBook ? BOOK.place : draw.int(0, 2);
  const kind = isBook ? BOOK.kind : draw.pick(SLIPS);
  const right = values.map((value) => formatFixed(value, 6));
  const texts = isBook ? BOOK.texts : right.map((text, i) => (i === place ? spoilt(draw, text, kind) : text));
  const gap = Math.abs(Number(texts[place]!.replace('−', '-')) - values[place]!);
  sheet.need(isBook || gap >= 0.03 * Math.abs(values[place]!));
  askForMisprint(
    sheet,
    texts.map((text, i) => ({ text, spoken: NAMES[i]!.spoken })),
    place,
    kind,
    { rule: rules[place]! },
  );
  return { lines: texts.length };
}
