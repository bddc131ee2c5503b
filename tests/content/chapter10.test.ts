import { expect, test } from 'vitest';
import { SHAPE_LESSON } from '#components/lab/shapeSizes.ts';
import { ch10Claims } from '#content/examples/ch10Claims.ts';
import { vehicleFacts } from '#content/examples/facts10.ts';
import { forwardStart } from '#content/examples/forward222.ts';
import { fleetEpochs, fleetFacts, rawFleet, scaledFleet } from '#content/examples/room10.ts';
import { shapeCanvasStart, shapeFacts } from '#content/examples/shapes10.ts';
import { carOrTruckStart, twentyStarts, vehiclesAfter } from '#content/examples/vehicles10.ts';
import { chapterText, erratumIds, recordedIds, typedNumbers } from '../support/chapterText.ts';

const text = chapterText('10-forward-pass', ['index', 'continued', 'continued-2', 'exercises']);
const curriculum = 'E-06 E-14 E-36 E-66 E-85 E-132'.split(' ');

test('every claim of the chapter stands in its text, and every recorded number is a claim', () => {
  expect(Object.keys(ch10Claims).filter((name) => !text.includes(`claims.${name}`))).toEqual([]);
  const ids = new Set(Object.values(ch10Claims).map(({ id }) => id as string));
  expect(recordedIds(10).length).toBeGreaterThanOrEqual(3);
  expect(recordedIds(10).filter((id) => !ids.has(id))).toEqual([]);
});

test('every mistake of the documents is shown', () => {
  expect(erratumIds(10)).toEqual(expect.arrayContaining(curriculum));
  expect(curriculum.filter((id) => !text.includes(`<Erratum id="${id}" />`))).toEqual([]);
});

test('no computed number is typed', () => {
  expect(typedNumbers(text)).toEqual([]);
});

test('what the text says of the vehicles is so', () => {
  // "Two of three rows are right … everything is a truck, with the probability two thirds."
  expect(vehicleFacts.raw.blind).toBe(true);
  for (const { p } of vehicleFacts.raw.report.passes) expect(p).toBeCloseTo(2 / 3, 6);
  expect(vehicleFacts.raw.report.field.every((p) => p > 0.5)).toBe(true);
  // "its tanh is 1 to the last digit that a computer has"
  expect(vehicleFacts.hidden[1]![1]).toBe(1);
  expect(vehicleFacts.scaled.blind).toBe(false);
  expect(vehicleFacts.scaled.report.passes.map(({ p }) => Math.round(p))).toEqual([0, 1, 1]);
  expect(vehicleFacts.blind).toBeCloseTo(-(2 * Math.log(2 / 3) + Math.log(1 / 3)) / 3, 12);
  expect(vehicleFacts.share(2, 3)).toBeCloseTo(vehicleFacts.blind, 12);
  // "exactly on the dashed line", "none of 20 is lost"
  expect(twentyStarts.filter(({ raw }) => raw.blind).length).toBe(vehicleFacts.stuck.raw);
  for (const { raw, scaled } of twentyStarts) {
    expect(raw.blind || raw.loss < 0.01).toBe(true);
    expect(scaled.loss).toBeLessThan(0.01);
  }
  expect(carOrTruckStart.scene.rows.map(([weight, goods]) => `${weight}/${goods}`)).toEqual(['15/2', '34/67', '42/54']);
  expect(vehiclesAfter({ steps: 0 }).loss).toBe(vehicleFacts.startLoss);
});

test('what the text says of the shapes is so', () => {
  expect(shapeFacts.parameters).toBe(784 * 16 + 16 + 16 * 3 + 3);
  // "about a third" before, and nearly all after eight passes
  expect(Math.abs(shapeFacts.first.testAccuracy - 1 / 3)).toBeLessThan(0.07);
  expect(shapeFacts.last.testAccuracy).toBeGreaterThan(0.98);
  expect(shapeCanvasStart.moments).toHaveLength(SHAPE_LESSON.passes + 1);
  // "1,200 drawings", "batches of twenty", "300 drawings that it has never seen", "sixty times"
  expect(SHAPE_LESSON).toMatchObject({ train: 1200, batch: 20, test: 300, passes: 8, hidden: 16 });
});

test('the stepper shows the pass of the documents', () => {
  expect(forwardStart.answer.z[0]).toBeCloseTo(0.3775, 12);
  expect(forwardStart.answer.a.map((a) => a.toFixed(9))).toEqual([
    '0.593269992',
    '0.596884378',
    '0.751365070',
    '0.772928465',
  ]);
});

test('what the text says of the fleet is so', () => {
  // "the three of the document", "light vehicles with few goods and heavy ones with many"
  expect(fleetFacts.learned + fleetFacts.kept).toBe(60);
  // "a network that says truck to everything"
  expect(rawFleet.right).toBeCloseTo(fleetFacts.blind, 10);
  expect(rawFleet.updates).toBe(fleetEpochs * fleetFacts.batches);
  expect(scaledFleet.updates).toBe(rawFleet.updates);
  // "are right", also of those never met
  expect(scaledFleet.right).toBe(100);
  expect(scaledFleet.rightUnseen).toBe(100);
});
