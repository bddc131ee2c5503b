import { landscapeReport } from '#components/lab/landscapeReport.ts';
import { plainParams, plainTensor } from '#components/lab/plain.ts';
import type { LandscapeScene, LossLandscapeProps } from '#components/widgets/loss-landscape/props.ts';
import { tensor } from '#engine/core/tensor.ts';
import { moons } from '#engine/data/generators/moons.ts';
import { parameterCount } from '#engine/nn/parameters.ts';
import type { ModelSpec } from '#engine/nn/spec.ts';
import { initParams } from '#engine/train/initParams.ts';

const SEED = 11;
const EXAMPLES = 60;
const spec: ModelSpec = {
  input: [2],
  layers: [
    { kind: 'dense', units: 8, activation: 'tanh' },
    { kind: 'dense', units: 1, activation: 'sigmoid' },
  ],
  loss: 'binaryCrossEntropy',
};
const data = moons.make(SEED, { samples: EXAMPLES, noise: 0.15 });
const short = (value: number): number => Math.round(value * 1e3) / 1e3;
const lesson: LossLandscapeProps['lesson'] = {
  spec,
  params: plainParams(initParams(spec, SEED)),
  x: plainTensor(tensor([EXAMPLES, 2], Array.from(data.inputs.data, short))),
  t: plainTensor(tensor([EXAMPLES, 1], Array.from(data.targets.data))),
  update: { rate: 0.5, biases: 'trained', order: 'original' },
  updates: 400,
};

/** A small network trained on two half moons, and its loss on a plane. */
export function landscapeLesson(look: LandscapeScene['look'], seed: number): Omit<LossLandscapeProps, 'id' | 'number'> {
  return {
    scene: { seed, look, at: 10_000 },
    lesson,
    dataSeed: SEED,
    parameters: parameterCount(spec),
    answer: landscapeReport({ ...lesson, seed, look }),
  };
}
