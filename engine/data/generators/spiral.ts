import { cos } from '../../core/math/cos.ts';
import { sin } from '../../core/math/sin.ts';
import { defineGenerator, noiseRule, samplesRule } from './defineGenerator.ts';
import { classLabels, inTurns, pointCloud } from './pointCloud.ts';

/**
 * Arms that wind around the origin, one per class; radius and angle grow together. Inputs [n, 2], targets [n]. The
 * two-spirals problem (Lang and Witbrock 1988), for any number of classes.
 */
export const spiral = defineGenerator({
  name: 'spiral',
  about: 'arms that wind around each other',
  task: 'classification',
  options: {
    samples: samplesRule(200),
    classes: { about: 'how many arms', default: 2, min: 2, max: 6, integer: true },
    turns: { about: 'how often an arm winds around', default: 1.5, min: 0.25, max: 4 },
    noise: noiseRule(0.02, 0.5),
  },
  build(rng, { samples, classes, turns, noise }) {
    const points = inTurns(samples, classes, (c) => {
      const along = rng.between(0.05, 1);
      const angle = 2 * Math.PI * (turns * along + c / classes);
      return [along * cos(angle) + noise * rng.normal(), along * sin(angle) + noise * rng.normal()];
    });
    return pointCloud(points, classLabels(classes));
  },
});
