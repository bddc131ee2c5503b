import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { course } from '#content/course.ts';
import type { Claim } from '#engine/examples/claim.ts';
import { coverageOf, stemsOf } from '#src/build/inventory/coverageOf.ts';
import type { BuiltChapter } from '#src/build/inventory/readChapters.ts';
import { readChecklist, readDemands } from '#src/build/inventory/readChecklist.ts';

const line = (what: string, chapters: number[], said?: string) => ({
  place: '004:1',
  what,
  chapters,
  isFrontMatter: false,
  ...(said ? { said } : {}),
});
const chapter = (text: string, more: Partial<BuiltChapter> = {}): ReadonlyMap<number, BuiltChapter> =>
  new Map([
    [1, { number: 1, text, claims: new Set(), widgets: new Set(['Lab']), exercises: 8, hasExercises: true, ...more }],
  ]);
const problemsOf = (...asked: Parameters<typeof coverageOf>) => coverageOf(...asked).problems;

it('finds a heading by its words, whatever their endings, or by the phrase that says it', () => {
  expect(stemsOf('Weight Updation (second): hidden layer')).toEqual(['weigh', 'updat', 'hidde', 'layer']);
  const said = [line('Updating Weights', [1]), line('Thanks a lot', [1], 'one weight at a time')];
  expect(coverageOf(said, chapter('we update a weight, one weight at a time'), [], '[]')).toMatchObject({
    problems: [],
    covered: 2,
  });
});

it('says what is missing in a finished chapter', () => {
  expect(problemsOf([line('The Error Landscape', [1])], chapter('nothing'), [], '[]')).toEqual([
    expect.stringContaining('004:1 “The Error Landscape” is not found in chapter 1'),
  ]);
  const claim = { id: 'ch01-a', chapter: 1 } as Claim;
  expect(
    problemsOf([], chapter('', { widgets: new Set(), hasExercises: false }), [claim], '[{id: E-01, chapters: [1]}]'),
  ).toEqual([
    expect.stringContaining('ch01-a'),
    expect.stringContaining('E-01'),
    expect.stringContaining('nothing to play with'),
    expect.stringContaining('no exercises'),
  ]);
});

it('wants all words of a heading, not some of them', () => {
  expect(problemsOf([line('The Error Landscape', [1])], chapter('an error is made'), [], '[]')).toHaveLength(1);
});

it('misses a figure that the curriculum lists, and exercises that are too few', () => {
  const demands = new Map([[1, { widgets: ['Lab', 'Timeline'], exercises: 9 }]]);
  expect(coverageOf([], chapter(''), [], '[]', demands).problems).toEqual([
    'Chapter 1 lacks the figures Timeline.',
    'Chapter 1 has 8 exercises and predictions to do, and needs 9.',
  ]);
  const listed = readDemands(readFileSync('content/coverage.yaml', 'utf8'));
  expect(listed.get(5)?.widgets).toContain('XorWall');
});

it('refuses a line without a chapter, and counts what waits for one that is not written', () => {
  const { problems, open } = coverageOf([line('Lost', []), line('Later', [2])], chapter(''), [], '[]');
  expect(problems).toEqual([expect.stringContaining('“Lost” has no chapter')]);
  expect([...open]).toEqual([[2, 1]]);
});

it('reads the checklist: every line has a home in the course, or is front matter', () => {
  const lines = readChecklist(readFileSync('content/coverage.yaml', 'utf8'));
  const numbers = new Set(course.map(({ number }) => number));
  expect(lines.length).toBeGreaterThan(600);
  expect(lines.filter(({ chapters, isFrontMatter }) => chapters.length === 0 && !isFrontMatter)).toEqual([]);
  expect(lines.flatMap(({ chapters }) => chapters).filter((number) => !numbers.has(number))).toEqual([]);
});
