import { writeFileSync } from 'node:fs';
import { trainReader } from '#content/examples/digitReader/training.ts';

// Trains the small network of chapter 1 anew and writes its weights; a deep test proves that they are these.
writeFileSync(
  new URL('../../content/examples/digitReader/reader.json', import.meta.url),
  `${JSON.stringify(trainReader())}\n`,
);
