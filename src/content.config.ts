import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { chapterSchema, continuationSchema, exercisesSchema, handbookSchema } from '#content/schema.ts';

const chapters = defineCollection({
  loader: glob({ base: './content/chapters', pattern: '*/index.mdx' }),
  schema: chapterSchema,
});
const continuations = defineCollection({
  loader: glob({ base: './content/chapters', pattern: '*/continued*.mdx' }),
  schema: continuationSchema,
});
const exercises = defineCollection({
  loader: glob({ base: './content/chapters', pattern: '*/exercises.mdx' }),
  schema: exercisesSchema,
});
const handbook = defineCollection({
  loader: glob({ base: './content/handbook', pattern: '**/*.{md,mdx}' }),
  schema: handbookSchema,
});

export const collections = { chapters, continuations, exercises, handbook };
