import { type Vehicle, vehicleReport } from '#components/lab/vehicleReport.ts';
import type { CarOrTruckProps, VehicleScene } from '#components/widgets/car-or-truck/props.ts';
import { isBlind, lossNow, requestOf } from '#components/widgets/car-or-truck/vehicleScene.ts';
import { PRINTED_ROWS } from '#engine/data/generators/carTruck.ts';

/** The three vehicles of Deck 001; the deck gives no units. */
const rows: readonly Vehicle[] = PRINTED_ROWS;

const scene: VehicleScene = { rows, seed: 13, rate: 0.5, scaled: false, steps: 0, at: 0 };

/** "Car or truck?" as chapter 10 starts it: random weights, no step made. */
export const carOrTruckStart: CarOrTruckProps = {
  id: 'vehicles',
  number: '10.5',
  scene,
  answer: vehicleReport(requestOf(scene)),
};

/** Where a start gets to. */
export const vehiclesAfter = (part: Partial<VehicleScene>) => {
  const report = vehicleReport(requestOf({ ...scene, ...part }));
  return { report, loss: lossNow(report), blind: isBlind(report) };
};

/** Twenty starts, a thousand steps each, with the columns as they are and scaled. */
export const twentyStarts = Array.from({ length: 20 }, (_start, i) => {
  const [raw, scaled] = [false, true].map((one) => vehiclesAfter({ seed: i + 1, steps: 1000, scaled: one }));
  return { seed: i + 1, raw: raw!, scaled: scaled! };
});
