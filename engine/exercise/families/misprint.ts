import { formatFixed } from '../../core/format.ts';
import { constant } from '../../trace/build.ts';
import { denseTable } from '../../trace/explain/denseTable.ts';
import type { Expr } from '../../trace/expr.ts';
import type { Address } from '../../trace/ref.ts';
import { phrase } from '../phrase.ts';
import type { Draw } from '../seed/draw.ts';
import type { Family } from '../sheet/family.ts';
import { named } from '../sheet/names.ts';
import { BOOK_222, drawn222, needTelling, net222 } from '../sheet/net222.ts';
import type { NetLeaves } from '../sheet/netLeaves.ts';
import { Sheet } from '../sheet/sheet.ts';
import { tracedFormula } from '../sheet/traced.ts';

const KINDS = ['inserted', 'lost', 'swapped', 'changed'] as const;
type Kind = (typeof KINDS)[number];

/** Lines that follow from one another, so that a wrong one betrays itself. */
const PASSAGES: Record<string, readonly Address[]> = {
  forward: ['L2.z[0,0]', 'L2.a[0,0]', 'e[0,0]', 'e[0,1]', 'E'],
  backward: ['grad L2.z[0,0]', 'path L2.W[0,0,0]', 'path L2.W[0,1,0]', 'grad L1.a[0,0]', 'grad L1.z[0,0]'],
};

/** One digit of a printed number spoilt, never at its very end, where a rounding might be blamed. */
function spoilt(draw: Draw, text: string, kind: Kind): string {
  const sign = text.startsWith('−') ? '−' : '';
  const [whole, fraction] = text.slice(sign.length).split('.') as [string, string];
  const first = fraction.search(/[1-9]/);
  const at = first + draw.int(0, 2);
  const digit = fraction[at]!;
  const other = (): string => `${draw.int(0, 9, [Number(digit)])}`;
  const after = fraction[at + 1] ?? '';
  const bad = {
    inserted: `${fraction.slice(0, at)}${other()}${fraction.slice(at)}`,
    lost: fraction.slice(0, at) + fraction.slice(at + 1),
    swapped: fraction.slice(0, at) + after + digit + fraction.slice(at + 2),
    changed: fraction.slice(0, at) + other() + fraction.slice(at + 1),
  }[kind];
  return `${sign}${whole}.${bad}`;
}

interface Page {
  readonly lines: readonly { readonly ref: Address; readonly text: string }[];
  readonly place: number;
  readonly kind: Kind;
}

/** The two misprints of the documents, as they stand there. */
const BOOK: Record<string, { passage: readonly Address[]; place: number; text: string; kind: Kind }> = {
  'book-output': { passage: PASSAGES.forward!, place: 1, text: '0.753136507', kind: 'inserted' },
  'book-sum': { passage: PASSAGES.backward!, place: 1, text: '0.55399425', kind: 'lost' },
};

function pageOf(sheet: Sheet, net: NetLeaves, from: string): Page {
  const book = BOOK[from];
  const passage = book?.passage ?? PASSAGES[from]!;
  const right = passage.map((ref) => ({ ref, text: formatFixed(net.value(ref), 9) }));
  if (book) {
    const lines = right.map((line, i) => (i === book.place ? { ref: line.ref, text: book.text } : line));
    return { lines, place: book.place, kind: book.kind };
  }
  const place = sheet.draw.int(0, passage.length - 1);
  const kind = sheet.draw.pick(KINDS);
  const line = right[place]!;
  const text = spoilt(sheet.draw, line.text, kind);
  const value = (of: string): number => Number(of.replace('−', '-'));
  sheet.need(Math.abs(value(text) - value(line.text)) >= 0.03 * Math.abs(value(line.text)));
  return { lines: right.map((one, i) => (i === place ? { ref: one.ref, text } : one)), place, kind };
}

/** A printed calculation in which one line cannot be: which one, what happened to it, and what it should say. */
export const misprint: Family = {
  id: 'misprint',
  version: 1,
  chapters: [12],
  params: { passage: 'forward' },
  allowed: { passage: ['forward', 'backward', 'book-output', 'book-sum'] },

  generate(sheet, { passage }) {
    const isBook = `${passage}` in BOOK;
    const paper = new Sheet(sheet.draw, true);
    const net = net222(paper, isBook ? BOOK_222 : drawn222(sheet), 'sigmoid');
    if (!isBook) needTelling(sheet, net);
    sheet.givens.push(...paper.givens);
    Object.assign(sheet.quantities, paper.quantities);
    sheet.naming = paper.naming!;
    sheet.scene = paper.scene!;
    for (const ref of ['L1.a[0,0]', 'L1.a[0,1]', 'L2.a[0,1]']) {
      const text = formatFixed(net.value(ref), 9);
      sheet.given(ref, sheet.naming(ref), { value: net.value(ref), text });
    }
    const { lines, place, kind } = pageOf(sheet, net, `${passage}`);
    const lineText = (i: number): string => lines[i]?.text ?? '';
    const options = lines.map(({ ref, text }, i) => {
      const { spoken } = sheet.naming!(ref);
      return [`line${i + 1}`, phrase('labels.printedLine', { name: spoken, value: text })] as const;
    });
    sheet.choose({
      id: 'line',
      name: named('n', '', 'data'),
      options,
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
      options: KINDS.map((one) => [one, phrase(`labels.slip.${one}`)] as const),
      place: constant(KINDS.indexOf(kind)),
      prompt: ['whichSlip'],
      nudge: 'writeBothBelow',
      after: ['line'],
      mistakes: Object.fromEntries(KINDS.filter((one) => one !== kind).map((one) => [`slip.${one}`, one])),
    });
    const { ref, text } = lines[place]!;
    const shown = ['L1.a[0,0]', 'L1.a[0,1]', 'L2.a[0,1]', ...lines.map((line) => line.ref)].filter(
      (one) => one !== ref,
    );
    const known = new Set([...net.known, ...shown]);
    const right = net.value(ref);
    const leaf = (of: number): Expr => constant(of);
    const value = (of: string): number => Number(of.replace('−', '-'));
    sheet.ask({
      id: 'right',
      // The line's own name would answer the first question.
      name: named('x', '', 'data'),
      rule: tracedFormula(net.trace, ref, known, denseTable),
      check: { mode: 'relabs', rtol: '0.0001', atol: '0' },
      prompt: ['rightValue'],
      nudge: 'workOutLine',
      after: ['line'],
      line: ref,
      mistakes: {
        copiedMisprint: leaf(value(text)),
        signLost: leaf(-right),
        pointMovedLeft: leaf(right / 10),
        pointMovedRight: leaf(right * 10),
        otherLine: leaf(value(lineText((place + 1) % lines.length))),
      },
    });
    return { lines: lines.length };
  },
};
