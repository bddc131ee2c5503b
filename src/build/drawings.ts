import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const places = /\s(?:d|x|y|x1|x2|y1|y2|cx|cy|r|width|height|points|transform)="[^"]*\.\d{3}[^"]*"/g;

/** The page with all places and lengths of its drawings in hundredths of a pixel, which no screen shows finer. */
export const withShortPlaces = (html: string): string =>
  html.replace(/<svg\b[\s\S]*?<\/svg>/g, (drawing) =>
    drawing.replace(places, (attribute) =>
      attribute.replace(/-?\d*\.\d{3,}(?:e[-+]?\d+)?/g, (number) => String(Number(Number(number).toFixed(2)))),
    ),
  );

/** Shortens the drawings of all pages: digits of a place far behind the point are noise, and noise does not compress. */
export function drawings(): AstroIntegration {
  return {
    name: 'book-drawings',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        for (const name of (await readdir(root, { recursive: true })).filter((one) => one.endsWith('.html'))) {
          const file = path.join(root, name);
          await writeFile(file, withShortPlaces(await readFile(file, 'utf8')));
        }
      },
    },
  };
}
