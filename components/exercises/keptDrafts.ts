import { DeviceCell, type Store } from '#components/lab/deviceCell.ts';

/** Texts that stand in the fields of an exercise and were not checked yet, by step. */
export type Drafts = Readonly<Record<string, string>>;

/** The drafts of each exercise, and the variant that they answer. */
export type KeptDrafts = Readonly<Record<string, { readonly variant: string; readonly texts: Drafts }>>;

const MOST_EXERCISES = 60;
const MOST_STEPS = 40;
const LONGEST = 2000;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const areTexts = (value: unknown): value is Drafts =>
  isObject(value) &&
  Object.keys(value).length <= MOST_STEPS &&
  Object.values(value).every((text) => typeof text === 'string' && text.length <= LONGEST);

/** Keeps what is ours of a stored text. */
export function parseDrafts(value: unknown): KeptDrafts | undefined {
  if (!isObject(value)) return undefined;
  const isOurs = (kept: unknown): boolean => isObject(kept) && typeof kept.variant === 'string' && areTexts(kept.texts);
  return Object.fromEntries(Object.entries(value).filter(([, kept]) => isOurs(kept))) as KeptDrafts;
}

/** Drafts belong to the window in which they were typed: two windows of one page do not overwrite each other's. */
const windowStore = (): Store => sessionStorage;
const cell = new DeviceCell<KeptDrafts>('exercise-drafts', parseDrafts, windowStore);

/** What was typed into a variant of an exercise before the page was left or loaded again. */
export function draftsOf(exercise: string, variant: string): Drafts {
  const kept = cell.read()?.[exercise];
  return kept?.variant === variant ? kept.texts : {};
}

/** Notes what stands unchecked in the fields; nothing to note forgets the exercise. */
export function keepDrafts(exercise: string, variant: string, texts: Drafts): void {
  const { [exercise]: _old, ...others } = cell.read() ?? {};
  const hasText = Object.keys(texts).length > 0 && areTexts(texts);
  const kept = Object.entries(hasText ? { ...others, [exercise]: { variant, texts } } : others);
  cell.write(Object.fromEntries(kept.slice(-MOST_EXERCISES)));
}

/** Forgets all drafts. */
export const forgetDrafts = (): void => cell.clear();
