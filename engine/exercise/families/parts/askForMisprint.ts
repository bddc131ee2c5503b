import { constant } from '../../../trace/build.ts';
import { type Expr, evaluate } from '../../../trace/expr.ts';
import type { Address } from '../../../trace/ref.ts';
import { phrase } from '../../phrase.ts';
import { named } from '../../sheet/names.ts';
import type { Sheet } from '../../sheet/sheet.ts';
import { SLIPS, type SlipKind } from './spoilt.ts';

/** A line as it was printed. */
export interface PrintedLine {
  readonly text: string;
  readonly spoken: string;
}

/** The line that cannot be, as it should be. */
export interface RightLine {
  readonly rule: Expr;
  readonly line?: Address;
}

const numberOf = (text: string): number => Number(text.replace('−', '-'));

/**
 * Asks which of some printed lines cannot be, what happened to it, and what number it should say; `place` is its
 * index.
 */
export function askForMisprint(
  sheet: Sheet,
  lines: readonly PrintedLine[],
  place: number,
  kind: SlipKind,
  { rule, line }: RightLine,
): void {
  const lineText = (i: number): string => lines[i]?.text ?? '';
  sheet.choose({
    id: 'line',
    name: named('n', '', 'data'),
    options: lines.map(
      ({ text, spoken }, i) => [`line${i + 1}`, phrase('labels.printedLine', { name: spoken, value: text })] as const,
    ),
    place: constant(place),
    prompt: ['whichLine'],
    nudge: 'checkEachLine',
    mistakes: {
      followsFromWrongLine: `line${place + 2}`,
      lineBefore: `line${place}`,
      lineHolds: `line${((place + 2) % lines.length) + 1}`,
    },
  });
  sheet.choose({
    id: 'kind',
    name: named('k', '', 'data'),
    options: SLIPS.map((one) => [one, phrase(`labels.slip.${one}`)] as const),
    place: constant(SLIPS.indexOf(kind)),
    prompt: ['whichSlip'],
    nudge: 'writeBothBelow',
    after: ['line'],
    mistakes: Object.fromEntries(SLIPS.filter((one) => one !== kind).map((one) => [`slip.${one}`, one])),
  });
  const right = evaluate(rule);
  sheet.ask({
    id: 'right',
    // The line's own name would answer the first question.
    name: named('x', '', 'data'),
    rule,
    check: { mode: 'relabs', rtol: '0.0001', atol: '0' },
    prompt: ['rightValue'],
    nudge: 'workOutLine',
    after: ['line'],
    ...(line === undefined ? {} : { line }),
    mistakes: {
      copiedMisprint: constant(numberOf(lineText(place))),
      signLost: constant(-right),
      pointMovedLeft: constant(right / 10),
      pointMovedRight: constant(right * 10),
      otherLine: constant(numberOf(lineText((place + 1) % lines.length))),
    },
  });
}
