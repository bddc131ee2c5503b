import { erf } from '../../core/math/erf.ts';
import { exp } from '../../core/math/exp.ts';

/** Which fan He's rule keeps steady: the one of the forward pass or of the backward pass. */
export type FanMode = 'fanIn' | 'fanOut';

/** Glorot's (Xavier's) variance gain²·2/(fanIn + fanOut), a compromise between both passes (Glorot and Bengio 2010). */
export const xavierVariance = (fanIn: number, fanOut: number, gain = 1): number => (gain * gain * 2) / (fanIn + fanOut);

/** He's (Kaiming's) variance gain²/fan, with gain √2 for a ReLU (He et al. 2015). */
export const heVariance = (fan: number, gain: number = Math.SQRT2): number => (gain * gain) / fan;

/** LeCun's variance 1/fanIn (LeCun et al. 1998). */
export const lecunVariance = (fanIn: number): number => 1 / fanIn;

/** The end of the even distribution on [−bound, bound] with a given variance. */
export const uniformBound = (variance: number): number => Math.sqrt(3 * variance);

/**
 * The standard deviation of a standard normal number cut off at ±2. Keras divides by it, so that its truncated
 * initializers have the variance that they promise.
 */
export const TRUNCATED_DEVIATION: number = /* @__PURE__ */ (() => {
  const density = exp(-2) / Math.sqrt(2 * Math.PI);
  return Math.sqrt(1 - (4 * density) / erf(Math.SQRT2));
})();
