import { exp } from '../../core/math/exp.ts';
import { tensor } from '../../core/tensor.ts';
import { defineGenerator, noiseRule, samplesRule } from './defineGenerator.ts';

/**
 * Hills and hollows on the square from −1 to 1: a sum of seeded bell shapes of height ±1, which no plane fits. Inputs [n,
 * 2], targets [n, 1]. After the TensorFlow Playground (Smilkov et al. 2017); the bells are ours.
 */
export const gaussRegression = defineGenerator({
  name: 'gaussRegression',
  about: 'hills and hollows to be fitted',
  task: 'regression',
  options: {
    samples: samplesRule(400),
    bumps: { about: 'how many hills and hollows, in turns', default: 4, min: 1, max: 12, integer: true },
    width: { about: 'standard deviation of each bell', default: 0.3, min: 0.05, max: 1 },
    noise: noiseRule(0.02, 1),
  },
  build(rng, { samples, bumps, width, noise }) {
    const centres = Array.from({ length: bumps }, (_, i) => ({
      x1: rng.between(-0.8, 0.8),
      x2: rng.between(-0.8, 0.8),
      sign: i % 2 ? -1 : 1,
    }));
    const rows = Array.from({ length: samples }, () => {
      const x1 = rng.between(-1, 1);
      const x2 = rng.between(-1, 1);
      let y = noise * rng.normal();
      for (const c of centres) {
        const squared = (x1 - c.x1) * (x1 - c.x1) + (x2 - c.x2) * (x2 - c.x2);
        y += c.sign * exp(-squared / (2 * width * width));
      }
      return [x1, x2, y] as const;
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
