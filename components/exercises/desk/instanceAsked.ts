import type { Instance } from '#engine/exercise/instance.ts';
import { instanceOf } from '#engine/exercise/instanceOf.ts';
import { seed128 } from '#engine/exercise/seed/seed128.ts';
import type { ExerciseAsk } from '../exerciseData.ts';
import { loadFamily } from './loadFamily.ts';

/** Salt of all exercises that readers do for themselves; assignments have their own. */
const SALT = 'book/1';
/** So many variants stay drawn. */
const KEPT = 24;

const drawn = new Map<string, Instance>();

/** The variant that is asked for: seed = salt, exercise, family version, learner, number of the variant. */
export async function instanceAsked(ask: ExerciseAsk): Promise<Instance> {
  const { exercise, family, version, params, learner, variant } = ask;
  const key = JSON.stringify([exercise, family, version, params, learner, variant]);
  const known = drawn.get(key);
  if (known) return known;
  const kind = await loadFamily(family, version);
  const parts = { salt: SALT, exerciseId: exercise, version: kind.version, studentKey: learner, attempt: variant };
  const instance = instanceOf(kind, seed128(parts), params);
  drawn.set(key, instance);
  if (drawn.size > KEPT) drawn.delete(drawn.keys().next().value!);
  return instance;
}
