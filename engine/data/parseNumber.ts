/** The sign between whole and fraction in a table's numbers. */
export type DecimalSign = '.' | ',';

const POINT = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const COMMA = /^[+-]?(?:\d+,?\d*|,\d+)(?:e[+-]?\d+)?$/i;
const LONGEST = 64;

/** The finite number that a cell holds, or undefined when it holds something else, a formula for instance. */
export function parseNumber(cell: string, decimal: DecimalSign = '.'): number | undefined {
  const text = cell.trim();
  if (text.length > LONGEST || !(decimal === '.' ? POINT : COMMA).test(text)) return undefined;
  const value = Number(decimal === '.' ? text : text.replace(',', '.'));
  return Number.isFinite(value) ? value : undefined;
}

const MISSING = new Set(['', '?', '-', 'na', 'n/a', 'nan', 'null', 'none', 'nil', '#n/a']);

/** True when a cell says that its value is not known. */
export const isMissing = (cell: string): boolean => cell.length < 8 && MISSING.has(cell.trim().toLowerCase());
