import { EngineError, ensure } from '../../core/engineError.ts';
import { Rng } from '../../core/rng.ts';
import { checkDataset, type Dataset, type Task } from '../dataset.ts';

/** One knob of a generator: what it does, where it starts, and between which bounds it may be set. */
export interface OptionRule {
  readonly about: string;
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly integer?: true;
}

/** A seeded source of data: the same seed and options give the same bits. */
export interface DataGenerator<K extends string = string> {
  readonly name: string;
  readonly about: string;
  readonly task: Task;
  readonly options: Readonly<Record<K, OptionRule>>;
  /** Makes the data; options left out have their default. Refuses unknown options and values out of bounds. */
  readonly make: (seed: number, options?: Partial<Record<K, number>>) => Dataset;
}

/** A generator before its options are checked: `build` gets complete options and a fresh stream of random numbers. */
interface Definition<K extends string> extends Omit<DataGenerator<K>, 'make'> {
  readonly build: (rng: Rng, options: Record<K, number>) => Omit<Dataset, 'name' | 'seed' | 'task' | 'source'>;
}

/** Complete options within their bounds, or a refusal that names the option. */
function complete<K extends string>(
  name: string,
  rules: Readonly<Record<K, OptionRule>>,
  given: Partial<Record<K, number>>,
): Record<K, number> {
  for (const key of Object.keys(given))
    if (!Object.hasOwn(rules, key))
      throw new EngineError(
        `“${name}” has no option “${key}”; it knows ${Object.keys(rules).join(', ')}. Leave it out.`,
      );
  const entries = Object.entries(rules) as [K, OptionRule][];
  const options = entries.map(([key, { default: usual, min, max, integer }]) => {
    const value = given[key] ?? usual;
    ensure(
      value >= min && value <= max && (!integer || Number.isInteger(value)),
      () =>
        `Option “${key}” of “${name}” is ${value}, but ${integer ? 'a whole number' : 'a number'} from ${min} to ${max} is expected.`,
    );
    return [key, value];
  });
  return Object.fromEntries(options);
}

/**
 * Turns a definition into a generator that checks its options and its result. Shapes and units stand at each generator.
 * No rule of the field: the contract of this room.
 * @throws EngineError for an option out of its range, or a result that is no dataset.
 */
export function defineGenerator<K extends string>({ build, ...about }: Definition<K>): DataGenerator<K> {
  const { name, task, options: rules } = about;
  return {
    ...about,
    make(seed, given = {}) {
      const options = complete(name, rules, given);
      const made = build(Rng.fromSeed(seed), options);
      return checkDataset({ name, seed, task, source: `generated from seed ${seed}`, ...made });
    },
  };
}

/** The option that says how many samples are made. A whole number. */
export const samplesRule = (usual: number, max = 10_000): OptionRule => ({
  about: 'how many samples are made',
  default: usual,
  min: 1,
  max,
  integer: true,
});

/** The option that says how far samples scatter. In units of the inputs. */
export const noiseRule = (usual: number, max: number): OptionRule => ({
  about: 'standard deviation of the scatter',
  default: usual,
  min: 0,
  max,
});
