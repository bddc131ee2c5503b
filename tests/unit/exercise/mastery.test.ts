import { describe, expect, it } from 'vitest';
import type { Grade } from '#engine/exercise/grade/gradeOf.ts';
import { isMastered } from '#engine/exercise/mastery.ts';

const grade = (variant: string, marks = 1000, hint = 0): Grade => ({
  family: 'f',
  version: 1,
  variant,
  steps: [{ id: 's', outcome: 'C', marks, max: 1000, tries: 1, hint, expected: '1' }],
  marks,
  max: 1000,
  isDone: true,
});

describe('mastery', () => {
  it.each([
    ['three of three', [grade('A'), grade('B'), grade('C')], true],
    ['two only', [grade('A'), grade('B')], false],
    ['the same variant three times', [grade('A'), grade('A'), grade('A')], false],
    ['three of four', [grade('A'), grade('B', 500), grade('C'), grade('D')], true],
    ['three of five', [grade('A'), grade('B', 500), grade('C'), grade('D', 0), grade('E')], false],
    ['with a hint', [grade('A'), grade('B', 900, 1), grade('C')], false],
    ['mended by trying again', [grade('A'), grade('B', 0), grade('C'), grade('B')], true],
    [
      'not lost by later slips',
      [grade('A'), grade('B'), grade('C'), grade('D', 0), grade('E', 0), grade('F', 0)],
      true,
    ],
  ])('%s: %s', (_what, grades, mastered) => {
    expect(isMastered(grades as Grade[])).toBe(mastered);
  });
});
