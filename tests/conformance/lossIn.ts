import type { Reduction } from '#engine/functions/loss/loss.ts';
import type { LossName, LossSpec } from '#engine/functions/loss/table.ts';
import { type Config, unsupported } from './adapter.ts';

const NAMES: Readonly<Record<string, LossName>> = {
  mse: 'meanSquares',
  mae: 'meanAbsolute',
  rmse: 'rootMeanSquares',
  msle: 'meanSquaredLog',
  half_sse: 'halfSquares',
  huber: 'huber',
  smooth_l1: 'smoothAbsolute',
  log_cosh: 'logCosh',
  hinge: 'hinge',
  squared_hinge: 'squaredHinge',
  cosine: 'cosineDistance',
  bce: 'binaryCrossEntropy',
  bce_with_logits: 'binaryCrossEntropyFromLogits',
  categorical_ce: 'crossEntropy',
  sparse_ce: 'sparseCrossEntropy',
  ce_with_logits: 'crossEntropyFromLogits',
  sparse_ce_with_logits: 'sparseCrossEntropyFromLogits',
  kl: 'divergence',
};

const BY_CONVENTION: Readonly<Record<string, LossName>> = {
  'bce torch': 'binaryCrossEntropyTorch',
  'bce keras': 'binaryCrossEntropyKeras',
  'categorical_ce keras': 'crossEntropyKeras',
};

const SETTINGS = ['delta', 'beta', 'epsilon', 'labelSmoothing', 'ignoreIndex'];
const REDUCTIONS: readonly string[] = ['sum', 'mean', 'batchmean'];

/** True where a config asks for the terms themselves; their gradient is that of their sum. */
export const isUnreduced = ({ reduction }: Config): boolean => reduction === 'none';

/**
 * The loss that a config means. The name may carry its reduction, as in "half_sse (batchmean)", and its convention stands
 * beside it; of a loss that takes logarithms the config says so in `input`.
 */
export function lossIn(config: Config): LossSpec {
  const text = String(config.loss);
  const match = /^(\w+)(?: \((\w+)\))?$/.exec(text);
  const base = match?.[1] ?? text;
  const asked = match?.[2] ?? (config.reduction as string | null | undefined) ?? undefined;
  const reduction = isUnreduced({ reduction: asked }) ? 'sum' : asked;
  const fromLogarithms = base === 'kl' && String(config.input ?? '').startsWith('log');
  const name = fromLogarithms
    ? 'divergenceFromLog'
    : (BY_CONVENTION[`${base} ${String(config.convention)}`] ?? (Object.hasOwn(NAMES, base) ? NAMES[base] : undefined));
  if (!name) return unsupported(`There is no loss "${text}".`);
  if (reduction !== undefined && !REDUCTIONS.includes(reduction))
    return unsupported(`There is no reduction "${reduction}".`);
  const settings = Object.fromEntries(
    SETTINGS.flatMap((key) => (typeof config[key] === 'number' ? [[key, config[key]]] : [])),
  );
  return { name, settings, ...(reduction ? { reduction: reduction as Reduction } : {}) };
}
