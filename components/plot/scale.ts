/** A number's place on an axis, in the units of the drawing, and the ticks that belong to it. */
export interface Scale {
  /** Place of a value; values outside of the domain land outside of the range. */
  at(value: number): number;
  /** The value at a place. */
  from(place: number): number;
  readonly ticks: readonly number[];
  /** Ticks between the labelled ones. */
  readonly minor: readonly number[];
}

type Pair = readonly [number, number];

/** A step of 1, 2 or 5 times a power of ten that cuts a span into at most `most` parts. */
function niceStep(span: number, most: number): number {
  const power = 10 ** Math.floor(Math.log10(span / most));
  return power * ([1, 2, 5, 10].find((factor) => span / (power * factor) <= most) ?? 10);
}

/** Equal distances for equal differences; ticks are multiples of 1, 2 or 5 times a power of ten. */
export function linearScale([low, high]: Pair, [start, end]: Pair, mostTicks = 5): Scale {
  const slope = (end - start) / (high - low);
  const step = niceStep(high - low, mostTicks);
  const first = Math.ceil(low / step - 1e-9);
  const count = Math.floor(high / step + 1e-9) - first + 1;
  return {
    at: (value) => start + (value - low) * slope,
    from: (place) => low + (place - start) / slope,
    // Counting in whole steps, then dividing where the step is below 1, keeps 0.3 from becoming 0.30000000000000004.
    ticks: Array.from({ length: count }, (_, i) =>
      step < 1 ? (first + i) / Math.round(1 / step) : (first + i) * step,
    ),
    minor: [],
  };
}

/** Equal distances for equal ratios; ticks are powers of ten, thinned to `mostTicks`; the domain is positive. */
export function logScale([low, high]: Pair, [start, end]: Pair, mostTicks = 6): Scale {
  const [from, to] = [Math.log10(low), Math.log10(high)];
  const slope = (end - start) / (to - from);
  const [first, last] = [Math.ceil(from - 1e-9), Math.floor(to + 1e-9)];
  const decades = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
  const every = Math.max(1, Math.ceil(decades.length / mostTicks));
  const power = (n: number): number => Number(`1e${n}`);
  return {
    at: (value) => start + (Math.log10(value) - from) * slope,
    from: (place) => 10 ** (from + (place - start) / slope),
    ticks: decades.filter((n) => (n - first) % every === 0).map(power),
    minor: decades.filter((n) => (n - first) % every !== 0).map(power),
  };
}

/** The powers of ten around a set of positive numbers: a domain for a log axis. Others are passed over. */
export function decadesAround(values: Iterable<number>): Pair {
  let [low, high] = [Number.POSITIVE_INFINITY, 0];
  for (const value of values) {
    if (!(value > 0 && value < Number.POSITIVE_INFINITY)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (high === 0) return [0.1, 1];
  const [from, to] = [Math.floor(Math.log10(low) + 1e-9), Math.ceil(Math.log10(high) - 1e-9)];
  return [Number(`1e${from}`), Number(`1e${Math.max(to, from + 1)}`)];
}
