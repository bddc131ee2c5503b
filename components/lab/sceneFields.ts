/** Checks for the fields of a scene that came from outside; each throws when the field is not what it should be. */
const fail = (): never => {
  throw new Error('This is no scene of the figure.');
};

export const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : fail();

export const numberIn = (value: unknown, least: number, most: number): number =>
  typeof value === 'number' && value >= least && value <= most ? value : fail();

export const wholeIn = (value: unknown, least: number, most: number): number =>
  Number.isInteger(value) ? numberIn(value, least, most) : fail();

export const listOf = (value: unknown, least: number, most: number): unknown[] =>
  Array.isArray(value) && value.length >= least && value.length <= most ? value : fail();

export const oneOf = <T extends string>(value: unknown, choices: readonly T[]): T =>
  choices.includes(value as T) ? (value as T) : fail();

export const yesOrNo = (value: unknown): boolean => (typeof value === 'boolean' ? value : fail());
