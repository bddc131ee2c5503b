import type { z } from 'astro/zod';
import { parse } from 'yaml';
import bibliographyText from './bibliography.yaml?raw';
import errataText from './errata.yaml?raw';
import glossaryText from './glossary.yaml?raw';
import {
  type Erratum,
  erratumSchema,
  type GlossaryTerm,
  type Reference,
  referenceSchema,
  termSchema,
} from './schema.ts';

/** Reads a YAML list of records, checks each one and indexes them by id; a bad record stops the build with its place and reason. */
function records<Entry extends { id: string }>(
  file: string,
  text: string,
  schema: z.ZodType<Entry>,
): ReadonlyMap<string, Entry> {
  const byId = new Map<string, Entry>();
  for (const [index, raw] of (parse(text) as unknown[]).entries()) {
    const result = schema.safeParse(raw);
    if (!result.success) {
      const [problem] = result.error.issues;
      throw new Error(`content/${file}, entry ${index + 1}: ${problem?.path.join('.')} – ${problem?.message}`);
    }
    if (byId.has(result.data.id))
      throw new Error(`content/${file} has ${result.data.id} twice; give each entry its own id.`);
    byId.set(result.data.id, result.data);
  }
  return byId;
}

/** Errors of the source documents, by id (`E-02`). */
export const errata: ReadonlyMap<string, Erratum> = records('errata.yaml', errataText, erratumSchema);

/** Terms of the field, by id (`learning-rate`). */
export const glossary: ReadonlyMap<string, GlossaryTerm> = records('glossary.yaml', glossaryText, termSchema);

/** References, by id (`rosenblatt-1958`). */
export const bibliography: ReadonlyMap<string, Reference> = records(
  'bibliography.yaml',
  bibliographyText,
  referenceSchema,
);
