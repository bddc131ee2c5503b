import { centred, PIXELS, pooled } from '#components/drawing/picture.ts';
import type { Reader } from '#components/widgets/feature-duel/props.ts';
import { type Tensor, tensor } from '#engine/core/tensor.ts';
import { digits } from '#engine/data/generators/digits.ts';
import { oneHot } from '#engine/data/oneHot.ts';
import { runTraining } from '#engine/train/run.ts';
import { startTraining } from '#engine/train/state.ts';
import type { TrainData, TrainSpec } from '#engine/train/trainSpec.ts';

/** How the reader of chapter 1 was trained: seeds, sizes, and when it stopped. */
export const TRAINING = { seed: 7, drawings: 12_000, hidden: 24, epochs: 16, rate: 0.004, batch: 32 } as const;

/** Drawings of the generator as the network reads them. */
function drawings(seed: number, samples: number): TrainData {
  const { inputs, targets } = digits.make(seed, { samples });
  const rows = Array.from({ length: samples }, (_drawing, i) =>
    pooled(centred(inputs.data.subarray(i * PIXELS, (i + 1) * PIXELS))),
  );
  return { inputs: tensor([samples, 196], rows.flat()), targets: oneHot(targets, 10) };
}

/** Weights as whole numbers from −127 to 127, and the scale that brings them back. */
function quantised({ data }: Tensor): Reader['tensors'][number] {
  const most = data.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
  const scale = Number((most / 127).toPrecision(6));
  return {
    scale, // Adding 0 turns −0, which JSON does not know, into 0.
    values: Array.from(data, (value) => Math.round(value / scale) + 0),
  };
}

/** Trains the reader from its seed; the same machine-independent bits each time. Takes about half a minute. */
export function trainReader(): Reader {
  const { seed, drawings: samples, hidden, epochs, rate, batch } = TRAINING;
  const data = drawings(seed, samples);
  const spec: TrainSpec = {
    model: {
      input: [196],
      layers: [
        { kind: 'dense', units: hidden, activation: 'relu' },
        { kind: 'dense', units: 10 },
      ],
      loss: 'crossEntropyFromLogits',
    },
    optimizer: { name: 'adam', rate },
    batchSize: batch,
    seed,
  };
  let params = startTraining(spec, data).params;
  for (const { state } of runTraining(spec, data, startTraining(spec, data), 'epoch', { epochs }))
    params = state.params;
  return { hidden, tensors: params.flatMap(({ W, b }) => [quantised(W!), quantised(b!)]) };
}
