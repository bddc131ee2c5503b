import { vehicleReport } from '#components/lab/vehicleReport.ts';
import { carOrTruckStart } from '#content/examples/vehicles10.ts';
import type { Demo } from '../demo.ts';
import type { CarOrTruckProps, VehicleScene } from './props.ts';
import { requestOf } from './vehicleScene.ts';

const at = (part: Partial<VehicleScene>): CarOrTruckProps => {
  const scene = { ...carOrTruckStart.scene, ...part };
  return { ...carOrTruckStart, scene, answer: vehicleReport(requestOf(scene)) };
};

export const demos: readonly Demo[] = [
  {
    id: 'start',
    title: 'Three rows, random weights',
    note: 'Train with the columns as they are; the loss stops where a blind network is.',
    props: { ...at({}) },
  },
  {
    id: 'scaled',
    title: 'Scaled columns, a thousand steps',
    note: 'The same start; all three rows are told apart.',
    props: { ...at({ scaled: true, steps: 1000 }) },
  },
];
