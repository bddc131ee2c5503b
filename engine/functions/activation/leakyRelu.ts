import { negativeSlope } from './negativeSlope.ts';

/** Leaky ReLU: a small fixed slope α below zero, so that a silent unit still learns (Maas et al. 2013). */
export const leakyRelu = negativeSlope('leakyRelu', { alpha: 0.01 }, '\\alpha', ({ alpha }) => alpha!);
