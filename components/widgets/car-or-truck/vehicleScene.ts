import { fieldsOf, listOf, numberIn, wholeIn, yesOrNo } from '#components/lab/sceneFields.ts';
import type { Vehicle, VehicleReport, VehicleRequest } from '#components/lab/vehicleReport.ts';
import type { VehicleScene } from './props.ts';

/** The version of scenes that links carry. */
export const VEHICLE_VERSION = 1;
/** The rows of the documents: they stay. */
export const PRINTED = 3;
export const MOST_ROWS = 10;
export const MOST_STEPS = 5000;
export const RATE = { min: 0.05, max: 2, step: 0.05 } as const;
/** Both axes go from 0 to `most`. */
export const PLANE = { most: 80, cells: 24 } as const;
/** A loss this near to that of a blind network counts as equal. */
const NEAR = 0.001;

/** What the worker is asked for a scene. */
export const requestOf = ({ rows, seed, rate, scaled, steps }: VehicleScene): VehicleRequest => ({
  rows,
  seed,
  rate,
  scaled,
  steps,
  plane: PLANE,
});

/** The last loss of a report. */
export const lossNow = ({ losses }: VehicleReport): number => losses.at(-1)![1];

/** True where the network does as well as one that says the same to every row, after it had steps enough. */
export const isBlind = (report: VehicleReport): boolean =>
  report.losses.at(-1)![0] >= 100 && Math.abs(lossNow(report) - report.blind) < NEAR;

/** How many rows are on the right side of one half. */
export const rightRows = (rows: readonly Vehicle[], { passes }: VehicleReport): number =>
  rows.filter(([, , truck], i) => Number(passes[i]!.p > 0.5) === truck).length;

/** A scene with one row changed, added (at the end) or taken away. */
export const withRow = (scene: VehicleScene, at: number, row: Vehicle): Partial<VehicleScene> => ({
  rows: at < scene.rows.length ? scene.rows.map((old, i) => (i === at ? row : old)) : [...scene.rows, row],
  at,
});
export const withoutRow = (scene: VehicleScene, at: number): Partial<VehicleScene> => ({
  rows: scene.rows.filter((_row, i) => i !== at),
  at: Math.min(scene.at, scene.rows.length - 2),
});

/** A whole number on the plane. */
export const held = (value: number): number => Math.round(Math.max(0, Math.min(PLANE.most, value)));

/** Checks a scene that came from outside; its first rows must be the printed ones. Throws when it is none. */
export function parseVehicles(value: unknown, printed: readonly Vehicle[]): VehicleScene {
  const { rows, seed, rate, scaled, steps, at } = fieldsOf(value);
  const list = listOf(rows, PRINTED, MOST_ROWS).map((row): Vehicle => {
    const [weight, goods, truck] = listOf(row, 3, 3);
    return [wholeIn(weight, 0, PLANE.most), wholeIn(goods, 0, PLANE.most), wholeIn(truck, 0, 1) as 0 | 1];
  });
  if (printed.some((row, i) => row.join() !== list[i]!.join())) throw new Error('The printed rows are missing.');
  return {
    rows: list,
    seed: wholeIn(seed, 1, 9999),
    rate: numberIn(rate, RATE.min, RATE.max),
    scaled: yesOrNo(scaled),
    steps: wholeIn(steps, 0, MOST_STEPS),
    at: wholeIn(at, 0, list.length - 1),
  };
}
