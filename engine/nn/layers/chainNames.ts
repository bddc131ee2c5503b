/**
 * How the tensors of a chain begin: `body2_` for the second layer of the body. No rule of the field: names of our traces.
 * Layers count from 0.
 */
export const placeName = (prefix: string, k: number): string => `${prefix}${k + 1}_`;

/** The input as a chain sees it: `body_x`, `branch2_x`. Named by the way. */
export const entryName = (prefix: string): string => `${prefix}${prefix.endsWith('_') ? '' : '_'}x`;

/** What leaves a chain of `length` layers: the output of the last one, or the input where it has none. */
export const exitName = (prefix: string, length: number): string =>
  length === 0 ? entryName(prefix) : `${placeName(prefix, length - 1)}a`;
