/** Numbers in equal bins. */
export interface Bins {
  readonly low: number;
  readonly high: number;
  readonly counts: readonly number[];
  /** How many numbers are not finite and so in no bin. */
  readonly broken: number;
}

/** How often numbers fall into `bins` equal bins from the smallest to the largest of them; the last bin takes its upper end. */
export function histogramOf(numbers: ArrayLike<number>, bins: number): Bins {
  let [low, high, broken] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0];
  for (let i = 0; i < numbers.length; i++) {
    const value = numbers[i]!;
    if (!Number.isFinite(value)) broken += 1;
    else {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  const counts = new Array<number>(bins).fill(0);
  if (low > high) return { low: 0, high: 0, counts, broken };
  // Halved before it is taken, so that the width of any two doubles is finite.
  const half = high / 2 - low / 2;
  for (let i = 0; i < numbers.length; i++) {
    const value = numbers[i]!;
    if (!Number.isFinite(value)) continue;
    const share = half === 0 ? 0 : (value / 2 - low / 2) / half;
    counts[Math.min(bins - 1, Math.floor(share * bins))]! += 1;
  }
  return { low, high, counts, broken };
}
