import { strings } from '#components/strings/index.ts';
import type { RoomFacts } from '#engine/room/roomFacts.ts';
import type { RoomCurves, RoomView } from '#engine/room/roomView.ts';

/** One curve over the steps, how its line looks, and its name. */
export interface CurveOf {
  readonly key: string;
  readonly look: 'main' | 'dashed' | 'dotted' | 'mixed' | 'plain' | 'faint';
  readonly name: string;
  readonly values: Float64Array;
  /** The number at the step at hand, which may lie between two that the curve keeps. */
  readonly now: number;
}

const LOOKS = ['plain', 'dashed', 'dotted', 'mixed'] as const;
const some = (values: Float64Array): boolean => values.some(Number.isFinite);

/** The curves that belong together in one plot. */
export function curveSets(
  curves: RoomCurves,
  view: RoomView,
  { places, spec }: RoomFacts,
  what: 'loss' | 'right' | 'gradient',
): CurveOf[] {
  const words = strings.trainingRoom.curves;
  const curve = (key: string, look: CurveOf['look'], name: string, values: Float64Array, now: number): CurveOf[] =>
    some(values) ? [{ key, look, name, values, now }] : [];
  const normOf = (layer: number): number => view.layerNorms.find((one) => one.layer === layer)?.norm ?? Number.NaN;
  if (what === 'right')
    return [
      ...curve('train', 'main', words.total, curves.accuracy, view.train.accuracy),
      ...curve('validation', 'dashed', words.validation, curves.validationAccuracy, view.validation.accuracy),
    ];
  if (what === 'gradient')
    return [
      ...curve('all', 'main', words.all, curves.gradientNorm, view.gradientNorm),
      ...curves.layerNorms.flatMap(({ layer, norms }) => {
        const at = places.findIndex(({ dense }) => dense === layer);
        return at < 0 ? [] : curve(`L${layer}`, LOOKS[at % LOOKS.length]!, words.layer(at + 1), norms, normOf(layer));
      }),
    ];
  const { l1 = 0, l2 = 0 } = spec.penalties ?? {};
  const penalized = l1 > 0 || l2 > 0;
  return [
    ...curve('batch', 'faint', words.batch, curves.batch, view.batchLoss),
    ...(penalized
      ? [
          ...curve('data', 'mixed', words.data, curves.data, view.train.loss),
          ...curve('penalty', 'dotted', words.penalty, curves.penalty, view.penalty),
        ]
      : []),
    ...curve('validation', 'dashed', words.validation, curves.validation, view.validation.loss),
    ...curve('train', 'main', words.total, curves.total, view.total),
  ];
}
