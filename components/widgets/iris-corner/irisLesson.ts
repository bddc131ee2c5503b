import type { PerceptronReport, PerceptronRequest } from '#components/lab/perceptronReport.ts';
import { fieldsOf, wholeIn, yesOrNo } from '#components/lab/sceneFields.ts';
import type { Labelled, ThresholdUnit } from '#engine/optim/perceptron.ts';
import type { IrisResult, IrisScene } from './props.ts';

/** The version of scenes that links carry. */
export const IRIS_VERSION = 1;
const PER_SPECIES = 50;
const LIMITS = { passes: 1000, corrections: 5000 };

/** The chosen flowers in turns, one of each species, and what is taken off each measurement. */
export function irisPoints(flowers: readonly (readonly number[])[], { first, second, x, y, centred }: IrisScene) {
  const rows = Array.from({ length: 2 * PER_SPECIES }, (_, i) => {
    const species = i % 2 ? second : first;
    const flower = flowers[species * PER_SPECIES + Math.floor(i / 2)]!;
    return { at: [flower[x]!, flower[y]!] as const, d: (i % 2) as 0 | 1 };
  });
  const mean = (k: 0 | 1): number => Math.round(rows.reduce((sum, { at }) => sum + at[k], 0) / rows.length);
  const origin = centred ? ([mean(0), mean(1)] as const) : ([0, 0] as const);
  const examples = rows.map(({ at, d }): Labelled => ({ x: [at[0] - origin[0], at[1] - origin[1]], d }));
  return { rows, origin, examples };
}

/** What the worker is asked for a scene. */
export const irisRequest = (flowers: readonly (readonly number[])[], scene: IrisScene): PerceptronRequest => ({
  start: { w: [0, 0], b: 0 },
  examples: irisPoints(flowers, scene).examples,
  rate: 1,
  limits: LIMITS,
});

/** What is drawn and said of a report: the last unit, or the best on the way where the last is none to rely on. */
export function resultOf({ run, bound }: PerceptronReport): IrisResult {
  const { corrections, mistakes, outcome, best } = run;
  const settled = outcome === 'separated' || best.corrections === 0;
  return {
    unit: settled ? run.unit : corrections[best.corrections - 1]!.unit,
    corrections: corrections.length,
    mistakes,
    separated: outcome === 'separated',
    best: best.wrong,
    ...(bound && { most: bound.most }),
  };
}

/** A unit that was taught from another origin, for the measurements as they are. */
export const fromOrigin = ({ w, b }: ThresholdUnit, origin: readonly [number, number]): ThresholdUnit => ({
  w,
  b: b - w[0]! * origin[0] - w[1]! * origin[1],
});

/** A scene after a choice; when two that must differ are equal, the other one moves on. */
export function chosen(scene: IrisScene, part: Partial<IrisScene>): IrisScene {
  const next = { ...scene, ...part };
  if (next.first === next.second) {
    const moved = (next.first + 1) % 3;
    return 'first' in part ? { ...next, second: moved } : { ...next, first: moved };
  }
  if (next.x === next.y) {
    const moved = (next.x + 1) % 4;
    return 'x' in part ? { ...next, y: moved } : { ...next, x: moved };
  }
  return next;
}

/** Checks a scene that came from outside; throws when it is none. */
export function parseIris(value: unknown): IrisScene {
  const { first, second, x, y, centred } = fieldsOf(value);
  const scene = {
    first: wholeIn(first, 0, 2),
    second: wholeIn(second, 0, 2),
    x: wholeIn(x, 0, 3),
    y: wholeIn(y, 0, 3),
    centred: yesOrNo(centred),
  };
  if (scene.first === scene.second || scene.x === scene.y) throw new Error('This is no scene of the figure.');
  return scene;
}
