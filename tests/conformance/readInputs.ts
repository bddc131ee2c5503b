import { scalar, type Tensor, tensor } from '#engine/core/tensor.ts';
import { type Config, type Inputs, unsupported } from './adapter.ts';

const NON_FINITE: Readonly<Record<string, number>> = { Infinity: Infinity, '-Infinity': -Infinity, NaN };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** True for `{shape, data}`, in a file or in memory. */
export const isTensor = (value: unknown): value is { shape: number[]; data: ArrayLike<number> } =>
  isRecord(value) && Array.isArray(value.shape) && typeof (value.data as ArrayLike<number>)?.length === 'number';

/** Turns what a file says into what a program uses: tensors over doubles, and numbers for the names of those not finite. */
export function revive(value: unknown): unknown {
  if (typeof value === 'string') return NON_FINITE[value] ?? value;
  if (Array.isArray(value)) return value.map(revive);
  if (isTensor(value))
    return tensor(
      value.shape,
      Array.from(value.data, (number) => revive(number) as number),
    );
  if (isRecord(value)) return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, revive(inner)]));
  return value;
}

/** An input as a tensor; a number has no axes, a plain list has one. */
export function tensorIn(inputs: Inputs, name: string): Tensor {
  const value = inputs[name];
  if (isTensor(value)) return tensor(value.shape, value.data);
  if (typeof value === 'number') return scalar(value);
  if (Array.isArray(value) && value.every((entry) => typeof entry === 'number')) return tensor([value.length], value);
  return unsupported(`The input "${name}" is missing or is no tensor.`);
}

/** An input as a tensor, or nothing where the case has none of that name. */
export const maybeTensorIn = (inputs: Inputs, name: string): Tensor | undefined =>
  inputs[name] === undefined || inputs[name] === null ? undefined : tensorIn(inputs, name);

/** A number of the config, or the given default where the config says nothing. */
export function numberIn(config: Config, name: string, otherwise?: number): number {
  const value = config[name] ?? otherwise;
  return typeof value === 'number'
    ? value
    : unsupported(`The config has no number "${name}", but ${JSON.stringify(value)}.`);
}

/**
 * Refuses settings that change a rule in a way that no adapter follows: of each named setting of the config only the
 * listed values are known; one that is absent or null is.
 */
export function onlyKnown(config: Config, known: Readonly<Record<string, readonly unknown[]>>): void {
  for (const [name, values] of Object.entries(known)) {
    const value = config[name] ?? undefined;
    if (value !== undefined && !values.includes(value))
      unsupported(`There is no rule for ${name} ${JSON.stringify(value)}.`);
  }
}

/** Refuses inputs of other names, which would change the result unseen. */
export function onlyInputs(inputs: Inputs, names: readonly string[]): void {
  const other = Object.keys(inputs).find((name) => !names.includes(name));
  if (other !== undefined) unsupported(`There is no rule for the input "${other}".`);
}

/** A word of the config, or the given default where the config says nothing. */
export function wordIn(config: Config, name: string, otherwise?: string): string {
  const value = config[name] ?? otherwise;
  return typeof value === 'string'
    ? value
    : unsupported(`The config has no word "${name}", but ${JSON.stringify(value)}.`);
}
