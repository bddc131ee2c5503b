import { tensor } from '#engine/core/tensor.ts';
import { shapes } from '#engine/data/generators/shapes.ts';
import { oneHot } from '#engine/data/oneHot.ts';
import { forward, type Params } from '#engine/nn/model.ts';
import type { ModelSpec } from '#engine/nn/spec.ts';
import { evaluateModel } from '#engine/train/evaluate.ts';
import { runTraining } from '#engine/train/run.ts';
import { startTraining } from '#engine/train/state.ts';
import type { TrainData, TrainSpec } from '#engine/train/trainSpec.ts';
import { centred, PIXELS, pictureFrom, pictureText } from '../drawing/picture.ts';
import type { PlainTensor } from './engineApi.ts';
import { plainParams } from './plain.ts';
import { SHAPE_LESSON, SHAPES } from './shapeSizes.ts';

/** How many pictures are drawn at once, so that the worker can breathe between. */
const CHUNK = 30;
/** Shapes stand nearly upright, as a hand draws them; two fifths are filled. */
const HABITS = { rotation: 0.25, filled: 0.4, smallest: 5, noise: 0 } as const;

/** What a network says of one picture: its hidden outputs, then a probability for each shape. */
export interface ShapeAnswer {
  readonly hidden: readonly number[];
  readonly probabilities: readonly number[];
}

/** Where the network stands after a number of passes over all pictures. */
export interface ShapeMoment {
  readonly pass: number;
  /** Mean cross-entropy, and the share of right answers, on the pictures learned from and on the others. */
  readonly loss: number;
  readonly accuracy: number;
  readonly testLoss: number;
  readonly testAccuracy: number;
  /** Answers to the shown pictures. */
  readonly answers: readonly ShapeAnswer[];
  readonly params: readonly Readonly<Record<string, PlainTensor>>[];
}

/** What a lesson tells: first the shown pictures with their classes, then each pass. */
export interface ShapeNews {
  readonly pictures?: readonly { readonly picture: string; readonly shape: number }[];
  readonly moment?: ShapeMoment;
}

/** How much is taught; `SHAPE_LESSON` on the page, less in a test. */
export interface ShapeRequest {
  readonly train: number;
  readonly test: number;
  readonly passes: number;
}

const layers = (last: 'softmax' | 'identity'): ModelSpec => ({
  input: [PIXELS],
  layers: [
    { kind: 'dense', units: SHAPE_LESSON.hidden, activation: 'relu' },
    { kind: 'dense', units: SHAPES.length, activation: last },
  ],
  loss: last === 'softmax' ? 'crossEntropy' : 'crossEntropyFromLogits',
});

/** Draws pictures a few at a time, each set with seeds of its own; moves each into the middle, as the reader's are. */
function* drawn(seed: number, count: number): Generator<undefined, TrainData> {
  const pixels = new Float64Array(count * PIXELS);
  const classes = new Float64Array(count);
  for (let from = 0; from < count; from += CHUNK) {
    const size = Math.min(CHUNK, count - from);
    const { inputs, targets } = shapes.make(seed * 1000 + from / CHUNK, { samples: size, ...HABITS });
    for (let i = 0; i < size; i++) {
      // In ninths, as a page stores pictures: what is shown is what was learned.
      const text = pictureText(inputs.data.subarray(i * PIXELS, (i + 1) * PIXELS));
      pixels.set(centred(pictureFrom(text)), (from + i) * PIXELS);
      classes[from + i] = targets.data[i]!;
    }
    yield;
  }
  return { inputs: tensor([count, PIXELS], pixels), targets: oneHot(tensor([count], classes), SHAPES.length) };
}

function answersOf(params: Params, { inputs }: TrainData): ShapeAnswer[] {
  const { shown, hidden } = SHAPE_LESSON;
  const some = tensor([shown, PIXELS], inputs.data.slice(0, shown * PIXELS));
  const [first, last] = forward(layers('softmax'), params, some);
  return Array.from({ length: shown }, (_picture, i) => ({
    hidden: Array.from(first!.a.data.subarray(i * hidden, (i + 1) * hidden)),
    probabilities: Array.from(last!.a.data.subarray(i * SHAPES.length, (i + 1) * SHAPES.length)),
  }));
}

function momentOf(model: ModelSpec, params: Params, pass: number, train: TrainData, test: TrainData): ShapeMoment {
  const learned = evaluateModel(model, params, train);
  const unseen = evaluateModel(model, params, test);
  return {
    pass,
    loss: learned.loss,
    accuracy: learned.accuracy,
    testLoss: unseen.loss,
    testAccuracy: unseen.accuracy,
    answers: answersOf(params, test),
    params: plainParams(params),
  };
}

/** A network 784-16-3 learns to tell squares, circles and triangles apart, by plain gradient descent in batches. */
export function* shapeLesson(request: ShapeRequest): Generator<ShapeNews | undefined, void> {
  const { seed, batch, rate, shown } = SHAPE_LESSON;
  const train = yield* drawn(seed, request.train);
  const test = yield* drawn(seed + 1, request.test);
  yield {
    pictures: Array.from({ length: shown }, (_picture, i) => ({
      picture: pictureText(test.inputs.data.subarray(i * PIXELS, (i + 1) * PIXELS)),
      shape: [0, 1, 2].find((k) => test.targets.data[i * SHAPES.length + k] === 1)!,
    })),
  };
  const model = layers('identity');
  const spec: TrainSpec = { model, optimizer: { name: 'sgd', rate }, batchSize: batch, seed };
  const start = startTraining(spec, train);
  yield { moment: momentOf(model, start.params, 0, train, test) };
  for (const { state } of runTraining(spec, train, start, 'batch', { epochs: request.passes }))
    yield state.position === 0 ? { moment: momentOf(model, state.params, state.epoch, train, test) } : undefined;
}
