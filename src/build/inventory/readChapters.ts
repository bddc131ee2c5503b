import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { course } from '#content/course.ts';

/** A written chapter as the built site shows it: all its pages together. */
export interface BuiltChapter {
  readonly number: number;
  /** Words only, in small letters, single spaces. */
  readonly text: string;
  /** Ids of the claims whose numbers its pages show. */
  readonly claims: ReadonlySet<string>;
  /** Widgets by name of their script, without the questions of the text. */
  readonly widgets: ReadonlySet<string>;
  /** How many exercises and predictions can be done on its pages. */
  readonly exercises: number;
  readonly hasExercises: boolean;
}

const words = (html: string): string =>
  html
    .replace(/<(script|style|math)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(
      /&(#39|quot|amp|lt|gt);/g,
      (_all, name: string) => ({ '#39': "'", quot: '"', amp: '&', lt: '<', gt: '>' })[name] ?? ' ',
    )
    .replace(/\s+/g, ' ')
    .toLowerCase();

/** All written chapters of a built site. */
export function readChapters(site: string): ReadonlyMap<number, BuiltChapter> {
  const chapters = new Map<number, BuiltChapter>();
  for (const { number, slug } of course) {
    const folder = path.join(site, 'chapters', slug);
    if (!existsSync(path.join(folder, 'index.html'))) continue;
    const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
    const html = pages.map((name) => readFileSync(path.join(folder, name), 'utf8')).join('\n');
    const found = (pattern: RegExp) => new Set([...html.matchAll(pattern)].map((match) => match[1] ?? ''));
    const islands = [...html.matchAll(/component-url="[^"]*\/(\w+)\.[^"]*"/g)].map(([, name = '']) => name);
    const isDone = (name: string): boolean => name === 'Predict' || name === 'Player' || name === 'ExercisePlayer';
    chapters.set(number, {
      number,
      text: words(html),
      claims: found(/ data-claim="([^"]+)"/g),
      widgets: new Set(islands.filter((name) => !isDone(name))),
      exercises: islands.filter(isDone).length,
      hasExercises: pages.some((name) => name.includes('exercises')),
    });
  }
  return chapters;
}
