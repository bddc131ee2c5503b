import type { RunLog } from '#components/lab/runLog.ts';
import { linearScale, logScale, type Scale } from '#components/plot/scale.ts';

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
