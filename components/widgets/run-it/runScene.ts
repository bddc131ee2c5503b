import type { StepRequest } from '#components/lab/engineApi.ts';
import { parseRunSettings, type RunSettings, settingsOf } from '#components/lab/runSettings.ts';
import { fieldsOf, wholeIn } from '#components/lab/sceneFields.ts';

/** Everything that the figure shows and a link carries. */
export interface RunScene extends RunSettings {
  /** The moment at hand: so many updates were made. */
  readonly at: number;
}

/** The version of scenes that links carry. */
export const RUN_VERSION = 1;

/** The scene with which a figure starts, looking at its last moment. */
export const startScene = (request: StepRequest, updates: number): RunScene => ({
  ...settingsOf(request),
  at: updates,
});

/** Checks a scene that came from outside; throws when it is none. */
export const parseRunScene = (value: unknown, updates: number): RunScene => ({
  ...parseRunSettings(value),
  at: wholeIn(fieldsOf(value).at, 0, updates),
});
