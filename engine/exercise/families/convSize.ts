import { convOutputSize } from '../../ledger/outputSize.ts';
import { constant, difference, half, one, product, quotient, sum, two } from '../../trace/build.ts';
import { evaluate } from '../../trace/expr.ts';
import type { Family } from '../sheet/family.ts';
import { giveWhole } from '../sheet/give.ts';
import { named } from '../sheet/names.ts';
import { EXACT } from '../sheet/sheet.ts';

/** Sizes that a convolution gives, the padding that keeps a size, and how much pooling leaves. */
export const convSize: Family = {
  id: 'convSize',
  version: 1,
  chapters: [19],
  params: {},
  fewVariants: () => 440_000,

  generate(sheet) {
    const { draw } = sheet;
    const n = giveWhole(sheet, 'n', '', 'data', draw.int(20, 230));
    const f = giveWhole(sheet, 'f', '', 'param', draw.pick([3, 5, 7, 9, 11]));
    const p = giveWhole(sheet, 'p', '', 'param', draw.int(1, 4));
    const s = giveWhole(sheet, 's', '', 'param', draw.int(2, 4));
    const filters = giveWhole(sheet, 'K', '', 'param', draw.int(4, 96));
    const room = difference(sum(n, product(two, p)), f);
    const positions = sum(quotient(room, s), one);
    // A stride that does not divide shows whether somebody rounds, and which way.
    sheet.need(evaluate(room) % evaluate(s) !== 0);
    const out = sheet.ask({
      id: 'out',
      name: named('n', 'out', 'data'),
      rule: { expr: positions, whole: 'floor' },
      check: EXACT,
      prompt: ['convOutput'],
      nudge: 'convOutput',
      mistakes: {
        roundedUp: { expr: positions, whole: 'ceil' },
        plusOneForgotten: { expr: quotient(room, s), whole: 'floor' },
        padOnce: { expr: sum(quotient(difference(sum(n, p), f), s), one), whole: 'floor' },
        padForgotten: { expr: sum(quotient(difference(n, f), s), one), whole: 'floor' },
        strideForgotten: sum(room, one),
        kernelForgotten: { expr: sum(quotient(sum(n, product(two, p)), s), one), whole: 'floor' },
      },
    });
    sheet.agree(out, convOutputSize(evaluate(n), { kernel: evaluate(f), stride: evaluate(s), pad: evaluate(p) }));
    sheet.ask({
      id: 'valid',
      name: named('n', 'valid', 'data'),
      rule: sum(difference(n, f), one),
      check: EXACT,
      prompt: ['convValid'],
      nudge: 'convValid',
      mistakes: {
        plusOneForgotten: difference(n, f),
        kernelSize: f,
        sameSize: n,
        padCounted: sum(difference(sum(n, product(two, p)), f), one),
      },
    });
    sheet.ask({
      id: 'same',
      name: named('p', 'same', 'param'),
      rule: product(half, difference(f, one)),
      check: EXACT,
      prompt: ['convSame'],
      nudge: 'convSame',
      mistakes: {
        bothSidesAtOnce: difference(f, one),
        kernelAsPad: f,
        onePixel: f.op === 'operand' && f.value === 3 ? constant(0) : one,
        halfKernelRoundedUp: product(half, sum(f, one)),
      },
    });
    const numbers = product(filters, out, out);
    sheet.ask({
      id: 'numbers',
      name: named('N', '', 'data'),
      rule: numbers,
      check: EXACT,
      prompt: ['convNumbers'],
      nudge: 'convNumbers',
      mistakes: {
        oneSideOnly: product(filters, out),
        filtersForgotten: product(out, out),
        inputSizeUsed: product(filters, n, n),
        kernelCounted: product(filters, f, f),
      },
    });
    const pooled = quotient(out, two);
    sheet.ask({
      id: 'pooled',
      name: named('n', 'pool', 'data'),
      rule: { expr: pooled, whole: 'floor' },
      check: EXACT,
      prompt: ['poolOutput'],
      nudge: 'poolOutput',
      mistakes: {
        poolStrideOne: difference(out, one),
        quarterTaken: { expr: quotient(out, constant(4)), whole: 'floor' },
        sameSize: out,
        onePositionMore: { expr: sum(pooled, one), whole: 'floor' },
      },
    });
    return {};
  },
};
