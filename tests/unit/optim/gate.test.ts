import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  GATE_ROWS,
  gateOutputs,
  gateSums,
  runTwoLayerGate,
  type TruthTable,
  workingThresholds,
} from '#engine/optim/gate.ts';
import { separationOf } from '#engine/optim/perceptronMargin.ts';

const AND: TruthTable = [0, 0, 0, 1];
const OR: TruthTable = [0, 1, 1, 1];

it('has the sums, outputs and working thresholds of the decks', () => {
  expect(gateSums(0.7, 0.7)).toEqual([0, 0.7, 0.7, 1.4]);
  expect(gateSums(1.2, 1.2)).toEqual([0, 1.2, 1.2, 2.4]);
  expect(gateOutputs(gateSums(0.7, 0.7), 1)).toEqual(AND);
  expect(gateOutputs(gateSums(1.2, 1.2), 1)).toEqual(OR);
  expect(workingThresholds(gateSums(0.7, 0.7), AND)).toEqual({ low: 0.7, high: 1.4 });
  expect(workingThresholds(gateSums(1.2, 1.2), OR)).toEqual({ low: 0, high: 1.2 });
  expect(workingThresholds(gateSums(0.7, 0.7), [0, 1, 1, 0])).toBeUndefined();
});

it('includes the lower end when it fires above, and the upper one when it fires at the threshold', () => {
  const sums = gateSums(0.7, 0.7);
  expect(gateOutputs(sums, 0.7)).toEqual(AND);
  expect(gateOutputs(sums, 1.4)).not.toEqual(AND);
  expect(gateOutputs(sums, 0.7, true)).not.toEqual(AND);
  expect(gateOutputs(sums, 1.4, true)).toEqual(AND);
});

it('works inside its thresholds and nowhere else', () => {
  const tenth = fc.integer({ min: -30, max: 30 }).map((n) => n / 10);
  fc.assert(
    fc.property(tenth, tenth, tenth, fc.constantFrom(AND, OR), (w1, w2, theta, table) => {
      const sums = gateSums(w1, w2);
      const found = workingThresholds(sums, table);
      const works = gateOutputs(sums, theta).join() === table.join();
      expect(works).toBe(found !== undefined && theta >= found.low && theta < found.high);
    }),
  );
});

it('solves XOR with one hidden layer in both codings', () => {
  const said = (coding: 'binary' | 'bipolar', net: Parameters<typeof runTwoLayerGate>[0]) =>
    runTwoLayerGate(net, coding).map(({ y }) => y);
  expect(
    said('binary', {
      hidden: [
        [1, 1, -0.5],
        [1, 1, -1.5],
      ],
      output: [1, -1, -0.5],
    }),
  ).toEqual([0, 1, 1, 0]);
  expect(
    said('bipolar', {
      hidden: [
        [1, 1, 1],
        [1, 1, -1],
      ],
      output: [1, -1, -1],
    }),
  ).toEqual([-1, 1, 1, -1]);
});

it('counts fourteen gates of sixteen that one line can do', () => {
  for (const rows of Object.values(GATE_ROWS)) {
    const tables = Array.from({ length: 16 }, (_, n) => [8, 4, 2, 1].map((bit) => (n & bit ? 1 : 0)));
    const separable = tables.filter(
      (table) => separationOf(rows.map((x, i) => ({ x, d: table[i] as 0 | 1 }))).separable,
    );
    expect(separable).toHaveLength(14);
    expect(tables.filter((table) => !separable.includes(table))).toEqual([
      [0, 1, 1, 0],
      [1, 0, 0, 1],
    ]);
  }
});
