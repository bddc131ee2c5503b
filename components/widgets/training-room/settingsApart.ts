import { countText } from '#components/math/countText.ts';
import type { RoomRun } from './props.ts';

/** All settings of a spec by their paths. */
function flat(value: unknown, path = ''): Map<string, string> {
  const all = new Map<string, string>();
  if (typeof value !== 'object' || value === null) return all.set(path, String(value));
  for (const [key, part] of Object.entries(value))
    for (const [name, text] of flat(part, path ? `${path}.${key}` : key)) all.set(name, text);
  return all;
}

/** In what the last settings of a run differ from those of the first one, and from which step on. */
export function settingsApart(
  first: RoomRun,
  run: RoomRun,
  words: { readonly alike: string; readonly from: (step: string) => string },
): string {
  const [a, b] = [flat(first.at(-1)!.spec), flat(run.at(-1)!.spec)];
  const apart = [...new Set([...a.keys(), ...b.keys()])]
    .filter((path) => a.get(path) !== b.get(path))
    .map((path) => `${path} ${a.get(path) ?? '–'} → ${b.get(path) ?? '–'}`);
  if (!apart.length) return words.alike;
  const { from } = run.at(-1)!;
  return `${apart.join('; ')}${from ? ` (${words.from(countText(from))})` : ''}`;
}
