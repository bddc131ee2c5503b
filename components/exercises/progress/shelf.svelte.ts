import { clock } from '#components/lab/clock.ts';
import { Persisted } from '#components/lab/persisted.svelte.ts';
import { forgetDrafts } from '../keptDrafts.ts';
import { forgetHeights } from '../keptHeights.ts';
import { boundProgress, MAX_EVENTS } from './boundProgress.ts';
import { mergeProgress, restored } from './mergeProgress.ts';
import { parseProgress } from './parseProgress.ts';
import { type AttemptRecord, EMPTY, type Progress } from './progress.ts';

/** What the device remembers of the exercises; one for all players of a page. */
export const shelf = new Persisted<Progress>({
  key: 'exercises',
  empty: EMPTY,
  parse: parseProgress,
  merge: mergeProgress,
  bound: boundProgress,
});

/** The name under which this device draws its own numbers; made from the time when it is first needed. */
export function learnerOf(): string {
  if (!shelf.value.learner) shelf.update((p) => (p.learner ? p : { ...p, learner: clock.now().toString(36) }));
  return shelf.value.learner;
}

/** Puts a record on the shelf, or what it has become since; a log beyond all measure stays as it was last kept. */
export function keepAttempt(record: AttemptRecord): void {
  if (record.events.length <= MAX_EVENTS) shelf.update((p) => mergeProgress(p, { ...EMPTY, attempts: [record] }));
}

/** Erases everything, here and in every open tab. */
export function eraseAll(): void {
  shelf.update((p) => mergeProgress(p, { ...EMPTY, erased: clock.now() }));
  forgetDrafts();
  forgetHeights();
}

/** Adds what a file remembers to what the device does. */
export const restoreAll = (file: Progress): void => shelf.update((p) => mergeProgress(p, restored(file, clock.now())));

/** The last attempt at an exercise. */
export const lastAttempt = (exercise: string): AttemptRecord | undefined =>
  shelf.value.attempts.filter((record) => record.exercise === exercise).at(-1);

/** All attempts at a family. */
export const attemptsAt = (family: string): AttemptRecord[] =>
  shelf.value.attempts.filter((record) => record.family === family);
