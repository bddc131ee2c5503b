import { exerciseSentence } from '#components/strings/exerciseSentence.ts';
import { fewVariantsOf, perStudentWarning } from '#engine/exercise/fewVariants.ts';
import type { Instance } from '#engine/exercise/instance.ts';
import { phrase } from '#engine/exercise/phrase.ts';
import type { ExerciseAsk, Sheet } from '../exerciseData.ts';
import { loadFamily } from './loadFamily.ts';
import { sheetOf } from './sheetOf.ts';

/** The sheet of a variant, with how many there are where they are few, and a warning where each student has one of them. */
export async function sheetAsked(ask: ExerciseAsk, instance: Instance): Promise<Sheet> {
  const family = await loadFamily(ask.family, ask.version);
  const variants = fewVariantsOf(family, ask.params);
  const warning = ask.learner ? perStudentWarning(family, ask.params) : undefined;
  return {
    ...sheetOf(instance, ask.exercise),
    ...(variants ? { among: exerciseSentence(phrase('fewVariants.stated', { variants })) } : {}),
    ...(warning ? { warning: exerciseSentence(warning) } : {}),
  };
}
