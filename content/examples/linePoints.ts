import { boundaryOf } from '#engine/optim/boundary.ts';
import { type Labelled, netInput } from '#engine/optim/perceptron.ts';

/** Eight points in two classes that a line can separate, for chapter 3. */
export const linePoints: readonly Labelled[] = [
  { x: [2, 1.5], d: 1 },
  { x: [1, 2], d: 1 },
  { x: [2.5, -0.5], d: 1 },
  { x: [0.5, 1], d: 1 },
  { x: [-1, 1.5], d: 0 },
  { x: [-2, -0.5], d: 0 },
  { x: [0.5, -1.5], d: 0 },
  { x: [-0.5, -2.5], d: 0 },
];

/** Where the line mover starts: a line that gets seven of the eight right. */
export const lineStart = { w1: 1, w2: 2, b: -1, probe: [1, -1] as const };

const unit = { w: [lineStart.w1, lineStart.w2], b: lineStart.b };

/** The start of the line mover, as the text speaks of it: its line, and the probe's net input. */
export const lineFacts = { unit, ...boundaryOf(unit)!, probe: netInput(unit, lineStart.probe) };
