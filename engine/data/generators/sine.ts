import { sin } from '../../core/math/sin.ts';
import { tensor } from '../../core/tensor.ts';
import { defineGenerator, noiseRule, samplesRule } from './defineGenerator.ts';

/**
 * `y = sin(2π·f·x)` for x from −1 to 1, with scatter in y: few samples and many weights show overfitting. Inputs [n, 1],
 * targets [n, 1]; f counts waves over a unit of x. The classic example of Bishop 2006, 1.1.
 */
export const sine = defineGenerator({
  name: 'sine',
  about: 'a sine wave to be fitted',
  task: 'regression',
  options: {
    samples: samplesRule(100),
    frequency: { about: 'waves per unit of x', default: 0.5, min: 0.1, max: 5 },
    noise: noiseRule(0.1, 2),
  },
  build(rng, { samples, frequency, noise }) {
    const xs = Array.from({ length: samples }, () => rng.between(-1, 1));
    const ys = xs.map((x) => sin(2 * Math.PI * frequency * x) + noise * rng.normal());
    return { inputs: tensor([samples, 1], xs), targets: tensor([samples, 1], ys), featureNames: ['x'] };
  },
});
