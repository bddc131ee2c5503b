import { expect, it } from 'vitest';
import { strings } from '#components/strings/index.ts';
import {
  gateOf,
  intervalText,
  parseGate,
  sceneOf,
  workingWeights,
} from '#components/widgets/gate-builder/gateScene.ts';
import {
  after,
  hiddenBits,
  joinedRows,
  parseWall,
  rightIn,
  rowsOf,
  startOf,
  withNetwork,
} from '#components/widgets/xor-wall/wallScene.ts';
import { gateChoices } from '#content/examples/gateChoices.ts';
import { separableGates, sixteenGates } from '#content/examples/sixteenGates.ts';
import { xorLine, xorNetworks } from '#content/examples/xorNetworks.ts';

const [AND, OR] = gateChoices;

it('makes every gate that it offers, and says which thresholds work', () => {
  for (const choice of gateChoices) expect(gateOf(sceneOf(choice), choice.table).right).toBe(4);
  const { working } = gateOf(sceneOf(AND!), AND!.table);
  expect(intervalText(working!, false)).toBe('from 0.7 up to, but not including, 1.4');
  expect(intervalText(working!, true)).toBe('from just above 0.7 up to and including 1.4');
  expect(intervalText({ low: Number.NEGATIVE_INFINITY, high: 0 }, false)).toBe('below 0');
  expect(intervalText({ low: 1, high: Number.POSITIVE_INFINITY }, false)).toBe('from 1 on');
});

it('names the gate with its article', () => {
  expect(strings.gates.builder.works('NAND', 'below 1')).toContain('this unit is a NAND gate');
  expect(strings.gates.builder.works('OR', 'below 1')).toContain('this unit is an OR gate');
});

it('shades the weights that work: a triangle for AND, a square for OR', () => {
  const area = (polygon: readonly (readonly [number, number])[]): number =>
    polygon.reduce((sum, [x, y], i) => {
      const [u, v] = polygon[(i + 1) % polygon.length]!;
      return sum + (x * v - u * y) / 2;
    }, 0);
  expect(area(workingWeights(AND!.table, 1))).toBeCloseTo(0.5, 9);
  expect(area(workingWeights(OR!.table, 1))).toBeCloseTo(1, 9);
  expect(workingWeights(AND!.table, -1)).toEqual([]);
});

it('counts two of four at the start of the wall, three at best, four with hidden units', () => {
  const start = startOf({ number: '', id: 'xor', line: xorLine, solutions: xorNetworks });
  expect([rightIn(rowsOf(start)), start.best]).toEqual([2, 2]);
  const three = after(start, { line: [1, 1, -0.5] });
  expect(three.best).toBe(3);
  expect(after(three, { line: [1, 1, -2] }).best).toBe(3);
  for (const coding of ['binary', 'bipolar'] as const)
    for (const network of xorNetworks[coding])
      expect(rightIn(rowsOf(after(three, { coding, units: 'two', ...withNetwork(network) })))).toBe(4);
});

it('says of every solution what its hidden units say, and which rows they join', () => {
  const start = startOf({ number: '', id: 'xor', line: xorLine, solutions: xorNetworks });
  const words = strings.gates.wall;
  const told = (coding: 'binary' | 'bipolar'): string[] =>
    xorNetworks[coding].map((network) => {
      const rows = rowsOf(after(start, { coding, units: 'two', ...withNetwork(network) }));
      return words.solved(
        [0, 1].map((unit) => words.hiddenSays[hiddenBits(rows, unit)]!),
        joinedRows(rows),
      );
    });
  const orAnd = expect.stringMatching(/“at least one”, the second “both”. Rows 01 and 10 have/);
  const onlyOne = expect.stringMatching(/“A without B”, the second “B without A”. Rows 00 and 11 have/);
  const orNand = expect.stringMatching(/“at least one”, the second “not both”. Rows 01 and 10 have/);
  expect(told('binary')).toEqual([orAnd, onlyOne, orNand]);
  expect(told('bipolar')).toEqual([orAnd, onlyOne]);
});

it('never gets more than three rows with one unit, on a wide grid', () => {
  const start = startOf({ number: '', id: 'xor', line: xorLine, solutions: xorNetworks });
  const grid = Array.from({ length: 17 }, (_, i) => (i - 8) / 4);
  let best = 0;
  for (const w1 of grid)
    for (const w2 of grid)
      for (const b of grid) best = Math.max(best, rightIn(rowsOf({ ...start, line: [w1, w2, b] })));
  expect(best).toBe(3);
});

it('knows fourteen lines, each right about its four rows', () => {
  expect(separableGates).toBe(14);
  for (const { bits, lines } of sixteenGates)
    for (const [coding, no] of [
      ['binary', 0],
      ['bipolar', -1],
    ] as const) {
      const line = lines[coding];
      if (!line) continue;
      const said = [
        [no, no],
        [no, 1],
        [1, no],
        [1, 1],
      ].map(([a, b]) => (line.w[0] * a! + line.w[1] * b! + line.b > 0 ? '1' : '0'));
      expect(said.join('')).toBe(bits);
    }
});

it('takes scenes from links only when every field is one', () => {
  const gate = sceneOf(AND!);
  expect(parseGate(gateChoices)(JSON.parse(JSON.stringify(gate)))).toEqual(gate);
  expect(() => parseGate(gateChoices)({ ...gate, gate: 'xor' })).toThrow();
  const wall = startOf({ number: '', id: 'xor', line: xorLine, solutions: xorNetworks });
  expect(parseWall(JSON.parse(JSON.stringify(wall)))).toEqual(wall);
  expect(() => parseWall({ ...wall, best: 4 })).toThrow();
  expect(() => parseWall({ ...wall, hidden: [[1, 1, 1]] })).toThrow();
});
