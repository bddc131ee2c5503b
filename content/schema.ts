import { z } from 'astro/zod';

const sentence = z.string().trim().min(1);
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'A slug is lower-case words joined by hyphens.');
const lines = z.string().regex(/^\d+([-–]\d+)?(, \d+([-–]\d+)?)*$/, 'Lines are written as 12, 20-24.');

/** A place in one of the five source documents: `{ doc: 'Deck 004', lines: '265-268' }`. */
export const place = z
  .object({ doc: z.enum(['Deck 000', 'Deck 001', 'Deck 002', 'Notes 003', 'Deck 004']), lines })
  .strict();

/** The head of a chapter (`content/chapters/NN-slug/index.mdx`). `title`, `number` and `part` must agree with `content/course.ts`. */
export const chapterSchema = z
  .object({
    title: sentence,
    number: z.number().int().min(1).max(24),
    part: z.enum(['I', 'II', 'III', 'IV', 'V', 'VI']),
    /** Two or three sentences under the title. */
    lead: sentence,
    /** The question of the chapter, when it should differ from the one of the course map. */
    question: sentence.optional(),
    /** Each completes "After this chapter you can …". */
    goals: z.array(sentence).min(1).max(8),
    /** Slugs of the chapters it builds on. */
    prerequisites: z.array(slug),
    /** Headings of the source documents that this chapter covers. */
    sources: z.array(z.object({ doc: place.shape.doc, sections: z.array(sentence).min(1) }).strict()).min(1),
    /** Minutes; without it they are counted from words and figures. */
    minutes: z.number().int().positive().optional(),
    keywords: z.array(sentence).default([]),
    /** Number of figures to work with, when it cannot be counted from the `client:` directives. */
    figures: z.number().int().nonnegative().optional(),
  })
  .strict();

/** The head of a further page of a long chapter (`content/chapters/NN-slug/continued.mdx`, `continued-2.mdx` …). */
export const continuationSchema = z
  .object({
    chapter: z.number().int().min(1).max(24),
    /** The same number again: it numbers the sections. */
    number: z.number().int().min(1).max(24),
    /** Number of its first section, one more than the last of the page before; it also orders the pages. */
    firstSection: z.number().int().positive(),
    slug,
    title: sentence,
    lead: sentence,
  })
  .strict();

/** The head of the exercises of a chapter (`content/chapters/NN-slug/exercises.mdx`). */
export const exercisesSchema = z
  .object({
    /** Number of the chapter they belong to. */
    chapter: z.number().int().min(1).max(24),
    lead: sentence,
  })
  .strict();

/** The head of a handbook page. */
export const handbookSchema = z
  .object({
    title: sentence,
    lead: sentence,
    group: z.enum(['overview', 'recipes', 'decisions']),
    order: z.number().default(0),
  })
  .strict();

/** One entry of `errata.yaml`. `says`, `right` and `why` are plain sentences; `*text*` is set in italics nowhere. */
export const erratumSchema = z
  .object({
    id: z.string().regex(/^E-\d{2,3}$/),
    title: sentence,
    severity: z.enum(['high', 'medium', 'low']),
    /** What sort of mistake it is; it heads the box. */
    kind: z
      .enum(['misprint', 'formula', 'rule', 'claim', 'wording', 'mixture', 'convention', 'gap', 'outdated'])
      .default('claim'),
    where: z.array(place).min(1),
    says: sentence,
    right: sentence,
    why: sentence,
    chapters: z.array(z.number().int().min(1).max(24)).min(1),
  })
  .strict();

/** One entry of `glossary.yaml`. */
export const termSchema = z
  .object({
    id: slug,
    term: sentence,
    also: z.array(sentence).default([]),
    definition: sentence,
    chapter: z.number().int().min(1).max(24),
  })
  .strict();

/** One entry of `bibliography.yaml`; `url` is a DOI or a page of the authors or the publisher. */
export const referenceSchema = z
  .object({
    id: slug,
    authors: z.array(sentence).min(1),
    year: z.number().int(),
    title: sentence,
    where: sentence,
    url: z.url().optional(),
  })
  .strict();

export type Erratum = z.infer<typeof erratumSchema>;
export type GlossaryTerm = z.infer<typeof termSchema>;
export type Reference = z.infer<typeof referenceSchema>;
