import { fieldsOf, numberIn, wholeIn } from '#components/lab/sceneFields.ts';
import type { Features, Thresholds } from './features.ts';
import { PIXELS, SIDE } from './picture.ts';
import type { DuelScene } from './props.ts';

/** The version of scenes that links carry. */
export const DUEL_VERSION = 1;
export const OWN = 10;
export const MOST_INK = 250;

/** A sheet of 784 pixels from its 196 hexadecimal digits, 1 for ink. */
export const sheetFrom = (own: string): number[] =>
  Array.from(own).flatMap((code) => [8, 4, 2, 1].map((bit) => (Number.parseInt(code, 16) & bit ? 1 : 0)));

/** The 196 hexadecimal digits of a sheet. */
export const sheetText = (sheet: ArrayLike<number>): string =>
  Array.from({ length: PIXELS / 4 }, (_code, k) =>
    [0, 1, 2, 3].reduce((sum, i) => 2 * sum + (sheet[4 * k + i]! >= 0.5 ? 1 : 0), 0).toString(16),
  ).join('');

/** A sheet with a dot of the pen, two pixels wide, along the way from one place to another; `value` 0 erases. */
export function stroked(
  sheet: readonly number[],
  from: readonly [number, number],
  to: readonly [number, number],
  value: 0 | 1,
): number[] {
  const next = [...sheet];
  const steps = Math.max(1, Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1]));
  for (let s = 0; s <= steps; s++) {
    const row = Math.round(from[0] + ((to[0] - from[0]) * s) / steps);
    const column = Math.round(from[1] + ((to[1] - from[1]) * s) / steps);
    for (const r of [row, row + 1])
      for (const c of [column, column + 1]) if (r >= 0 && r < SIDE && c >= 0 && c < SIDE) next[r * SIDE + c] = value;
  }
  return next;
}

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
