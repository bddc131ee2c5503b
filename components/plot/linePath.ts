/**
 * A curve as a path, one decimal a coordinate. Where many points share a column of the drawing, only the first, the
 * lowest, the highest and the last of them are kept: nothing that could be seen is lost. A place that is no finite
 * number breaks the line.
 */
export function linePath(count: number, x: (i: number) => number, y: (i: number) => number): string {
  let path = '';
  let pen = false;
  const draw = (i: number): void => {
    path += `${pen ? 'L' : 'M'}${Math.round(x(i) * 10) / 10} ${Math.round(y(i) * 10) / 10}`;
    pen = true;
  };
  for (let i = 0; i < count; ) {
    if (!Number.isFinite(x(i)) || !Number.isFinite(y(i))) {
      pen = false;
      i += 1;
      continue;
    }
    const column = Math.round(x(i));
    let [low, high, last] = [i, i, i];
    for (let k = i + 1; k < count && Math.round(x(k)) === column && Number.isFinite(y(k)); k++) {
      if (y(k) < y(low)) low = k;
      if (y(k) > y(high)) high = k;
      last = k;
    }
    for (const k of [...new Set([i, low, high, last])].sort((a, b) => a - b)) draw(k);
    i = last + 1;
  }
  return path;
}
