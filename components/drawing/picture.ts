/** Pixels along one side of a picture, and in all. */
export const SIDE = 28;
export const PIXELS = SIDE * SIDE;
/** A pixel this dark counts as ink where only paper and ink are told apart. */
export const DARK = 0.5;

/** A picture as text: one digit a pixel, 0 for paper to 9 for ink. */
export const pictureText = (picture: ArrayLike<number>): string =>
  Array.from(picture, (value) => String(Math.round(9 * Math.max(0, Math.min(1, value))))).join('');

/** The picture that a text stands for. */
export const pictureFrom = (text: string): number[] => Array.from(text, (level) => Number(level) / 9);

/** The picture moved so that its ink has equal margins left and right, above and below; an empty one stays. */
export function centred(picture: ArrayLike<number>): number[] {
  const columns: number[] = [];
  const rows: number[] = [];
  for (let p = 0; p < PIXELS; p++)
    if (picture[p]! >= DARK) {
      columns.push(p % SIDE);
      rows.push(Math.floor(p / SIDE));
    }
  const moved = Array.from({ length: PIXELS }, () => 0);
  if (!columns.length) return moved;
  const shift = (places: readonly number[]): number =>
    Math.round((SIDE - 1 - Math.min(...places) - Math.max(...places)) / 2);
  const [dx, dy] = [shift(columns), shift(rows)];
  for (let r = 0; r < SIDE; r++)
    for (let c = 0; c < SIDE; c++) {
      const [from, at] = [r - dy, c - dx];
      if (from >= 0 && from < SIDE && at >= 0 && at < SIDE) moved[r * SIDE + c] = picture[from * SIDE + at]!;
    }
  return moved;
}

/** 14 × 14 means of four neighbouring pixels each: what the network reads. */
export function pooled(picture: ArrayLike<number>): number[] {
  const half = SIDE / 2;
  return Array.from({ length: half * half }, (_cell, k) => {
    const corner = 2 * Math.floor(k / half) * SIDE + 2 * (k % half);
    return (picture[corner]! + picture[corner + 1]! + picture[corner + SIDE]! + picture[corner + SIDE + 1]!) / 4;
  });
}
