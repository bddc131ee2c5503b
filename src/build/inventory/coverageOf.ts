import { parse } from 'yaml';
import type { Claim } from '#engine/examples/claim.ts';
import type { BuiltChapter } from './readChapters.ts';
import type { Demand, Line } from './readChecklist.ts';

/** What is missing in finished chapters, and how many lines wait for each chapter that is not written. */
export interface Coverage {
  readonly problems: readonly string[];
  readonly open: ReadonlyMap<number, number>;
  readonly covered: number;
}

const empty = new Set(
  'untitled second third fourth section title content banner frames question answer lines working with'.split(' '),
);

/** The words of a heading that carry it, cut to their stems: five letters. */
export const stemsOf = (what: string): string[] =>
  (what.toLowerCase().match(/[a-zà-ü]{4,}/g) ?? []).filter((word) => !empty.has(word)).map((word) => word.slice(0, 5));

const isSaid = ({ what, said }: Line, { text }: BuiltChapter): boolean => {
  if (said) return text.includes(said.toLowerCase());
  const stems = stemsOf(what);
  return stems.every((stem) => text.includes(stem));
};

interface ErratumEntry {
  readonly id: string;
  readonly chapters: readonly number[];
}

/** Compares the checklist, the claims and the errata with the chapters that are written. `errata` is the text of errata.yaml, `demands` what the curriculum asks of a chapter. */
export function coverageOf(
  lines: readonly Line[],
  chapters: ReadonlyMap<number, BuiltChapter>,
  claims: readonly Claim[],
  errata: string,
  demands: ReadonlyMap<number, Demand> = new Map(),
): Coverage {
  const problems: string[] = [];
  const open = new Map<number, number>();
  let covered = 0;
  for (const line of lines) {
    const { place, what, chapters: homes, isFrontMatter } = line;
    if (isFrontMatter) continue;
    const written = homes.flatMap((home) => chapters.get(home) ?? []);
    const waits = homes.filter((home) => !chapters.has(home));
    if (homes.length === 0) problems.push(`${place} “${what}” has no chapter. Give it one in content/coverage.yaml.`);
    else if (written.some((chapter) => isSaid(line, chapter))) covered++;
    else if (waits[0] !== undefined) open.set(waits[0], (open.get(waits[0]) ?? 0) + 1);
    else
      problems.push(
        `${place} “${what}” is not found in chapter ${homes.join(' or ')}. Write it, or add to its line in content/coverage.yaml which phrase says it (said: …).`,
      );
  }
  const corrections = parse(errata) as readonly ErratumEntry[];
  for (const { number, text, claims: shown, widgets, exercises, hasExercises } of chapters.values()) {
    const missing = claims.filter(({ chapter, id }) => chapter === number && !shown.has(id)).map(({ id }) => id);
    if (missing.length) problems.push(`Chapter ${number} does not show the claims ${missing.join(', ')}.`);
    const silent = corrections.filter(
      ({ id, chapters: homes }) => homes.includes(number) && !text.includes(id.toLowerCase()),
    );
    if (silent.length)
      problems.push(`Chapter ${number} does not tell the errata ${silent.map(({ id }) => id).join(', ')}.`);
    const demand = demands.get(number);
    const absent = demand?.widgets.filter((name) => !widgets.has(name)) ?? [];
    if (absent.length) problems.push(`Chapter ${number} lacks the figures ${absent.join(', ')}.`);
    if (demand && exercises < demand.exercises)
      problems.push(
        `Chapter ${number} has ${exercises} exercises and predictions to do, and needs ${demand.exercises}.`,
      );
    if (widgets.size === 0) problems.push(`Chapter ${number} has nothing to play with.`);
    if (!hasExercises) problems.push(`Chapter ${number} has no exercises.`);
  }
  return { problems, open, covered };
}
