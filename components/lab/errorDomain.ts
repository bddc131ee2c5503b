import { decadesAround } from '#components/plot/scale.ts';
import type { RunLog } from './runLog.ts';

const errors = function* (logs: readonly RunLog[]): Generator<number> {
  for (const log of logs) for (let i = 0; i < log.count; i++) yield log.error(i);
};

/** Powers of ten that hold the errors of the first frame, and those of runs that leave them. */
export function errorDomain(first: readonly number[], ...logs: readonly RunLog[]): readonly [number, number] {
  const [low, high] = decadesAround(first);
  const [lower, higher] = decadesAround(errors(logs));
  return [Math.max(1e-32, Math.min(low, lower)), Math.min(1e12, Math.max(high, higher))];
}
