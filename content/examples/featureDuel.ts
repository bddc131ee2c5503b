import { PIXELS, pictureFrom, pictureText } from '#components/drawing/picture.ts';
import { asParams, asTensor, plainTrace } from '#components/lab/plain.ts';
import { MOST_INK, ruleSays } from '#components/widgets/feature-duel/duel.ts';
import { featuresOf, type Thresholds } from '#components/widgets/feature-duel/features.ts';
import type { Drawing, FeatureDuelProps, Reader } from '#components/widgets/feature-duel/props.ts';
import { askReader, INPUTS, mostLikely, probabilitiesOf } from '#components/widgets/feature-duel/reading.ts';
import { digits } from '#engine/data/generators/digits.ts';
import { traceOf } from '#engine/trace/trace.ts';
import trained from './digitReader/reader.json' with { type: 'json' };
import { TRAINING } from './digitReader/training.ts';

const reader: Reader = trained;
const thresholds: Thresholds = { ink: 80, symmetry: 0.4 };
/** Seeds of drawings that the network has not seen. */
const TEN = 2026;
const THOUSAND = 1957;

/** Drawings of the generator, each with the network's answer. */
function drawingsOf(seed: number, samples: number): Drawing[] {
  const { inputs, targets } = digits.make(seed, { samples });
  return Array.from({ length: samples }, (_drawing, i) => {
    const picture = pictureText(inputs.data.subarray(i * PIXELS, (i + 1) * PIXELS));
    const { spec, params, x, t, update } = askReader(reader, pictureFrom(picture));
    const trace = plainTrace(traceOf(spec, asParams(params), asTensor(x), asTensor(t), update));
    return { digit: targets.data[i]!, picture, probabilities: probabilitiesOf(trace) };
  });
}

/** The thresholds with the most hits of the rule on these drawings, among all that the two sliders can show; the first of equals. */
function bestOf(drawings: readonly Drawing[]): Thresholds & { readonly hits: number } {
  const measured = drawings.map(({ digit, picture }) => ({ digit, features: featuresOf(pictureFrom(picture)) }));
  let best = { ink: 0, symmetry: 0, hits: -1 };
  for (let ink = 0; ink <= MOST_INK; ink++)
    for (let hundredths = 0; hundredths <= 100; hundredths++) {
      const least = { ink, symmetry: hundredths / 100 };
      const hits = measured.filter(({ digit, features }) => ruleSays(features, least) === digit).length;
      if (hits > best.hits) best = { ...least, hits };
    }
  return best;
}

const hitsOf = (drawings: readonly Drawing[]) => ({
  all: drawings.length,
  rule: drawings.filter(({ digit, picture }) => ruleSays(featuresOf(pictureFrom(picture)), thresholds) === digit)
    .length,
  network: drawings.filter(({ digit, probabilities }) => mostLikely(probabilities) === digit).length,
});

const ten = drawingsOf(TEN, 10);

/** The feature duel as chapter 1 starts it. */
export const featureDuel: FeatureDuelProps = {
  id: 'duel',
  number: '1.4',
  start: { at: 0, own: '0'.repeat(PIXELS / 4), ...thresholds },
  drawings: ten,
  reader,
};

/** How the two compare, and what the network is made of. */
export const duelFacts = {
  ten: hitsOf(ten),
  best: bestOf(ten),
  inputs: INPUTS,
  thousand: hitsOf(drawingsOf(THOUSAND, 1000)),
  parameters: reader.tensors.reduce((sum, { values }) => sum + values.length, 0),
  training: TRAINING,
  seeds: { ten: TEN, thousand: THOUSAND },
} as const;
