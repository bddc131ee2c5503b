import { type DigitMoment, digitLesson } from '#components/lab/digitLesson.ts';
import type { DigitPerceptronsProps } from '#components/widgets/digit-perceptrons/props.ts';

const SEED = 1;
const PASSES = 20;

const news = [...digitLesson({ seed: SEED, passes: PASSES })];
const moments = news.flatMap((one): DigitMoment[] => (one?.moment ? [one.moment] : []));

/** Ten perceptrons after twenty passes over six hundred drawn digits: computed while the site is built. */
export const digitLessonProps: Pick<DigitPerceptronsProps, 'seed' | 'passes' | 'pictures' | 'history' | 'last'> = {
  seed: SEED,
  passes: PASSES,
  pictures: news.find((one) => one?.pictures)?.pictures ?? [],
  history: moments.map(({ pass, corrections, trainWrong, testWrong }) => ({
    pass,
    corrections,
    trainWrong,
    testWrong,
  })),
  last: moments.at(-1)!,
};
