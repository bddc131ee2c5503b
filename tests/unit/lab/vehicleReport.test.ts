import { expect, test } from 'vitest';
import { type Vehicle, vehicleReport } from '#components/lab/vehicleReport.ts';

const rows: readonly Vehicle[] = [
  [15, 2, 0],
  [34, 67, 1],
  [42, 54, 1],
];
const asked = { rows, seed: 3, rate: 0.5, scaled: true, steps: 40, plane: { most: 80, cells: 4 } };

test('a report replays: each pass follows from the units, and the loss from the passes', () => {
  const { units, passes, losses, scale, field } = vehicleReport(asked);
  const [h1, h2, out] = units as [number[], number[], number[]];
  passes.forEach(({ x, z, h, out: net, p }, i) => {
    expect(x[0]).toBe((rows[i]![0] - scale!.mean[0]!) / scale!.deviation[0]!);
    for (const [k, unit] of [h1, h2].entries()) {
      expect(z[k]).toBeCloseTo(unit[0]! * x[0] + unit[1]! * x[1] + unit[2]!, 12);
      expect(h[k]).toBeCloseTo(Math.tanh(z[k]!), 12);
    }
    expect(net).toBeCloseTo(out[0]! * h[0] + out[1]! * h[1] + out[2]!, 12);
    expect(p).toBeCloseTo(1 / (1 + Math.exp(-net)), 12);
  });
  const mean = passes.reduce((sum, { p }, i) => sum - Math.log(rows[i]![2] ? p : 1 - p), 0) / 3;
  expect(losses.at(-1)).toEqual([40, expect.closeTo(mean, 12)]);
  expect(field).toHaveLength(16);
  expect(field.every((p) => p > 0 && p < 1)).toBe(true);
});

test('the same seed gives the same start, and more steps go on from fewer', () => {
  const long = vehicleReport(asked);
  const short = vehicleReport({ ...asked, steps: 20 });
  expect(short.losses).toEqual(long.losses.slice(0, 21));
  expect(vehicleReport(asked)).toEqual(long);
  expect(vehicleReport({ ...asked, seed: 4 }).losses[0]).not.toEqual(long.losses[0]);
});

test('a blind network costs the entropy of the share of trucks, and nothing where all are alike', () => {
  expect(vehicleReport(asked).blind).toBeCloseTo(-(2 / 3) * Math.log(2 / 3) - (1 / 3) * Math.log(1 / 3), 12);
  expect(vehicleReport({ ...asked, rows: rows.slice(1) }).blind).toBe(0);
});

test('a long run tells about a hundred moments, and the last one always', () => {
  const { losses } = vehicleReport({ ...asked, steps: 1234 });
  expect(losses.length).toBeLessThan(110);
  expect(losses.at(-1)![0]).toBe(1234);
});

test('refuses runs that cannot be', () => {
  expect(() => vehicleReport({ ...asked, steps: 5001 })).toThrow('0 to 5000');
  expect(() => vehicleReport({ ...asked, steps: -1 })).toThrow('0 to 5000');
  expect(() => vehicleReport({ ...asked, rows: [] })).toThrow();
});
