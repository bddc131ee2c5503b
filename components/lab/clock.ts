/**
 * The one place in the rooms of the page that knows the time. Times are needed for what the device remembers: when an
 * attempt was made, when a review is due, and whose numbers these are. No number that is taught depends on them.
 */

/** Milliseconds since 1970 by the clock of the device. */
export const now = (): number => Date.now();

/** Milliseconds since the page was opened, by a clock that never goes back. */
export const elapsed = (): number => Math.floor(performance.now());
