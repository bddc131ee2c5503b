import { type CollectionEntry, getCollection } from 'astro:content';
import { type CourseChapter, course } from '#content/course.ts';

/** A chapter of the plan together with its text, its further pages and its page of exercises, where there are any. */
export interface PlannedChapter extends CourseChapter {
  readonly entry?: CollectionEntry<'chapters'>;
  /** Further pages in their order; empty where one page holds the chapter. */
  readonly further: readonly CollectionEntry<'continuations'>[];
  readonly exercises?: CollectionEntry<'exercises'>;
}

/** Reading speed of prose with formulas, words a minute, and the minutes that one figure and one prediction take. */
const wordsPerMinute = 180;
const minutesPerFigure = 4;
const minutesPerPrediction = 1;

const predictionCount = (body: string): number => body.match(/<Predict\s+client:/g)?.length ?? 0;

/** Figures to work with: components with a `client:` directive that are no prediction. */
export const figureCount = (body: string): number =>
  (body.match(/\sclient:(seen|visible|idle|load|media|only)/g)?.length ?? 0) - predictionCount(body);

/** Minutes for a text: its words without code, tags and imports, its figures and its predictions. */
export function readingMinutes(body: string, figures: number): number {
  const prose = body
    .replace(/^(import|export) .*$/gm, '')
    .replace(/```[\s\S]*?```/g, '')
    .replace(/<[^>]*>/g, ' ');
  const words = prose.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return Math.max(
    1,
    Math.round(words / wordsPerMinute + figures * minutesPerFigure + predictionCount(body) * minutesPerPrediction),
  );
}

function check(entry: CollectionEntry<'chapters'>): CourseChapter {
  const { number, title, part, prerequisites } = entry.data;
  const plan = course.find((chapter) => chapter.number === number);
  const folder = plan ? `${String(plan.number).padStart(2, '0')}-${plan.slug}` : '';
  const wrong = (what: string) => new Error(`content/chapters/${entry.id}: ${what}`);
  if (!plan) throw wrong(`there is no chapter ${number} in content/course.ts.`);
  if (entry.id !== folder) throw wrong(`the folder of chapter ${number} must be named ${folder}.`);
  if (title !== plan.title) throw wrong(`the title must be “${plan.title}”, as in content/course.ts.`);
  if (part !== plan.part) throw wrong(`chapter ${number} is in part ${plan.part}, as in content/course.ts.`);
  const planned = new Set(course.map((chapter) => chapter.slug));
  for (const slug of prerequisites)
    if (!planned.has(slug)) throw wrong(`the prerequisite “${slug}” is no chapter of content/course.ts.`);
  return plan;
}

/** All chapters of the plan in order; those that are written carry their entry, checked against the plan. */
export async function plannedChapters(): Promise<PlannedChapter[]> {
  const written = new Map((await getCollection('chapters')).map((entry) => [check(entry).number, entry]));
  const pages = (await getCollection('continuations')).sort((a, b) => a.data.firstSection - b.data.firstSection);
  const practice = new Map((await getCollection('exercises')).map((entry) => [entry.data.chapter, entry]));
  return course.map((chapter) => {
    const entry = written.get(chapter.number);
    const exercises = practice.get(chapter.number);
    const further = pages.filter(({ data }) => data.chapter === chapter.number);
    if (!entry) return { ...chapter, further: [] };
    return { ...chapter, entry, further, ...(exercises ? { exercises } : {}) };
  });
}

/** Minutes and figures of a chapter: counted when it is written, planned when it is not. */
export function effort(chapter: PlannedChapter): { minutes: number; figures: number } {
  if (!chapter.entry) return { minutes: chapter.minutes, figures: 0 };
  const body = [chapter.entry, ...chapter.further].map(({ body }) => body).join('\n');
  const figures = chapter.entry.data.figures ?? figureCount(body);
  return { minutes: chapter.entry.data.minutes ?? readingMinutes(body, figures), figures };
}

/** How many exercises a page of exercises holds, and how many worksheets with numbers of their own are in them. */
export const exerciseCounts = ({ body = '' }: CollectionEntry<'exercises'>): { exercises: number; sheets: number } => ({
  exercises: body.match(/<Exercise\s/g)?.length ?? 0,
  sheets: body.match(/<(Practice|ExercisePlayer)\s/g)?.length ?? 0,
});
