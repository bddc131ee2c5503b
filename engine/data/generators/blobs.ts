import { cos } from '../../core/math/cos.ts';
import { sin } from '../../core/math/sin.ts';
import { defineGenerator, noiseRule, samplesRule } from './defineGenerator.ts';
import { classLabels, inTurns, pointCloud } from './pointCloud.ts';

/**
 * Normal clouds, one per class, around centres that lie on a circle turned at random. Inputs [n, 2], targets [n]. Of the
 * kind of scikit-learn's `make_blobs`; the circle of centres is ours.
 */
export const blobs = defineGenerator({
  name: 'blobs',
  about: 'one normal cloud per class',
  task: 'classification',
  options: {
    samples: samplesRule(210),
    classes: { about: 'how many clouds', default: 3, min: 2, max: 10, integer: true },
    noise: noiseRule(0.2, 2),
  },
  build(rng, { samples, classes, noise }) {
    const turn = rng.between(0, 2 * Math.PI);
    const centre = (c: number): number => turn + (2 * Math.PI * c) / classes;
    const points = inTurns(samples, classes, (c) => [
      cos(centre(c)) + noise * rng.normal(),
      sin(centre(c)) + noise * rng.normal(),
    ]);
    return pointCloud(points, classLabels(classes));
  },
});
