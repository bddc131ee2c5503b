import { DARK, PIXELS, SIDE } from '#components/drawing/picture.ts';

/** Three features that a person thought of. */
export interface Features {
  /** Pixels of ink. */
  readonly ink: number;
  /** Of all pixels that are ink in the picture or in its mirror image, the share that is ink in both. */
  readonly symmetry: number;
  /** Areas of paper that ink encloses; single specks do not count. */
  readonly holes: number;
}

/** The smallest area that counts as a hole. */
const LEAST_HOLE = 3;

/** Counts the areas of paper that are cut off from the margin; neighbours share an edge. */
function holesIn(isInk: (row: number, column: number) => boolean): number {
  const wide = SIDE + 2;
  const seen = new Uint8Array(wide * wide);
  let holes = -1;
  for (let start = 0; start < seen.length; start++) {
    if (seen[start] || isInk(Math.floor(start / wide) - 1, (start % wide) - 1)) continue;
    const open = [start];
    seen[start] = 1;
    let size = 0;
    while (open.length) {
      const here = open.pop()!;
      size += 1;
      const [row, column] = [Math.floor(here / wide), here % wide];
      for (const [r, c] of [
        [row - 1, column],
        [row + 1, column],
        [row, column - 1],
        [row, column + 1],
      ] as const) {
        const next = r * wide + c;
        if (r < 0 || r >= wide || c < 0 || c >= wide || seen[next] || isInk(r - 1, c - 1)) continue;
        seen[next] = 1;
        open.push(next);
      }
    }
    if (size >= LEAST_HOLE) holes += 1;
  }
  return Math.max(0, holes);
}

/** Measures the three features of a picture of 28 × 28 pixels, 0 for paper to 1 for ink. */
export function featuresOf(picture: ArrayLike<number>): Features {
  const isInk = (row: number, column: number): boolean =>
    row >= 0 && row < SIDE && column >= 0 && column < SIDE && picture[row * SIDE + column]! >= DARK;
  const inked = Array.from({ length: PIXELS }, (_pixel, p) => p).filter((p) => picture[p]! >= DARK);
  const columns = inked.map((p) => p % SIDE);
  const mirror = Math.min(...columns) + Math.max(...columns);
  const both = inked.filter((p) => isInk(Math.floor(p / SIDE), mirror - (p % SIDE))).length;
  return {
    ink: inked.length,
    symmetry: inked.length ? both / (2 * inked.length - both) : 0,
    holes: holesIn(isInk),
  };
}

/** The two numbers that the rule compares with. */
export interface Thresholds {
  readonly ink: number;
  readonly symmetry: number;
}
