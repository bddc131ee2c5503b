import { countText } from '#components/math/countText.ts';
import type { RoomRun } from './props.ts';

interface Words {
  readonly alike: string;
  readonly from: (step: string) => string;
  readonly input: (k: number) => string;
  readonly layer: (k: number, name: string) => string;
  readonly settings: Readonly<Record<string, string>>;
}

/** All settings of a spec by their paths. */
function flat(value: unknown, path = ''): Map<string, string> {
  const all = new Map<string, string>();
  if (typeof value !== 'object' || value === null) return all.set(path, String(value));
  for (const [key, part] of Object.entries(value))
    for (const [name, text] of flat(part, path ? `${path}.${key}` : key)) all.set(name, text);
  return all;
}

/** What a setting is called: by its path, a numbered layer or input by its number from 1. */
function nameOf(path: string, words: Words): string {
  const [part = '', at = '', name = ''] = path.split('.');
  if (part === 'features') return words.input(Number(at) + 1);
  if (part === 'layers') return words.layer(Number(at) + 1, words.settings[name] ?? name);
  return words.settings[path] ?? words.settings[at] ?? path.split('.').at(-1)!;
}

/** In what the last settings of a run differ from those of the first one, and from which step on. */
export function settingsApart(first: RoomRun, run: RoomRun, words: Words): string {
  const [a, b] = [flat(first.at(-1)!.spec), flat(run.at(-1)!.spec)];
  const apart = [...new Set([...a.keys(), ...b.keys()])]
    .filter((path) => a.get(path) !== b.get(path))
    .map((path) => `${nameOf(path, words)} ${a.get(path) ?? '–'} → ${b.get(path) ?? '–'}`);
  if (!apart.length) return words.alike;
  const { from } = run.at(-1)!;
  return `${apart.join('; ')}${from ? ` (${words.from(countText(from))})` : ''}`;
}
