import { formatFixed } from '../../core/format.ts';
import type { Address } from '../../trace/ref.ts';
import type { Family } from '../sheet/family.ts';
import { BOOK_222, drawn222, needTelling, net222 } from '../sheet/net222.ts';
import type { NetLeaves } from '../sheet/netLeaves.ts';
import { Sheet } from '../sheet/sheet.ts';
import { tracedFormula } from '../sheet/traced.ts';
import { askForMisprint } from './parts/askForMisprint.ts';
import { misprintOfUnit } from './parts/misprintOfUnit.ts';
import { SLIPS, type SlipKind, spoilt } from './parts/spoilt.ts';

/** Lines that follow from one another, so that a wrong one betrays itself. */
const PASSAGES: Record<string, readonly Address[]> = {
  forward: ['L2.z[0,0]', 'L2.a[0,0]', 'e[0,0]', 'e[0,1]', 'E'],
  backward: ['grad L2.z[0,0]', 'path L2.W[0,0,0]', 'path L2.W[0,1,0]', 'grad L1.a[0,0]', 'grad L1.z[0,0]'],
};

interface Page {
  readonly lines: readonly { readonly ref: Address; readonly text: string }[];
  readonly place: number;
  readonly kind: SlipKind;
}

/** The two misprints of the documents, as they stand there. */
const BOOK: Record<string, { passage: readonly Address[]; place: number; text: string; kind: SlipKind }> = {
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
  const kind = sheet.draw.pick(SLIPS);
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
  chapters: [7, 12],
  params: { passage: 'forward' },
  allowed: { passage: ['forward', 'backward', 'book-output', 'book-sum', 'unit', 'book-unit'] },

  generate(sheet, { passage }) {
    if (passage === 'unit' || passage === 'book-unit') return misprintOfUnit(sheet, passage === 'book-unit');
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
    const { ref } = lines[place]!;
    const shown = ['L1.a[0,0]', 'L1.a[0,1]', 'L2.a[0,1]', ...lines.map((line) => line.ref)].filter(
      (one) => one !== ref,
    );
    askForMisprint(
      sheet,
      lines.map((line) => ({ text: line.text, spoken: sheet.naming!(line.ref).spoken })),
      place,
      kind,
      {
        rule: tracedFormula(net.trace, ref, new Set([...net.known, ...shown]), net.lineOf),
        line: ref,
      },
    );
    return { lines: lines.length };
  },
};
