import { logScale, type Scale } from './scale.ts';

/** Room on the left for the moment before the first update, which has no place on a log axis. */
const STUB = 26;

/** Numbers of updates on a log axis, with 0 at its very start. */
export function updateScale(
  updates: number,
  { left, right }: { readonly left: number; readonly right: number },
): Scale {
  const log = logScale([1, updates], [left + STUB, right], 8);
  return {
    at: (n) => (n < 1 ? left : log.at(n)),
    from: (place) => (place < left + STUB / 2 ? 0 : Math.min(updates, Math.max(1, Math.round(log.from(place))))),
    ticks: [0, ...log.ticks],
    minor: [],
  };
}
