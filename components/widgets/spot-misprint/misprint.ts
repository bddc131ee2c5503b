import type { FunctionQuestions } from '#components/lab/functionAnswers.ts';
import { fieldsOf, listOf, numberIn, oneOf } from '#components/lab/sceneFields.ts';
import { type MisprintScene, SUSPECTS, TESTS } from './props.ts';

export const MISPRINT_VERSION = 1;
/** The net inputs that the slider reaches; their outputs fill the two scales. */
export const NETS = { min: 0.42, max: 0.65, step: 0.01 } as const;
/** The scale of the binary sigmoid; that of the bipolar one below it runs from 2·low − 1 to 2·high − 1. */
export const BINARY = [0.6, 0.66] as const;
export const BIPOLAR = [0.2, 0.32] as const;

/** Both sigmoids of the net input. */
export const misprintQuestions = ({ net }: MisprintScene): FunctionQuestions => ({
  rows: [
    { activation: 'sigmoid', row: [net] },
    { activation: 'bipolarSigmoid', row: [net] },
  ],
});

/** Checks a scene from outside; throws when it is none. */
export function parseMisprintScene(value: unknown): MisprintScene {
  const { net, made, suspect } = fieldsOf(value);
  return {
    net: numberIn(net, NETS.min, NETS.max),
    made: listOf(made, 0, TESTS.length).map((test) => oneOf(test, TESTS)),
    suspect: suspect === '' ? '' : oneOf(suspect, SUSPECTS),
  };
}
