import { decimalOf, decimalText } from '../seed/draw.ts';
import type { Family } from '../sheet/family.ts';
import { give } from '../sheet/give.ts';
import { named } from '../sheet/names.ts';

/** Gates that one unit can be, each with one setting that does it; w2 and b are in tenths of w1. */
const GATES = [
  { gate: 'and', table: [0, 0, 0, 1], first: 1, second: 10, bias: -15 },
  { gate: 'or', table: [0, 1, 1, 1], first: 1, second: 10, bias: -5 },
  { gate: 'nand', table: [1, 1, 1, 0], first: -1, second: -10, bias: 15 },
  { gate: 'nor', table: [1, 0, 0, 0], first: -1, second: -10, bias: 5 },
  { gate: 'firstOnly', table: [0, 0, 1, 0], first: 1, second: -10, bias: -5 },
  { gate: 'secondOnly', table: [0, 1, 0, 0], first: -1, second: 10, bias: -5 },
  { gate: 'implies', table: [1, 1, 0, 1], first: -1, second: 10, bias: 5 },
  { gate: 'impliedBy', table: [1, 0, 1, 1], first: 1, second: -10, bias: 5 },
] as const;

/** Make one unit a gate: w1 is given, w2 and b are set on the widget. */
export const gateWeights: Family = {
  id: 'gateWeights',
  version: 1,
  chapters: [5],
  params: {},
  fewVariants: () => 1504,

  generate(sheet) {
    const { gate, table, first, second, bias } = sheet.draw.pick(GATES);
    const size = sheet.draw.int(11, 199, [100]);
    const w1 = decimalOf(first * size, 0);
    give(sheet, 'w', '1', 'param', w1);
    const rows = table.join(' ');
    const settings = [...table, w1.value];
    sheet.askOther(
      { id: 'setting', name: named('w', '2,b', 'param'), prompt: ['setGate', { rows }], nudge: 'gateRows' },
      'action',
      { mode: 'state', predicate: 'gateFromFirst', size: 2, settings },
      { kind: 'state', shown: [decimalText(second * size, 1), decimalText(bias * size, 1)] },
      [
        { id: 'gateInverted', kind: 'state', predicate: 'invertedFromFirst', settings },
        { id: 'gateOnBoundary', kind: 'state', predicate: 'onBoundaryFromFirst', settings },
        { id: 'biasSignTurned', kind: 'state', predicate: 'biasTurnedFromFirst', settings },
        { id: 'gateSilent', kind: 'state', predicate: 'silentFromFirst', settings },
        { id: 'gateAlwaysOn', kind: 'state', predicate: 'alwaysFromFirst', settings },
        { id: 'gateOneRowWrong', kind: 'state', predicate: 'oneRowWrongFromFirst', settings },
      ],
    );
    return { gate, rows };
  },
};
