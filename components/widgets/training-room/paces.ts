/** Updates in a second while playing, by name; 0 for as fast as can be. */
export const PACES = { full: 0, sixty: 60, ten: 10, two: 2 } as const;

/** The name of a pace. */
export type PaceName = keyof typeof PACES;

/** The names in the order of the menu. */
export const PACE_NAMES = Object.keys(PACES) as PaceName[];
