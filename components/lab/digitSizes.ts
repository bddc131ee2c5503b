/** Pictures are seen by the units at half their size: 14 × 14. */
export const SIDE = 14;
/** Pictures to learn from, and others to be tested with. */
export const TRAIN = 600;
export const TEST = 300;
