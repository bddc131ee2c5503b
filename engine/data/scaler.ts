import { ensure } from '../core/engineError.ts';
import { type Tensor, zeros } from '../core/tensor.ts';

/** `standardise`: subtract the mean, divide by the standard deviation. `minmax`: map the range to 0 … 1. */
export type ScalerKind = 'standardise' | 'minmax';

/** What was measured on the training data, per feature; scaling is `(x − shift) / divisor`. */
export interface Scaler {
  readonly kind: ScalerKind;
  readonly shift: readonly number[];
  readonly divisor: readonly number[];
  /** Features that never vary; they are only shifted, since dividing by 0 is impossible. */
  readonly constant: readonly number[];
}

/** One scaled number with all that it was computed from. */
export interface ScaledTerm {
  readonly x: number;
  readonly shift: number;
  readonly divisor: number;
  readonly difference: number;
  readonly value: number;
}

const featuresOf = (inputs: Tensor): number => inputs.shape.slice(1).reduce((a, b) => a * b, 1);

/** Mean and standard deviation (of the population, division by n) of one feature, summed in the order of the rows. */
function meanAndDeviation(inputs: Tensor, feature: number, features: number, n: number): [number, number] {
  let sum = 0;
  for (let row = 0; row < n; row++) sum += inputs.data[row * features + feature]!;
  const mean = sum / n;
  let squares = 0;
  for (let row = 0; row < n; row++) {
    const away = inputs.data[row * features + feature]! - mean;
    squares += away * away;
  }
  return [mean, Math.sqrt(squares / n)];
}

function smallestAndRange(inputs: Tensor, feature: number, features: number, n: number): [number, number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < n; row++) {
    const x = inputs.data[row * features + feature]!;
    low = Math.min(low, x);
    high = Math.max(high, x);
  }
  return [low, high - low];
}

/**
 * Measures the features of `inputs`, shape `[n, …]`. Give it training data only: test data must stay unseen.
 * @throws EngineError for an empty table of examples.
 */
export function fitScaler(kind: ScalerKind, inputs: Tensor): Scaler {
  const n = inputs.shape[0] ?? 0;
  ensure(n >= 1, 'There is no sample to measure a scale on. Load some data first.');
  const features = featuresOf(inputs);
  const measure = kind === 'standardise' ? meanAndDeviation : smallestAndRange;
  const measured = Array.from({ length: features }, (_, f) => measure(inputs, f, features, n));
  measured.forEach(([shift, spread], f) => {
    ensure(
      Number.isFinite(shift) && Number.isFinite(spread),
      () =>
        `Feature ${f + 1} cannot be scaled, because it holds NaN, infinity or numbers too large. Remove or repair those rows.`,
    );
  });
  return {
    kind,
    shift: measured.map(([shift]) => shift),
    divisor: measured.map(([, spread]) => spread || 1),
    constant: measured.flatMap(([, spread], f) => (spread === 0 ? [f] : [])),
  };
}

/** Applies `f` to each number with its feature's shift and divisor; refuses another number of features. */
function perFeature(scaler: Scaler, inputs: Tensor, f: (x: number, shift: number, divisor: number) => number): Tensor {
  const features = featuresOf(inputs);
  ensure(
    features === scaler.shift.length,
    () => `The scale was measured on ${scaler.shift.length} features, but ${features} are given. Measure it again.`,
  );
  const out = zeros(inputs.shape);
  inputs.data.forEach((x, i) => {
    out.data[i] = f(x, scaler.shift[i % features]!, scaler.divisor[i % features]!);
  });
  return out;
}

/** Scaled inputs, `(x − shift) / divisor`; same shape. */
export const applyScaler = (scaler: Scaler, inputs: Tensor): Tensor =>
  perFeature(scaler, inputs, (x, shift, divisor) => (x - shift) / divisor);

/** Back to the original units, `x · divisor + shift`, up to rounding. The same shape. */
export const invertScaler = (scaler: Scaler, inputs: Tensor): Tensor =>
  perFeature(scaler, inputs, (x, shift, divisor) => x * divisor + shift);

/**
 * The arithmetic of one scaled number, for display; `value` has the same bits as `applyScaler` gives.
 * @throws EngineError for a column that the scaler does not have.
 */
export function scaleTerm(scaler: Scaler, feature: number, x: number): ScaledTerm {
  const shift = scaler.shift[feature];
  const divisor = scaler.divisor[feature];
  ensure(
    shift !== undefined && divisor !== undefined,
    `Feature ${feature} does not exist: the features are 0 to ${scaler.shift.length - 1}.`,
  );
  const difference = x - shift;
  return { x, shift, divisor, difference, value: difference / divisor };
}
