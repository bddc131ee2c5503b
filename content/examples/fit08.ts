import { tensor } from '#engine/core/tensor.ts';
import { sine } from '#engine/data/generators/sine.ts';
import { forward } from '#engine/nn/model.ts';
import type { ModelSpec } from '#engine/nn/spec.ts';
import { descend } from '#engine/train/descend.ts';
import { initParams } from '#engine/train/initParams.ts';

/** One curve through the points: what a network makes of 81 places after training, and its loss on the points. */
export interface Fit {
  readonly name: string;
  readonly values: readonly number[];
  readonly loss: number;
}

const SEED = 4;
export const GRID: readonly number[] = Array.from({ length: 81 }, (_, i) => (i - 40) / 40);
const data = sine.make(SEED, { samples: 40, frequency: 0.75, noise: 0.12 });
const inputs = data.inputs;
const targets = data.targets;

/** The points of the figure. */
export const points = {
  seed: SEED,
  x: Array.from(inputs.data),
  t: Array.from(targets.data),
} as const;

function fitted(name: string, layers: ModelSpec['layers'], updates: number): Fit {
  const spec: ModelSpec = { input: [1], layers, loss: 'meanSquares' };
  const update = { rate: 0.1, order: 'original', biases: 'trained' } as const;
  let last = { error: Number.NaN, params: initParams(spec, SEED) as ReturnType<typeof initParams> };
  for (const point of descend(spec, last.params, inputs, targets, update, updates, (n) => n === updates))
    last = { error: point.error, params: [...point.params] };
  const passes = forward(spec, last.params, tensor([GRID.length, 1], [...GRID]));
  return { name, values: Array.from(passes.at(-1)!.a.data), loss: last.error };
}

/** A line, two linear layers, and one hidden layer of ReLUs, all trained on the same points by the same rule. */
export const fits: readonly Fit[] = [
  fitted('one linear layer', [{ kind: 'dense', units: 1 }], 2000),
  fitted(
    'two linear layers',
    [
      { kind: 'dense', units: 12 },
      { kind: 'dense', units: 1 },
    ],
    2000,
  ),
  fitted(
    'a hidden layer of 12 ReLUs',
    [
      { kind: 'dense', units: 12, activation: 'relu' },
      { kind: 'dense', units: 1 },
    ],
    4000,
  ),
];
