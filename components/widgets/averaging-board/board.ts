import type { StepRequest } from '#components/lab/engineApi.ts';
import type { ExampleBlames } from '#components/lab/exampleBlames.ts';
import { fieldsOf, listOf, numberIn, oneOf, wholeIn, yesOrNo } from '#components/lab/sceneFields.ts';
import type { BoardScene } from './props.ts';

export const BOARD_VERSION = 1;
export const RATE = { min: 0, max: 20, step: 0.1 } as const;
export const SHOWS = ['asks', 'gradient'] as const;

/** Numbers of the kept examples. */
export const keptOf = ({ kept }: BoardScene): number[] => kept.flatMap((is, i) => (is ? [i] : []));

/** The request of a scene. */
export const requestFor = (base: StepRequest, { rate }: BoardScene): StepRequest => ({
  ...base,
  update: { ...base.update, rate },
});

/** The sign with which a gradient is shown; 0 stays 0. */
export const shown = ({ show }: BoardScene, gradient: number): number =>
  show === 'gradient' || gradient === 0 ? gradient : -gradient;

/** Half the width of the picture's axes: the first of 0.1, 0.2, 0.5, 1 … that holds all arrows. */
export function reachOf({ examples }: ExampleBlames, axes: BoardScene['axes']): number {
  const most = Math.max(...examples.flatMap(({ gradient }) => axes.map((axis) => Math.abs(gradient[axis]!))));
  const reaches = [0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1];
  return reaches.find((reach) => reach >= most * 1.08) ?? most * 1.1;
}

/** What is worth a sentence: which kept examples point against the mean, and whose loss the step makes worse. */
export function opponents({ examples }: ExampleBlames, scene: BoardScene) {
  const kept = keptOf(scene);
  return {
    against: kept.filter((i) => examples[i]!.along < 0),
    worse: kept.filter((i) => examples[i]!.after > examples[i]!.loss),
    worseOutside: examples.flatMap(({ loss, after }, i) => (!scene.kept[i] && after > loss ? [i] : [])),
  };
}

/** Checks a scene that came from outside; throws when it is none. */
export function parseBoardScene(value: unknown, examples: number, parameters: number): BoardScene {
  const { kept, axes, show, rate } = fieldsOf(value);
  const [first, second] = listOf(axes, 2, 2).map((axis) => wholeIn(axis, 0, parameters - 1));
  const flags = listOf(kept, examples, examples).map(yesOrNo);
  if (!flags.includes(true)) throw new Error('This is no scene of the figure.');
  return { kept: flags, axes: [first!, second!], show: oneOf(show, SHOWS), rate: numberIn(rate, RATE.min, RATE.max) };
}
