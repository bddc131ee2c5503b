import { ensure } from '../../core/engineError.ts';
import type { Rng } from '../../core/rng.ts';
import { sizeOf, type Tensor, tensor } from '../../core/tensor.ts';
import type { ParameterSpec } from '../../nn/layer.ts';
import { orthogonal } from './orthogonal.ts';
import {
  type FanMode,
  heVariance,
  lecunVariance,
  TRUNCATED_DEVIATION,
  uniformBound,
  xavierVariance,
} from './variance.ts';

/** What numbers of a given variance are drawn from; `truncated` is a normal cut off at two deviations (Keras). */
export type Distribution = 'uniform' | 'normal' | 'truncated';

/** How weights start, as plain data. */
export type InitSpec =
  | { readonly kind: 'zeros' }
  | { readonly kind: 'constant'; readonly value: number }
  | { readonly kind: 'uniform'; readonly from: number; readonly to: number }
  | { readonly kind: 'normal'; readonly deviation: number; readonly mean?: number }
  | { readonly kind: 'xavier'; readonly draw?: Distribution; readonly gain?: number }
  | { readonly kind: 'he'; readonly draw?: Distribution; readonly gain?: number; readonly mode?: FanMode }
  | { readonly kind: 'lecun'; readonly draw?: Distribution }
  /** PyTorch's default for dense and convolution layers: evenly from ±1/√fanIn. */
  | { readonly kind: 'torch' }
  | { readonly kind: 'orthogonal'; readonly gain?: number };

/** The variance that a scaled start aims at, given the fans of the weight; none for the others. */
export function varianceOf(init: InitSpec, fanIn: number, fanOut: number): number | undefined {
  switch (init.kind) {
    case 'xavier':
      return xavierVariance(fanIn, fanOut, init.gain);
    case 'he':
      return heVariance(init.mode === 'fanOut' ? fanOut : fanIn, init.gain);
    case 'lecun':
      return lecunVariance(fanIn);
    case 'torch':
      return 1 / (3 * fanIn);
    default:
      return undefined;
  }
}

function truncatedNormal(rng: Rng): number {
  for (;;) {
    const z = rng.normal();
    if (Math.abs(z) <= 2) return z;
  }
}

/** One draw with a given variance and mean 0. */
function drawer(rng: Rng, variance: number, draw: Distribution): () => number {
  const deviation = Math.sqrt(variance);
  if (draw === 'normal') return () => deviation * rng.normal();
  if (draw === 'truncated') return () => (deviation / TRUNCATED_DEVIATION) * truncatedNormal(rng);
  const bound = uniformBound(variance);
  return () => rng.between(-bound, bound);
}

const NUMBERS: Readonly<Record<string, readonly string[]>> = {
  constant: ['value'],
  uniform: ['from', 'to'],
  normal: ['deviation'],
};
const KINDS: readonly string[] = [
  ...['zeros', ...Object.keys(NUMBERS)],
  ...['xavier', 'he', 'lecun', 'torch', 'orthogonal'],
];

/**
 * Refuses a start of no known kind, and numbers that are missing or not finite.
 * @throws EngineError that names the field.
 */
export function checkInit(init: InitSpec): void {
  const kind = String(init?.kind);
  ensure(KINDS.includes(kind), () => `There is no start "${kind}". Choose one of ${KINDS.join(', ')}.`);
  const given = init as unknown as Readonly<Record<string, unknown>>;
  const needed = (NUMBERS[kind] ?? []).map((name) => [name, given[name]] as const);
  for (const [name, value] of [...needed, ...Object.entries(given).filter(([, v]) => typeof v === 'number')])
    ensure(Number.isFinite(value), () => `The start's "${name}" is ${String(value)}. Give a finite number.`);
}

/**
 * A tensor of start values; the same generator state gives the same bits.
 * @throws EngineError for numbers that are not finite, a lower end above the upper, or an orthogonal start of a vector.
 */
export function drawParameter(init: InitSpec, { shape, fanIn, fanOut }: ParameterSpec, rng: Rng): Tensor {
  checkInit(init);
  const size = sizeOf(shape);
  const fill = (next: () => number): Tensor => tensor(shape, Float64Array.from({ length: size }, next));
  switch (init.kind) {
    case 'zeros':
      return fill(() => 0);
    case 'constant':
      return fill(() => init.value);
    case 'uniform':
      return fill(() => rng.between(init.from, init.to));
    case 'normal':
      return fill(() => (init.mean ?? 0) + init.deviation * rng.normal());
    case 'orthogonal': {
      const rows = shape[0] ?? 1;
      const A = tensor(
        [rows, size / rows],
        Float64Array.from({ length: size }, () => rng.normal()),
      );
      return { shape, data: orthogonal(A, init.gain).data };
    }
    default: {
      const variance = varianceOf(init, fanIn, fanOut)!;
      return fill(drawer(rng, variance, init.kind === 'torch' ? 'uniform' : (init.draw ?? 'uniform')));
    }
  }
}
