import { decadesAround, linearScale, logScale, type Scale } from '#components/plot/scale.ts';
import type { RunLog } from './runLog.ts';

/** The two plots above each other on one axis of updates. */
export interface Chart {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  /** Top and bottom of the error plot, then of the outputs. */
  readonly error: readonly [number, number];
  readonly outputs: readonly [number, number];
}

export const WIDE: Chart = { width: 920, height: 430, left: 58, right: 872, error: [24, 236], outputs: [276, 386] };
export const TALL: Chart = { width: 358, height: 440, left: 44, right: 326, error: [24, 226], outputs: [270, 392] };

/** Room on the left for the moment before the first update, which has no place on a log axis. */
const STUB = 26;

/** Numbers of updates on a log axis, with 0 at its very start. */
export function updateScale(updates: number, { left, right }: Chart): Scale {
  const log = logScale([1, updates], [left + STUB, right], 8);
  return {
    at: (n) => (n < 1 ? left : log.at(n)),
    from: (place) => (place < left + STUB / 2 ? 0 : Math.min(updates, Math.max(1, Math.round(log.from(place))))),
    ticks: [0, ...log.ticks],
    minor: [],
  };
}

const errors = function* (log: RunLog): Generator<number> {
  for (let i = 0; i < log.count; i++) yield log.error(i);
};

/** Powers of ten that hold the errors of the first frame, and those of a run that leaves them. */
export function errorDomain(first: readonly number[], log: RunLog): readonly [number, number] {
  const [low, high] = decadesAround(first);
  const [lower, higher] = decadesAround(errors(log));
  return [Math.max(1e-32, Math.min(low, lower)), Math.min(1e12, Math.max(high, higher))];
}

export const errorScale = (domain: readonly [number, number], { error: [top, bottom] }: Chart): Scale =>
  logScale(domain, [bottom, top], 6);

/** Outputs from 0 to 1, or as far as a run without a squashing activation takes them, up to ±4. */
export function outputScale(log: RunLog, { outputs: [top, bottom] }: Chart): Scale {
  let [low, high] = [0, 1];
  for (let i = 0; i < log.count; i++)
    for (let k = 0; k < log.outputs; k++) {
      const value = log.output(i, k);
      if (value < low) low = value;
      if (value > high) high = value;
    }
  return linearScale([Math.max(-4, Math.floor(low)), Math.min(4, Math.ceil(high))], [bottom, top], 4);
}
