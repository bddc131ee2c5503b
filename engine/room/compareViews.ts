import { ensure } from '../core/engineError.ts';
import { indexAt } from '../core/tensor.ts';
import { address } from '../trace/ref.ts';
import type { ComparedNumber, Comparison } from './roomReports.ts';
import type { RoomView } from './roomView.ts';

/** The most runs that are compared. */
export const MOST_RUNS = 4;

const NUMBERS: Readonly<Record<ComparedNumber['name'], (view: RoomView) => number>> = {
  trainLoss: ({ train }) => train.loss,
  validationLoss: ({ validation }) => validation.loss,
  trainAccuracy: ({ train }) => train.accuracy,
  validationAccuracy: ({ validation }) => validation.accuracy,
  penalty: ({ penalty }) => penalty,
  total: ({ total }) => total,
  gradientNorm: ({ gradientNorm }) => gradientNorm,
  rate: ({ rate }) => rate,
};

function fieldDifference({ field: a }: RoomView, { field: b }: RoomView): Float32Array | undefined {
  if (!a || !b || a.values.length !== b.values.length) return undefined;
  const alike = [...a.axes, ...a.x, ...a.y, a.columns].join() === [...b.axes, ...b.x, ...b.y, b.columns].join();
  return alike ? b.values.map((value, i) => value - a.values[i]!) : undefined;
}

function parameterDifference({ edges: a }: RoomView, { edges: b }: RoomView) {
  const alike = a.length === b.length && a.every((edge, k) => edge.shape.join() === b[k]!.shape.join());
  if (!alike) return undefined;
  let worst = { address: address(`L${a[0]!.layer}.${a[0]!.name}`, indexAt(a[0]!.shape, 0)), difference: 0 };
  for (const [k, { layer, name, shape, values }] of a.entries())
    values.forEach((value, i) => {
      const difference = b[k]!.values[i]! - value;
      if (Math.abs(difference) > Math.abs(worst.difference))
        worst = { address: address(`L${layer}.${name}`, indexAt(shape, i)), difference };
    });
  return worst;
}

/**
 * Up to four runs at the same step, each number beside its difference to the first run's.
 * @throws EngineError for none or too many of them, and for runs that stand at different steps.
 */
export function compareViews(views: readonly RoomView[]): Comparison {
  const [first] = views;
  ensure(
    first !== undefined && views.length <= MOST_RUNS,
    () => `${views.length} runs can't be compared. Choose 1 to ${MOST_RUNS}.`,
  );
  const apart = views.find(({ step }) => step !== first!.step);
  ensure(
    apart === undefined,
    () => `The runs stand at the steps ${first!.step} and ${apart!.step}. Take them to the same step to compare them.`,
  );
  return {
    step: first!.step,
    numbers: (Object.keys(NUMBERS) as ComparedNumber['name'][]).map((name) => {
      const values = views.map(NUMBERS[name]);
      return { name, values, differences: values.map((value) => value - values[0]!) };
    }),
    fields: views.map((view) => fieldDifference(first!, view)),
    parameters: views.map((view) => parameterDifference(first!, view)),
  };
}
