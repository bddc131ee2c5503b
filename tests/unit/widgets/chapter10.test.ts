import { describe, expect, test } from 'vitest';
import { PIXELS, SIDE } from '#components/drawing/picture.ts';
import { sheetFrom, sheetText } from '#components/drawing/sheetText.ts';
import type { Vehicle } from '#components/lab/vehicleReport.ts';
import { vehicleReport } from '#components/lab/vehicleReport.ts';
import {
  held,
  isBlind,
  parseVehicles,
  requestOf,
  rightRows,
  withoutRow,
  withRow,
} from '#components/widgets/car-or-truck/vehicleScene.ts';
import { enteringOf, parseForward, weightName } from '#components/widgets/forward-stepper/forwardScene.ts';
import { isBlank, OWN, ownPicture, parseShapes, saidBy, shifted } from '#components/widgets/shape-canvas/shapeScene.ts';
import { forwardStart } from '#content/examples/forward222.ts';
import { carOrTruckStart } from '#content/examples/vehicles10.ts';

describe('forward stepper', () => {
  test('names its weights as the documents do', () => {
    expect([0, 1, 2, 3].flatMap((unit) => [weightName(unit, 0), weightName(unit, 1)])).toEqual(
      'w1 w2 w3 w4 w5 w6 w7 w8'.split(' '),
    );
  });
  test('outputs are entered by what the hidden units say', () => {
    const { scene, answer } = forwardStart;
    expect(enteringOf(1, scene, answer)).toEqual([0.05, 0.1]);
    expect(enteringOf(3, scene, answer)).toEqual(answer.a.slice(0, 2));
  });
  test('refuses scenes that are none', () => {
    const { scene } = forwardStart;
    expect(parseForward(JSON.parse(JSON.stringify(scene)))).toEqual(scene);
    for (const wrong of [
      { at: 5 },
      { inputs: [1] },
      { inputs: [1, 'x'] },
      { units: scene.units.slice(1) },
      { at: 0.5 },
    ])
      expect(() => parseForward({ ...scene, ...wrong })).toThrow();
  });
});

describe('car or truck', () => {
  const { scene } = carOrTruckStart;
  const printed = scene.rows.slice(0, 3);
  test('rows are added, changed and taken away; the printed ones stay', () => {
    const own: Vehicle = [20, 70, 1];
    const more = { ...scene, ...withRow(scene, 3, own) };
    expect(more.rows[3]).toEqual(own);
    expect(more.at).toBe(3);
    expect({ ...more, ...withRow(more, 3, [21, 70, 1]) }.rows).toHaveLength(4);
    expect({ ...more, ...withoutRow(more, 3) }).toMatchObject({ rows: scene.rows, at: 2 });
    expect(parseVehicles(more, printed)).toEqual(more);
    expect(() => parseVehicles({ ...scene, rows: [[16, 2, 0], ...scene.rows.slice(1)] }, printed)).toThrow('printed');
  });
  test('refuses scenes that are none', () => {
    for (const wrong of [{ seed: 0 }, { rate: 3 }, { steps: 1e9 }, { at: 3 }, { scaled: 1 }, { rows: [] }])
      expect(() => parseVehicles({ ...scene, ...wrong }, printed)).toThrow();
  });
  test('says when nothing was learned, and not before a hundred steps', () => {
    const at = (steps: number, scaled = false) => vehicleReport(requestOf({ ...scene, steps, scaled }));
    expect(isBlind(at(1000))).toBe(true);
    expect(isBlind(at(5))).toBe(false);
    expect(isBlind(at(1000, true))).toBe(false);
    expect(rightRows(scene.rows, at(1000))).toBe(2);
    expect(rightRows(scene.rows, at(1000, true))).toBe(3);
    expect([held(-3), held(12.4), held(99)]).toEqual([0, 12, 80]);
  });
});

describe('shape canvas', () => {
  const corner = Array.from({ length: PIXELS }, (_pixel, p) => Number(Math.floor(p / SIDE) < 2 && p % SIDE < 2));
  const start = { at: OWN, own: sheetText(corner), pass: 8, row: 0, centre: true };
  test('moves the ink into the middle only where it is asked to', () => {
    expect(ownPicture({ ...start, centre: false })).toEqual(corner);
    expect(ownPicture(start)[13 * SIDE + 13]).toBe(1);
    expect(ownPicture(start)[0]).toBe(0);
  });
  test('pushes a drawing, and loses what leaves the sheet', () => {
    const moved = sheetFrom(shifted(start.own, 3, 1));
    expect(moved[SIDE + 3]).toBe(1);
    expect(moved.reduce((a, b) => a + b)).toBe(4);
    expect(isBlank({ ...start, own: shifted(start.own, -3, 0) })).toBe(true);
  });
  test('says the most likely shape', () => {
    expect(saidBy({ hidden: [], probabilities: [0.2, 0.3, 0.5] })).toBe(2);
  });
  test('refuses scenes that are none', () => {
    expect(parseShapes({ ...start })).toEqual(start);
    for (const wrong of [{ own: 'g'.repeat(196) }, { own: '' }, { pass: 9 }, { row: 28 }, { at: 7 }, { centre: 'yes' }])
      expect(() => parseShapes({ ...start, ...wrong })).toThrow();
  });
});
