import type { AttemptRecord, Progress } from './progress.ts';

/** Most attempts that are remembered, and most characters of the whole; a browser gives a site about five million. */
export const MAX_ATTEMPTS = 1_000;
export const MAX_TEXT = 1_500_000;
/** Most events of one log: far more than anybody needs. */
export const MAX_EVENTS = 2_000;

const sizeOf = (record: AttemptRecord): number => JSON.stringify(record).length;

/**
 * Makes the memory small enough: first the logs of the oldest finished attempts go, their results stay; only beyond a
 * thousand attempts the oldest go altogether.
 */
export function boundProgress(progress: Progress): Progress {
  const attempts = progress.attempts.slice(-MAX_ATTEMPTS);
  let size = attempts.reduce((sum, record) => sum + sizeOf(record), 0);
  if (size <= MAX_TEXT && attempts.length === progress.attempts.length) return progress;
  const kept = attempts.map((record) => {
    if (size <= MAX_TEXT || !record.outcome || record.events.length === 0) return record;
    const bare = { ...record, events: [] };
    size -= sizeOf(record) - sizeOf(bare);
    return bare;
  });
  while (size > MAX_TEXT && kept.length > 1) size -= sizeOf(kept.shift()!);
  return { ...progress, attempts: kept };
}
