import { existsSync } from 'node:fs';
import { serve } from './serve.ts';

// Usage: node src/build/preview.ts [folder]; PORT, HOST and BASE are read from the environment.
const folder = process.argv[2] ?? 'dist';
const base = process.env.BASE ?? '/';
const port = Number(process.env.PORT || 4321);
const host = process.env.HOST ?? '127.0.0.1';

try {
  if (!existsSync(`${folder}/index.html`))
    throw new Error(`There is no built site in "${folder}". Build it: npm run build`);
  await serve(folder, { port, host, base });
  console.log(
    `\n  The book is open at http://${host === '127.0.0.1' ? 'localhost' : host}:${port}${base}\n  Stop it with Ctrl+C.\n`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
