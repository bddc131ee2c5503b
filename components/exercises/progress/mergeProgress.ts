import { type AttemptRecord, attemptKey, type Progress } from './progress.ts';

/** Of two records of one attempt, the one that went further; of equals the one whose text comes first. */
function further(a: AttemptRecord, b: AttemptRecord): AttemptRecord {
  if (Boolean(a.outcome) !== Boolean(b.outcome)) return a.outcome ? a : b;
  if (a.events.length !== b.events.length) return a.events.length > b.events.length ? a : b;
  if (a.restored !== b.restored) return (a.restored ?? 0) > (b.restored ?? 0) ? a : b;
  return JSON.stringify(a) <= JSON.stringify(b) ? a : b;
}

/** What comes back from a file, stamped so that an earlier erasing does not take it away again. */
export const restored = (progress: Progress, at: number): Progress => ({
  ...progress,
  erased: 0,
  attempts: progress.attempts.map((record) => ({ ...record, restored: at })),
});

/** Oldest first; always in the same order, so that two tabs that know the same write the same text. */
const inOrder = (a: AttemptRecord, b: AttemptRecord): number =>
  a.started - b.started || (attemptKey(a) < attemptKey(b) ? -1 : 1);

/**
 * Joins what two tabs, or a device and a file, know: every attempt of either, each as far as it went. What was erased
 * stays erased. The order does not matter, and joining twice changes nothing.
 */
export function mergeProgress(a: Progress, b: Progress): Progress {
  const erased = Math.max(a.erased, b.erased);
  const byKey = new Map<string, AttemptRecord>();
  for (const record of [...a.attempts, ...b.attempts]) {
    if (Math.max(record.started, record.restored ?? 0) <= erased) continue;
    const known = byKey.get(attemptKey(record));
    byKey.set(attemptKey(record), known ? further(known, record) : record);
  }
  const learners = [a.learner, b.learner].filter((learner) => learner !== '').sort();
  return { v: a.v, learner: learners[0] ?? '', erased, attempts: [...byKey.values()].sort(inOrder) };
}
