import type { FunctionQuestions } from '#components/lab/functionAnswers.ts';
import { fieldsOf, listOf, numberIn, yesOrNo } from '#components/lab/sceneFields.ts';
import type { MixerScene } from './props.ts';

export const MIXER_VERSION = 1;
export const CLASSES = 5;
export const SCORES = { min: -4, max: 6, step: 0.1 } as const;
export const TEMPERATURE = { min: 0.1, max: 5, step: 0.1 } as const;
export const SHIFT = { min: -100, max: 100, step: 1 } as const;

/** The scores as they go in, the shift included. */
export const shifted = ({ scores, shift }: MixerScene): number[] => scores.map((score) => score + shift);

/** Both answers for the same scores: one softmax, and a sigmoid for each. */
export function mixerQuestions(scene: MixerScene): FunctionQuestions {
  const row = shifted(scene);
  return {
    rows: [
      { activation: { name: 'softmax', settings: { temperature: scene.temperature } }, row },
      { activation: { name: 'sigmoid', settings: { lambda: 1 / scene.temperature } }, row },
    ],
  };
}

/** Checks a scene from outside; throws when it is none. */
export function parseMixerScene(value: unknown): MixerScene {
  const { scores, temperature, shift, independent } = fieldsOf(value);
  return {
    scores: listOf(scores, CLASSES, CLASSES).map((score) => numberIn(score, SCORES.min, SCORES.max)),
    temperature: numberIn(temperature, TEMPERATURE.min, TEMPERATURE.max),
    shift: numberIn(shift, SHIFT.min, SHIFT.max),
    independent: yesOrNo(independent),
  };
}
