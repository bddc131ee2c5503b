/** Far outside of any drawing; larger coordinates would be written in a way that a path does not know. */
const FAR = 1e5;
const one = (place: number): number => Math.round(Math.max(-FAR, Math.min(FAR, place)) * 10) / 10;

/**
 * A curve as a path, one decimal a coordinate. Where many points share a column of the drawing, only the first, the
 * lowest, the highest and the last of them are kept, in their order: nothing that could be seen is lost. A place that
 * is no finite number breaks the line.
 */
export function linePath(count: number, x: (i: number) => number, y: (i: number) => number): string {
  let path = '';
  let pen = false;
  let column = Number.NaN;
  let kept: (readonly [i: number, x: number, y: number])[] = [];
  const flush = (): void => {
    const [first, low, high, last] = kept;
    for (const [, px, py] of first ? [...new Set([first, low!, high!, last!])].sort((a, b) => a[0] - b[0]) : []) {
      path += `${pen ? 'L' : 'M'}${one(px)} ${one(py)}`;
      pen = true;
    }
    kept = [];
  };
  for (let i = 0; i < count; i++) {
    const [px, py] = [x(i), y(i)];
    if (!Number.isFinite(px) || !Number.isFinite(py)) {
      flush();
      pen = false;
      column = Number.NaN;
      continue;
    }
    const place = [i, px, py] as const;
    if (Math.round(px) !== column) {
      flush();
      column = Math.round(px);
      kept = [place, place, place, place];
      continue;
    }
    if (py < kept[1]![2]) kept[1] = place;
    if (py > kept[2]![2]) kept[2] = place;
    kept[3] = place;
  }
  flush();
  return path;
}
