import { describe, expect, it } from 'vitest';
import { edgeCurves, edgePaths, edgeStep } from '#components/widgets/training-room/edgePaths.ts';
import { featureText } from '#components/widgets/training-room/featureText.ts';
import { leadOf, signedOutput } from '#components/widgets/training-room/fieldValues.ts';
import { edgeDistance, networkLayout } from '#components/widgets/training-room/networkLayout.ts';

describe('the drawing of the network', () => {
  it('holds six layers of twelve units without overlap', () => {
    const layout = networkLayout([12, 12, 12, 12, 12, 12, 12, 1]);
    for (const column of layout.columns)
      for (const [i, { y }] of column.entries()) {
        expect(y).toBeGreaterThanOrEqual(40);
        expect(y + layout.side).toBeLessThanOrEqual(layout.height);
        if (i > 0) expect(y - column[i - 1]!.y).toBeGreaterThan(layout.side);
      }
    expect(layout.columns[1]![0]!.x - layout.columns[0]![0]!.x).toBeGreaterThan(layout.side);
  });

  it('gathers edges by sign and size, and draws none for 0', () => {
    expect([edgeStep(0, 4), edgeStep(0.001, 4), edgeStep(-4, 4), edgeStep(9, 4), edgeStep(Number.NaN, 4)]).toEqual([
      0, 1, -5, 5, 0,
    ]);
    const layout = networkLayout([2, 1]);
    const paths = edgePaths(edgeCurves(layout), [{ units: 1, inputs: 2, numbers: [4, -4] }], 4);
    expect(paths.map(([step]) => step).sort()).toEqual(['n5', 'p5']);
    expect(edgePaths(edgeCurves(layout), [{ units: 1, inputs: 2, numbers: [0, 0] }], 4)).toEqual([]);
  });

  it('knows how far a place is from an edge', () => {
    const { columns, side } = networkLayout([1, 1]);
    const [from, to] = [columns[0]![0]!, columns[1]![0]!];
    const middle = (from.x + side + to.x) / 2;
    expect(edgeDistance(from, to, side, middle, from.y + side / 2 + 5)).toBeCloseTo(5, 3);
    expect(edgeDistance(from, to, side, from.x, from.y)).toBe(Number.POSITIVE_INFINITY);
  });

  it('lowers the number of an input and raises a power', () => {
    expect(featureText('x1²')).toEqual([
      ['x', ''],
      ['1', 'low'],
      ['2', 'high'],
    ]);
    expect(featureText('petal length')).toEqual([['petal length', '']]);
    expect(featureText('exact')).toEqual([['exact', '']]);
  });
});

describe('fields', () => {
  const field = (values: number[], outputs: number) =>
    ({ columns: 2, rows: 1, outputs, values: Float32Array.from(values) }) as Parameters<typeof leadOf>[0];

  it('turn shares into signs, and leave fitted numbers as they are', () => {
    expect([...signedOutput(field([0.5, 1], 1), 0, true)]).toEqual([0, 1]);
    expect([...signedOutput(field([0.5, -2], 1), 0, false)]).toEqual([0.5, -2]);
  });

  it('say how far a class leads', () => {
    const lead = leadOf(field([0.5, 0.25, 0.25, 0.5, 0.25, 0.25], 3), 0);
    expect([...lead]).toEqual([0.25, -0.25]);
  });
});
