/**
 * The one place in the rooms of the page that knows the time. Times are needed for what the device remembers: when an
 * attempt was made, when a review is due, and whose numbers these are. No number that is taught depends on them.
 */
export const clock = {
  /** Milliseconds since 1970 by the clock of the device. */
  now: (): number => Date.now(),

  /** Milliseconds since the page was opened, by a clock that never goes back. */
  elapsed: (): number => Math.floor(performance.now()),
} as const;
