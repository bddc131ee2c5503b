import { PIXELS } from '#components/drawing/picture.ts';
import { fieldsOf, numberIn, wholeIn } from '#components/lab/sceneFields.ts';
import type { Features, Thresholds } from './features.ts';
import type { DuelScene } from './props.ts';

/** The version of scenes that links carry. */
export const DUEL_VERSION = 1;
export const OWN = 10;
export const MOST_INK = 250;

/** The line of the rule that a picture falls under; they are disjoint and cover all pictures with ink. */
export const LEAVES = ['two', 'even1', 'much1', 'little1', 'even0much', 'uneven0much', 'even0', 'uneven0'] as const;
export type Leaf = (typeof LEAVES)[number];
export function leafOf({ ink, symmetry, holes }: Features, least: Thresholds): Leaf | undefined {
  if (ink === 0) return undefined;
  const even = symmetry >= least.symmetry;
  const much = ink >= least.ink;
  if (holes >= 2) return 'two';
  if (holes === 1) return even ? 'even1' : much ? 'much1' : 'little1';
  if (much) return even ? 'even0much' : 'uneven0much';
  return even ? 'even0' : 'uneven0';
}
/** The digit that each line of the rule names. */
export const DIGIT_OF: Readonly<Record<Leaf, number>> = {
  two: 8,
  even1: 0,
  much1: 6,
  little1: 9,
  even0much: 3,
  uneven0much: 2,
  even0: 1,
  uneven0: 7,
};

/** The rule that a person wrote: from three features to a digit. An empty picture is none. */
export function ruleSays(features: Features, least: Thresholds): number | undefined {
  const leaf = leafOf(features, least);
  return leaf && DIGIT_OF[leaf];
}

/** Checks a scene that came from outside; throws when it is none. */
export function parseDuel(value: unknown): DuelScene {
  const { at, own, ink, symmetry } = fieldsOf(value);
  if (typeof own !== 'string' || !new RegExp(`^[0-9a-f]{${PIXELS / 4}}$`).test(own))
    throw new Error('This is no drawing.');
  return { at: wholeIn(at, 0, OWN), own, ink: numberIn(ink, 0, MOST_INK), symmetry: numberIn(symmetry, 0, 1) };
}
