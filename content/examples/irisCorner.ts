import { perceptronReport } from '#components/lab/perceptronReport.ts';
import { irisRequest, resultOf } from '#components/widgets/iris-corner/irisLesson.ts';
import type { IrisCornerProps, IrisScene } from '#components/widgets/iris-corner/props.ts';
import { iris } from '#engine/data/iris.ts';

/** Fisher's 150 flowers in whole millimetres, as they were measured: to a tenth of a centimetre. */
export const flowers: readonly (readonly number[])[] = Array.from({ length: 150 }, (_, i) =>
  [0, 1, 2, 3].map((k) => Math.round(10 * iris.inputs.data[4 * i + k]!)),
);

/** What comes of a choice of species and measurements. */
export const irisResult = (scene: IrisScene) => resultOf(perceptronReport(irisRequest(flowers, scene)));

/** Properties of the corner that starts with a choice. */
export const irisCorner = (start: IrisScene): Pick<IrisCornerProps, 'flowers' | 'start' | 'result'> => ({
  flowers,
  start,
  result: irisResult(start),
});
