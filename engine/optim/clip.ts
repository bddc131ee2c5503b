import { ensure } from '../core/engineError.ts';
import type { Tensor } from '../core/tensor.ts';
import { call, constant, largest, one, quotient, smallest, square, sum } from '../trace/build.ts';
import type { Expr } from '../trace/expr.ts';
import type { TensorsByLayer } from './optimize.ts';

/**
 * How gradients are held in bounds (Pascanu et al. 2013). `value` clamps each number; `norm` scales all gradients
 * together by min(1, max/(norm + ε)) as PyTorch does; `globalNorm` by max/max(norm, max) as Keras does; `normPerTensor`
 * does the same to each tensor by itself (Keras's `clipnorm`).
 */
export type ClipSpec =
  | { readonly kind: 'value'; readonly max: number }
  | { readonly kind: 'norm'; readonly max: number; readonly epsilon?: number }
  | { readonly kind: 'globalNorm'; readonly max: number }
  | { readonly kind: 'normPerTensor'; readonly max: number };

const KINDS: readonly string[] = ['value', 'norm', 'globalNorm', 'normPerTensor'];

/** Refuses a clipping of no known kind, and bounds that are no numbers above 0. */
export function checkClip(clip: ClipSpec): void {
  ensure(
    KINDS.includes(clip?.kind),
    () => `There is no clipping "${String(clip?.kind)}". Choose one of ${KINDS.join(', ')}.`,
  );
  ensure(
    Number.isFinite(clip.max) && clip.max > 0,
    () => `Gradients can't be clipped to ${clip.max}. Give a number above 0.`,
  );
  const { epsilon = 0 } = clip as { readonly epsilon?: number };
  ensure(
    Number.isFinite(epsilon) && epsilon >= 0,
    () => `The clipping's "epsilon" is ${epsilon}. Give a number from 0 up, e.g. 1e-6.`,
  );
}

const tensorsOf = (layers: TensorsByLayer): Tensor[] => layers.flatMap((layer) => Object.values(layer));

/** The Euclidean length of all given numbers together. */
export function normOf(tensors: readonly Tensor[]): number {
  let sum = 0;
  for (const { data } of tensors) for (const value of data) sum += value * value;
  return Math.sqrt(sum);
}

/** The factor by which gradients of a given norm are scaled. */
export function clipFactor(clip: ClipSpec, norm: number): number {
  if (clip.kind === 'value') return 1;
  if (clip.kind === 'norm') return Math.min(1, clip.max / (norm + (clip.epsilon ?? 1e-6)));
  return clip.max / Math.max(norm, clip.max);
}

/** `clipFactor` as a formula, the norm being an operand. */
export function clipFactorExpr(clip: ClipSpec, norm: Expr): Expr {
  const max = constant(clip.max, 'c');
  if (clip.kind === 'value') return one;
  if (clip.kind === 'norm') return smallest(one, quotient(max, sum(norm, constant(clip.epsilon ?? 1e-6))));
  return quotient(max, largest(norm, max));
}

/** `normOf` as a formula of the numbers given as operands. */
export const normExpr = (numbers: readonly Expr[]): Expr => call('sqrt', sum(...numbers.map(square)));

/** A number held between −max and max, as a formula. */
export const clampExpr = (max: number, g: Expr): Expr => largest(constant(-max), smallest(constant(max), g));

const scaled = ({ shape, data }: Tensor, factor: number): Tensor => ({ shape, data: data.map((g) => g * factor) });

/**
 * Gradients held in bounds, and their global norm before that. Returns new tensors. Every tensor keeps its shape; the
 * norm has the unit of the gradients. Source: Pascanu, Mikolov and Bengio 2013.
 * @throws EngineError for a clipping that cannot be.
 */
export function clipGradients(grads: TensorsByLayer, clip: ClipSpec): { grads: TensorsByLayer; norm: number } {
  checkClip(clip);
  const norm = normOf(tensorsOf(grads));
  const held = (t: Tensor): Tensor => {
    if (clip.kind === 'value')
      return { shape: t.shape, data: t.data.map((g) => Math.max(-clip.max, Math.min(clip.max, g))) };
    return scaled(t, clipFactor(clip, clip.kind === 'normPerTensor' ? normOf([t]) : norm));
  };
  const all = grads.map((layer) => Object.fromEntries(Object.entries(layer).map(([name, t]) => [name, held(t)])));
  return { grads: all, norm };
}
