import { functionAnswers } from '#components/lab/functionAnswers.ts';
import type { NegativeSlopeProps, SlopeScene } from '#components/widgets/negative-slope/props.ts';
import { slopeQuestions } from '#components/widgets/negative-slope/slope.ts';
import { mixerQuestions } from '#components/widgets/softmax-mixer/mixer.ts';
import type { MixerScene, SoftmaxMixerProps } from '#components/widgets/softmax-mixer/props.ts';
import { activationAt } from './functionValues.ts';

const slope: SlopeScene = { a: 0.1, z: -2 };

/** The negative slope at the deck's leak. */
export const slopeStart: Omit<NegativeSlopeProps, 'id' | 'number'> = {
  scene: slope,
  answer: functionAnswers(slopeQuestions(slope)),
};

const mixer: MixerScene = { scores: [2, 1, 0, -1, 0.5], temperature: 1, shift: 0, independent: false };

/** Five scores to mix. */
export const mixerStart: Omit<SoftmaxMixerProps, 'id' | 'number'> = {
  scene: mixer,
  answer: functionAnswers(mixerQuestions(mixer)),
};

/** What five sigmoids of the mixer's scores add up to. */
export const sigmoidSum = mixer.scores.map((score) => activationAt('sigmoid', score)).reduce((sum, each) => sum + each);

/** Numbers that the documents state and the chapter discusses, each with its place. */
export const stated = {
  /** Deck 000, line 362. */
  deckLeak: 0.1,
  /** Deck 001, line 742. */
  paperLeak: 0.01,
  /** Deck 000, line 384. */
  swishDepth: 40,
} as const;
