import { ensure } from '../../core/engineError.ts';

/** Gains by which an initializer makes up for what an activation takes from the variance, as PyTorch tabulates them. */
const GAINS: Readonly<Record<string, number>> = {
  identity: 1,
  sigmoid: 1,
  tanh: 5 / 3,
  relu: Math.SQRT2,
  selu: 3 / 4,
};

/**
 * The gain of an activation; a leaky ReLU's is √(2/(1 + slope²)) (He et al. 2015).
 * @throws EngineError for an activation whose gain is not known.
 */
export function gainOf(activation: string, slope = 0.01): number {
  if (activation === 'leakyRelu' || activation === 'prelu') return Math.sqrt(2 / (1 + slope * slope));
  ensure(
    Object.hasOwn(GAINS, activation),
    () => `No gain is known for activation "${activation}". Choose one of ${Object.keys(GAINS).join(', ')}, leakyRelu.`,
  );
  return GAINS[activation]!;
}
