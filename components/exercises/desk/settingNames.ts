import { letter, quantity } from '#engine/trace/naming/letters.ts';
import type { Quantity } from '#engine/trace/naming/quantity.ts';

const named = (body: string, sub: string): Quantity =>
  quantity(letter(body, sub || undefined), sub ? `${body} ${sub}` : body, 'param', `${body}${sub}`);

const UNIT = [named('w', '1'), named('w', '2'), named('b', '')];
const unitOf = (unit: string): Quantity[] => [named('w', `${unit},1`), named('w', `${unit},2`), named('b', unit)];
const TWO_LAYERS = [...unitOf('h1'), ...unitOf('h2'), ...unitOf('o')];

/** What the numbers of a setting are called, by the predicate that judges them (engine/exercise/check/predicates.ts). */
export function settingNames(predicate: string, size: number): Quantity[] {
  if (predicate === 'twoLayerFromFirst') return TWO_LAYERS.slice(3);
  if (predicate.endsWith('FromFirst')) return UNIT.slice(1);
  if (predicate.startsWith('gate')) return UNIT;
  if (size === TWO_LAYERS.length) return TWO_LAYERS;
  return Array.from({ length: size }, (_, i) => named('p', `${i + 1}`));
}
