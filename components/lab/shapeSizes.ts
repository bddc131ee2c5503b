/**
 * How the network for shapes is taught: seeds, sizes and settings. The pictures to learn from and those to be tested with
 * are drawn by different seeds.
 */
export const SHAPE_LESSON = {
  seed: 7,
  train: 1200,
  test: 300,
  hidden: 16,
  passes: 8,
  batch: 20,
  rate: 0.1,
  /** How many of the test pictures are shown. */
  shown: 6,
} as const;

/** What the three outputs stand for, in their order. */
export const SHAPES = ['square', 'circle', 'triangle'] as const;
