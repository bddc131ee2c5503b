import { printedNumber } from '#engine/examples/verify.ts';
import { constant, quotient, sum } from '#engine/trace/build.ts';
import { evaluate } from '#engine/trace/expr.ts';

/** The heads of the columns that the session deck prints (002, lines 511–513): the digit that each example shows. */
export const averageColumns = ['2', '3', '0', '4', '1', '9'] as const;

/** Its rows as they are printed (002, lines 514–518): what each example asks of one parameter. */
export const averageRows = [
  { name: 'w0', symbol: 'w_0', lines: '514', printed: ['-0.08', '+0.02', '-0.02', '+0.11', '-0.05', '-0.14'] },
  { name: 'w1', symbol: 'w_1', lines: '515', printed: ['-0.11', '+0.11', '+0.07', '+0.02', '+0.09', '+0.05'] },
  { name: 'w2', symbol: 'w_2', lines: '516', printed: ['-0.07', '-0.04', '-0.01', '+0.02', '+0.13', '-0.15'] },
  {
    name: 'w13001',
    symbol: 'w_{13{,}001}',
    lines: '518',
    printed: ['+0.13', '+0.08', '-0.06', '-0.09', '-0.02', '+0.04'],
  },
] as const;

/** The plain mean of printed entries. */
export const meanOf = (printed: readonly string[]): number =>
  evaluate(quotient(sum(...printed.map((text) => constant(printedNumber(text)))), constant(printed.length)));
