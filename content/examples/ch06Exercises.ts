import { exerciseDesk } from '#components/exercises/desk/exerciseDesk.ts';
import type { PlayerProps } from '#components/exercises/playerProps.ts';

/** A worksheet about counting parameters, with its first variant drawn while the page is built. */
async function counting(id: string, layers: number, title: string): Promise<PlayerProps> {
  const params = { layers };
  return {
    id,
    chapter: 6,
    family: 'parameterCount',
    params,
    feedback: 'each',
    title,
    microscope: '../../backpropagation/',
    progress: '../../../progress/',
    sheet: await exerciseDesk.open({
      exercise: id,
      family: 'parameterCount',
      params,
      learner: '',
      variant: 0,
      feedback: 'each',
    }),
  };
}

/** Exercises 6.1 and 6.2. */
export const countTwo = await counting('ch06-count-2', 2, 'Count a network with one hidden layer');
export const countFour = await counting('ch06-count-4', 4, 'Count a deep network');
