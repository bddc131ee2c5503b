import type { RoomField } from '#engine/room/roomView.ts';

/** What one output of a field says, signed: half a probability is 0, certainty ±1; scores and fitted numbers as they are. */
export function signedOutput({ values, rows, columns }: RoomField, output: number, isShare: boolean): Float32Array {
  const size = rows * columns;
  const own = values.subarray(output * size, (output + 1) * size);
  return isShare ? own.map((p) => 2 * p - 1) : own;
}

/** Of each cell, how far a class is ahead of the strongest other one: 0 on the border of its region. */
export function leadOf({ values, rows, columns, outputs }: RoomField, output: number): Float32Array {
  const size = rows * columns;
  return Float32Array.from({ length: size }, (_, i) => {
    let other = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < outputs; k++) if (k !== output) other = Math.max(other, values[k * size + i]!);
    return values[output * size + i]! - other;
  });
}

/** One picture of a field that holds several, such as all units'. */
export const pictureAt = ({ values, rows, columns }: RoomField, place: number): Float32Array =>
  values.subarray(place * rows * columns, (place + 1) * rows * columns);

/** The largest size of the numbers that are finite. */
export function largestSize(values: ArrayLike<number>): number {
  let most = 0;
  for (let i = 0; i < values.length; i++) {
    const size = Math.abs(values[i]!);
    if (size > most && size < Number.POSITIVE_INFINITY) most = size;
  }
  return most;
}
