import { fieldsOf, listOf, wholeIn } from '#components/lab/sceneFields.ts';

/** What the network builder has built: what a link carries and undo remembers. */
export interface BuilderScene {
  /** Units of each layer, inputs first. */
  readonly sizes: readonly number[];
}

/** The version of scenes that links carry. */
export const BUILDER_VERSION = 1;
export const MOST_LAYERS = 7;
export const MOST_UNITS = 4096;

/** Checks a scene that came from outside; throws when it is none. */
export const parseBuilder = (value: unknown): BuilderScene => ({
  sizes: listOf(fieldsOf(value).sizes, 2, MOST_LAYERS).map((units) => wholeIn(units, 1, MOST_UNITS)),
});
