import { families } from './exercises/families.ts';
import { firstMistakes } from './exercises/firstMistakes.ts';
import { frame } from './exercises/frame.ts';
import { hints } from './exercises/hints.ts';
import { imageMistakes } from './exercises/imageMistakes.ts';
import { loopMistakes } from './exercises/loopMistakes.ts';
import { mistakes } from './exercises/mistakes.ts';
import { prompts } from './exercises/prompts.ts';
import { sequenceMistakes } from './exercises/sequenceMistakes.ts';
import { trainingMistakes } from './exercises/trainingMistakes.ts';
import { unitFamilies } from './exercises/unitFamilies.ts';
import { unitHints } from './exercises/unitHints.ts';
import { unitMistakes } from './exercises/unitMistakes.ts';
import { unitPrompts } from './exercises/unitPrompts.ts';

/** Words of the exercises: what is asked, how answers are read and marked, hints, and what each usual mistake is. */
export const exercises = {
  ...frame,
  families: { ...families, ...unitFamilies },
  prompts: { ...prompts, ...unitPrompts },
  hints: { ...hints, ...unitHints },
  mistakes: {
    ...mistakes,
    ...firstMistakes,
    ...unitMistakes,
    ...trainingMistakes,
    ...imageMistakes,
    ...sequenceMistakes,
    ...loopMistakes,
  },
} as const;
