import { families } from './exercises/families.ts';
import { frame } from './exercises/frame.ts';
import { hints } from './exercises/hints.ts';
import { mistakes } from './exercises/mistakes.ts';
import { prompts } from './exercises/prompts.ts';

/** Words of the exercises: what is asked, how answers are read and marked, hints, and what each usual mistake is. */
export const exercises = { ...frame, families, prompts, hints, mistakes } as const;
