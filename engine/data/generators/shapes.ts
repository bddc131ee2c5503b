import { cos } from '../../core/math/cos.ts';
import { sin } from '../../core/math/sin.ts';
import { zeros } from '../../core/tensor.ts';
import { defineGenerator, noiseRule, samplesRule } from './defineGenerator.ts';
import { drawStrokes, fillOutline, PIXELS, type Point, SIDE } from './ink.ts';

const LABELS = ['square', 'circle', 'triangle'];
/** Corners on the circle around each shape; many make it round. */
const CORNERS = [4, 32, 3];

/**
 * Squares, circles and triangles as 28 × 28 pictures `[n, 1, 28, 28]` of 0 (paper) to 1 (ink), outlined or filled.
 * Targets [n]. Ours.
 */
export const shapes = defineGenerator({
  name: 'shapes',
  about: 'squares, circles and triangles as pictures',
  task: 'classification',
  options: {
    samples: samplesRule(600, 12_000),
    smallest: { about: 'smallest radius in pixels', default: 5, min: 3, max: 13 },
    largest: { about: 'largest radius in pixels', default: 11, min: 3, max: 13 },
    rotation: { about: 'largest turn in radians', default: Math.PI, min: 0, max: Math.PI },
    filled: { about: 'share of filled shapes', default: 0.5, min: 0, max: 1 },
    noise: noiseRule(0.05, 0.5),
  },
  build(rng, { samples, smallest, largest, rotation, filled, noise }) {
    const inputs = zeros([samples, 1, SIDE, SIDE]);
    const targets = zeros([samples]);
    for (let i = 0; i < samples; i++) {
      const c = i % LABELS.length;
      targets.data[i] = c;
      const radius = rng.between(Math.min(smallest, largest), Math.max(smallest, largest));
      const room = SIDE / 2 - radius - 1;
      const x = SIDE / 2 + rng.between(-room, room + 1e-9);
      const y = SIDE / 2 + rng.between(-room, room + 1e-9);
      const turn = rng.between(-rotation, rotation) + (c === 0 ? Math.PI / 4 : -Math.PI / 2);
      const corners = CORNERS[c]!;
      const outline = Array.from({ length: corners }, (_, k): Point => {
        const angle = turn + (2 * Math.PI * k) / corners;
        return [x + radius * cos(angle), y + radius * sin(angle)];
      });
      const picture = inputs.data.subarray(i * PIXELS, (i + 1) * PIXELS);
      if (rng.bernoulli(filled)) fillOutline(picture, outline);
      else drawStrokes(picture, [[...outline, outline[0]!]], rng.between(0.6, 1.2));
      if (noise > 0)
        for (let p = 0; p < PIXELS; p++) picture[p] = Math.max(0, Math.min(1, picture[p]! + noise * rng.normal()));
    }
    return { inputs, targets, labels: LABELS, featureNames: [] };
  },
});
