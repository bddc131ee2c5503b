import type { SweepAxis } from '#engine/room/sweep.ts';
import type { SceneSpec } from '../props.ts';

/** What a sweep can vary, with the values that are tried. */
export const SWEEP_AXES = [
  'rate',
  'units',
  'batch',
  'activation',
  'optimizer',
  'l2',
  'dropout',
  'noise',
  'seed',
] as const;
export type SweepName = (typeof SWEEP_AXES)[number];

/** An axis by its name; nothing where this spec has no such setting. */
export function sweepAxis(name: SweepName, { data, layers, seed }: SceneSpec): SweepAxis | undefined {
  switch (name) {
    case 'rate':
      return { path: 'optimizer.rate', values: [0.003, 0.01, 0.03, 0.1, 0.3, 1] };
    case 'units':
      return layers.length ? { path: 'layers.0.units', values: [1, 2, 4, 8, 12] } : undefined;
    case 'batch':
      return { path: 'batchSize', values: [1, 4, 16, 64] };
    case 'activation':
      return layers.length
        ? { path: 'layers.0.activation', values: ['identity', 'sigmoid', 'tanh', 'relu', 'gelu'] }
        : undefined;
    case 'optimizer':
      return { path: 'optimizer.name', values: ['sgd', 'adagrad', 'rmsprop', 'adam', 'adamw'] };
    case 'l2':
      return { path: 'penalties.l2', values: [0, 0.001, 0.01, 0.1] };
    case 'dropout':
      return layers.length ? { path: 'layers.0.dropout', values: [0, 0.1, 0.3, 0.5] } : undefined;
    case 'noise':
      return 'noise' in data ? { path: 'data.noise', values: [0, 0.05, 0.1, 0.2, 0.4] } : undefined;
    case 'seed':
      return { path: 'seed', values: [0, 1, 2, 3, 4].map((k) => seed + k) };
  }
}

/** The spec with the settings of one cell. */
export function withCell(spec: SceneSpec, path: string, value: number | string | boolean): SceneSpec {
  const keys = path.split('.');
  const replaced = (part: unknown, depth: number): unknown => {
    if (depth === keys.length) return value;
    const key = keys[depth]!;
    if (Array.isArray(part)) return part.map((entry, i) => (i === Number(key) ? replaced(entry, depth + 1) : entry));
    return {
      ...(part as object | undefined),
      [key]: replaced((part as Record<string, unknown> | undefined)?.[key], depth + 1),
    };
  };
  return replaced(spec, 0) as SceneSpec;
}
