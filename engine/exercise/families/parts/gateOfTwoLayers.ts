import type { Phrase } from '../../phrase.ts';
import { decimalOf, decimalText } from '../../seed/draw.ts';
import { give } from '../../sheet/give.ts';
import { named } from '../../sheet/names.ts';
import type { Sheet } from '../../sheet/sheet.ts';

const AND = [10, 10, -15] as const;
const OR = [10, 10, -5] as const;
const NOR = [-10, -10, 5] as const;

/**
 * What the given unit may be: the sign of its weights, and its bias in tenths of the smaller one; with it one second unit, and
 * the output unit that makes XOR of the two (all its signs turned, it makes XNOR).
 */
const FIRST = [
  { sign: 1, bias: [-8, -2], second: AND, output: [10, -20, -5] },
  { sign: 1, bias: [-18, -12], second: OR, output: [-20, 10, -5] },
  { sign: -1, bias: [2, 8], second: AND, output: NOR },
  { sign: -1, bias: [12, 18], second: OR, output: AND },
] as const;

const GATES = [
  { gate: 'xor', table: [0, 1, 1, 0], sign: 1 },
  { gate: 'xnor', table: [1, 0, 0, 1], sign: -1 },
] as const;

/** One hidden unit is given; the other one and the output unit are set on the widget until the network is the gate asked for. */
export function gateOfTwoLayers(sheet: Sheet): Phrase['values'] {
  const { draw } = sheet;
  const { gate, table, sign } = draw.pick(GATES);
  const { sign: side, bias, second, output } = draw.pick(FIRST);
  const size = draw.int(60, 500, [100]);
  const first = [
    decimalOf(side * size, 2),
    decimalOf(side * (size + draw.int(0, Math.floor(size / 10))), 2),
    decimalOf(Math.trunc((draw.int(10 * bias[0], 10 * bias[1]) * size) / 100), 2),
  ] as const;
  const given = first.map((number, i) => {
    give(sheet, i === 2 ? 'b' : 'w', i === 2 ? 'h1' : `h1,${i + 1}`, 'param', number);
    return number.value;
  });
  const settings = [...table, ...given];
  const rows = table.join(' ');
  const shown = [...second, ...output.map((whole) => sign * whole)].map((whole) => decimalText(whole, 1));
  sheet.askOther(
    { id: 'setting', name: named('w', 'h2,o', 'param'), prompt: ['setTwoLayers', { rows }], nudge: 'hiddenPictures' },
    'action',
    { mode: 'state', predicate: 'twoLayerFromFirst', size: 6, settings },
    { kind: 'state', shown },
    [
      { id: 'hiddenTwin', kind: 'state', predicate: 'twinFromHidden', settings },
      { id: 'hiddenIdle', kind: 'state', predicate: 'idleFromHidden', settings },
      { id: 'networkInverted', kind: 'state', predicate: 'invertedFromHidden', settings },
      { id: 'networkSilent', kind: 'state', predicate: 'silentFromHidden', settings },
      { id: 'networkAlwaysOn', kind: 'state', predicate: 'alwaysFromHidden', settings },
      { id: 'networkOneRowWrong', kind: 'state', predicate: 'oneRowWrongFromHidden', settings },
    ],
  );
  return { gate, rows };
}
