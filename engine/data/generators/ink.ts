/** A point of a drawing; in pixels, x to the right and y down, or in the unit square before it is placed. */
export type Point = readonly [x: number, y: number];
/** A line through points. */
export type Stroke = readonly Point[];

/** Side of all pictures that are drawn here, in pixels; the centre of the first pixel is at (0.5, 0.5). */
export const SIDE = 28;
export const PIXELS = SIDE * SIDE;

/** Squared distance from a point to a piece of line. */
function squaredDistance(px: number, py: number, [ax, ay]: Point, [bx, by]: Point): number {
  const dx = bx - ax;
  const dy = by - ay;
  const length = dx * dx + dy * dy;
  const along = length > 0 ? Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / length)) : 0;
  const ex = px - ax - along * dx;
  const ey = py - ay - along * dy;
  return ex * ex + ey * ey;
}

const clamp = (value: number): number => Math.max(0, Math.min(1, value));
const firstPixel = (edge: number): number => Math.max(0, Math.floor(edge));
const lastPixel = (edge: number): number => Math.min(SIDE - 1, Math.ceil(edge));

/**
 * Draws strokes with a round pen of radius `radius` pixels into a picture of `PIXELS` numbers from 0 (paper) to 1 (ink);
 * edges are softened over one pixel, and overlapping strokes keep the darker value. Ours.
 */
export function drawStrokes(picture: Float64Array, strokes: readonly Stroke[], radius: number): void {
  const reach = radius + 0.5;
  for (const stroke of strokes)
    for (let i = 1; i < stroke.length; i++) {
      const a = stroke[i - 1]!;
      const b = stroke[i]!;
      const right = lastPixel(Math.max(a[0], b[0]) + reach);
      const bottom = lastPixel(Math.max(a[1], b[1]) + reach);
      for (let y = firstPixel(Math.min(a[1], b[1]) - reach - 1); y <= bottom; y++)
        for (let x = firstPixel(Math.min(a[0], b[0]) - reach - 1); x <= right; x++) {
          const distance = Math.sqrt(squaredDistance(x + 0.5, y + 0.5, a, b));
          const at = y * SIDE + x;
          picture[at] = Math.max(picture[at]!, clamp(reach - distance));
        }
    }
}

/**
 * Fills the inside of a closed outline (even-odd rule), with the same soft edge as a stroke has. Points [x, y] in pixels,
 * a picture of `PIXELS` numbers.
 */
export function fillOutline(picture: Float64Array, outline: Stroke): void {
  for (let at = 0; at < PIXELS; at++) {
    const px = (at % SIDE) + 0.5;
    const py = Math.floor(at / SIDE) + 0.5;
    let inside = false;
    let nearest = Number.POSITIVE_INFINITY;
    for (let i = 0; i < outline.length; i++) {
      const a = outline[i]!;
      const b = outline[(i + 1) % outline.length]!;
      nearest = Math.min(nearest, squaredDistance(px, py, a, b));
      if (a[1] > py !== b[1] > py && px < a[0] + ((py - a[1]) * (b[0] - a[0])) / (b[1] - a[1])) inside = !inside;
    }
    const distance = Math.sqrt(nearest);
    picture[at] = Math.max(picture[at]!, clamp(0.5 + (inside ? distance : -distance)));
  }
}
