import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Adapter, Case } from './adapter.ts';
import { revive } from './readInputs.ts';
import { runCase, type Verdict } from './runCase.ts';

/** What became of one file; `op` is `?` where the file says none. */
export interface FileResult {
  readonly file: string;
  readonly op: string;
  readonly verdicts: readonly Verdict[];
}

const troubled = (file: string, op: string, names: readonly string[], sentence: string): FileResult => ({
  file,
  op,
  verdicts: names.map((name) => ({
    name,
    is: 'failed',
    mismatches: [{ entry: '(whole case)', expected: 'a result', got: sentence }],
  })),
});

async function adapterOf(op: string): Promise<Adapter | undefined> {
  if (!/^[a-z0-9_]+$/.test(op) || !existsSync(new URL(`./adapters/${op}.ts`, import.meta.url))) return undefined;
  const module = (await import(`./adapters/${op}.ts`)) as { adapter: Adapter };
  return module.adapter;
}

/** Runs every case of one file in the reference format; a file with neither op nor cases is of another kind and has none. */
export async function runFile(path: string): Promise<FileResult> {
  const file = basename(path);
  let content: { op?: unknown; cases?: unknown };
  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    return troubled(file, '?', ['(file)'], `The file is no JSON: ${(error as Error).message}`);
  }
  const { op, cases } = content ?? {};
  if (op === undefined && cases === undefined && content !== null) return { file, op: 'another format', verdicts: [] };
  if (typeof op !== 'string' || !Array.isArray(cases) || !cases.length)
    return troubled(file, '?', ['(file)'], 'The file has no "op" or no "cases".');
  const adapter = await adapterOf(op);
  const names = cases.map((one: Case, i) => String(one?.name ?? `case ${i}`));
  if (!adapter) return troubled(file, op, names, `There is no adapter for op "${op}".`);
  const { cases: _cases, ...around } = content;
  const revived = revive(around) as Readonly<Record<string, unknown>>;
  return { file, op, verdicts: cases.map((one: Case, i) => ({ ...runCase(adapter, one, revived), name: names[i]! })) };
}

/** Runs every `.json` file of a folder, in the order of their names. */
export async function runFolder(folder: string): Promise<FileResult[]> {
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => entry.name)
    .sort();
  const results: FileResult[] = [];
  for (const file of files) results.push(await runFile(join(folder, file)));
  return results;
}
