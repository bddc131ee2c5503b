import type { Sentence, Sentences, Values } from './en/exercises/values.ts';
import { exercises } from './en/exercises.ts';

/** A sentence of the engine's exercises as text: finds the key (dots go one level down) and puts the values in. */
export function exerciseSentence({ key, values }: { readonly key: string; readonly values: Values }): string {
  let found: Sentence | Sentences | undefined = exercises;
  for (const part of key.split('.')) {
    found = typeof found === 'object' && Object.hasOwn(found, part) ? (found as Sentences)[part] : undefined;
  }
  if (typeof found === 'string') return found;
  if (typeof found === 'function') return (found as (values: Values) => string)(values);
  throw new Error(`The catalogue of exercises has no sentence "${key}". Add it to components/strings/en/exercises/.`);
}
