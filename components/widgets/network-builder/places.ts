/** The most units of a layer that are drawn one by one; of larger layers the first and the last few. */
export const MOST_DRAWN = 8;
const ENDS = 3;
const TOP = 26;
const HEIGHT = 214;

/** A column of the drawing: its place, the places of the drawn units, and of the dots that stand for the rest. */
export interface Column {
  readonly x: number;
  readonly ys: readonly number[];
  readonly dots: number | undefined;
}

/** Where the units of each layer are drawn, in a drawing 380 wide. */
export function columnsOf(sizes: readonly number[]): Column[] {
  const gap = (380 - 76) / (sizes.length - 1);
  const middle = TOP + HEIGHT / 2;
  return sizes.map((units, k) => {
    const x = 38 + k * gap;
    if (units <= MOST_DRAWN) {
      const step = Math.min(44, HEIGHT / Math.max(1, units));
      return {
        x,
        ys: Array.from({ length: units }, (_unit, i) => middle + (i - (units - 1) / 2) * step),
        dots: undefined,
      };
    }
    const step = HEIGHT / 7.5;
    const ends = Array.from({ length: ENDS }, (_unit, i) => TOP + step / 2 + i * step);
    return { x, ys: [...ends, ...ends.map((y) => 2 * middle - y).reverse()], dots: middle };
  });
}

/** The drawn connections between neighbouring columns, as one path. */
export const connections = (columns: readonly Column[]): string =>
  columns
    .slice(1)
    .flatMap(({ x, ys }, k) => {
      const from = columns[k]!;
      return from.ys.flatMap((y) =>
        ys.map((to) => `M${from.x.toFixed(1)} ${y.toFixed(1)}L${x.toFixed(1)} ${to.toFixed(1)}`),
      );
    })
    .join('');
