import { tensor } from '../../core/tensor.ts';
import { defineGenerator, noiseRule, samplesRule } from './defineGenerator.ts';

/**
 * A tilted plane `y = w1·x1 + w2·x2 + b` over the square from −1 to 1, with scatter in y: what one linear neuron can
 * learn. Inputs [n, 2], targets [n, 1]. After the TensorFlow Playground (Smilkov et al. 2017).
 */
export const plane = defineGenerator({
  name: 'plane',
  about: 'a tilted plane to be fitted',
  task: 'regression',
  options: {
    samples: samplesRule(200),
    w1: { about: 'slope along x1', default: 0.5, min: -10, max: 10 },
    w2: { about: 'slope along x2', default: -0.3, min: -10, max: 10 },
    b: { about: 'height at the origin', default: 0.1, min: -10, max: 10 },
    noise: noiseRule(0.05, 5),
  },
  build(rng, { samples, w1, w2, b, noise }) {
    const rows = Array.from({ length: samples }, () => {
      const x1 = rng.between(-1, 1);
      const x2 = rng.between(-1, 1);
      return [x1, x2, w1 * x1 + w2 * x2 + b + noise * rng.normal()] as const;
    });
    return {
      inputs: tensor(
        [samples, 2],
        rows.flatMap((row) => row.slice(0, 2)),
      ),
      targets: tensor(
        [samples, 1],
        rows.map(([, , y]) => y),
      ),
      featureNames: ['x1', 'x2'],
    };
  },
});
