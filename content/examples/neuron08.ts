import { descentPoints } from '#components/lab/descentPoints.ts';
import { functionAnswers } from '#components/lab/functionAnswers.ts';
import { columnsOf, outputQuestions, runRequest, unitsOf } from '#components/widgets/kill-a-neuron/neuron.ts';
import type { KillANeuronProps, NeuronScene, ToyData, UnitRun } from '#components/widgets/kill-a-neuron/props.ts';
import { Rng } from '#engine/core/rng.ts';

const SAMPLES = 12;
const two = (value: number): number => Math.round(value * 100) / 100;

/** Twelve points around t = 0.3x + 0.2 with x between 0.2 and 2, from a seed. */
function toyData(seed: number): ToyData {
  const rng = Rng.fromSeed(seed);
  const x = Array.from({ length: SAMPLES }, () => two(rng.between(0.2, 2))).sort((a, b) => a - b);
  return { seed, x, t: x.map((input) => two(0.3 * input + 0.2 + 0.06 * rng.normal())) };
}

export const toySets: readonly ToyData[] = [1, 2, 3, 4, 5].map(toyData);

/** Both runs of a scene, as the worker makes them. */
export function neuronAnswer(scene: NeuronScene): KillANeuronProps['answer'] {
  const data = toySets.find(({ seed }) => seed === scene.seed)!;
  const [relu, leaky] = unitsOf(scene).map((unit): UnitRun => {
    const points = [...descentPoints(runRequest(unit, scene, data))].flatMap((point) => point ?? []);
    return columnsOf(points);
  });
  const runs = [relu!, leaky!] as const;
  return { runs, outputs: functionAnswers(outputQuestions(scene, data, runs)).rows };
}

/** The figure "Kill a neuron" with a rate that is too large, before the first update: the reader is asked what it will do. */
const scene: NeuronScene = { rate: 0.3, leak: 0.1, seed: 3, at: 0 };
export const neuronStart: Omit<KillANeuronProps, 'id' | 'number'> = {
  scene,
  data: toySets,
  answer: neuronAnswer(scene),
};
