import { describe, expect, it } from 'vitest';
import { functionAnswers } from '#components/lab/functionAnswers.ts';
import { parseHeadScene, TASK_FACTS, verdictOf } from '#components/widgets/choose-head/heads.ts';
import { HEAD_LOSSES, HEADS, TASKS } from '#components/widgets/choose-head/props.ts';
import {
  activeInputs,
  columnsOf,
  deathOf,
  parseNeuronScene,
  unitAt,
} from '#components/widgets/kill-a-neuron/neuron.ts';
import { kindOf, parseSlopeScene, slopeQuestions } from '#components/widgets/negative-slope/slope.ts';
import { mixerQuestions, parseMixerScene } from '#components/widgets/softmax-mixer/mixer.ts';
import { headAnswer } from '#content/examples/head08.ts';
import { neuronAnswer, neuronStart, toySets } from '#content/examples/neuron08.ts';

describe('negative slope', () => {
  it.each([-0.5, 0, 0.01, 0.25, 1, 1.5, 2])('max(αz, z) is asked rightly for α = %s', (a) => {
    for (const z of [-3, -1, 0.5, 2]) {
      const [, , two, max] = functionAnswers(slopeQuestions({ a, z })).curves;
      expect(two!.values[0]).toBeCloseTo(z > 0 ? z : a * z, 12);
      expect(max!.values[0]).toBeCloseTo(Math.max(a * z, z), 12);
    }
  });

  it('knows what the slope makes of the unit', () => {
    expect([-0.1, 0, 0.1, 1, 1.01].map(kindOf)).toEqual(['bends', 'relu', 'leaky', 'identity', 'broken']);
    expect(() => parseSlopeScene({ a: 3.5, z: 0 })).toThrow('no scene');
  });
});

describe('softmax mixer', () => {
  const scene = { scores: [2, 1, 0, -1, 0.5], temperature: 1, shift: 0, independent: false };
  const rows = (part: Partial<typeof scene>) => functionAnswers(mixerQuestions({ ...scene, ...part })).rows;

  it('ignores a shift, while the sigmoids do not', () => {
    const [softmax, sigmoids] = rows({});
    const [shifted, moved] = rows({ shift: 100 });
    for (const [k, p] of shifted!.entries()) expect(p).toBeCloseTo(softmax![k]!, 12);
    expect(moved![3]).not.toBeCloseTo(sigmoids![3]!, 2);
  });

  it('keeps the order at every temperature', () => {
    for (const temperature of [0.1, 1, 5]) {
      const [p] = rows({ temperature });
      expect([...p!].sort((a, b) => b - a)).toEqual([p![0], p![1], p![4], p![2], p![3]]);
    }
    expect(() => parseMixerScene({ ...scene, temperature: 0 })).toThrow('no scene');
  });
});

describe('choose the head', () => {
  it('has exactly one fitting pair for each task', () => {
    const fitting = TASKS.map((task) =>
      HEADS.flatMap((head) =>
        HEAD_LOSSES.filter((loss) => verdictOf({ task, head, loss, solved: [] }).both === 'fits').map(
          (loss) => `${head} ${loss}`,
        ),
      ),
    );
    expect(fitting).toEqual([
      ['identity meanSquares'],
      ['identity meanSquares'],
      ['sigmoid binaryCrossEntropy'],
      ['softmax crossEntropy'],
      ['sigmoid binaryCrossEntropy'],
    ]);
  });

  it('a pair that fits gives the slope "predicted minus true", up to the mean', () => {
    for (const task of ['spam', 'tags'] as const) {
      const { rows, losses } = headAnswer({ task, head: 'sigmoid', loss: 'binaryCrossEntropy', solved: [] });
      const answer = losses[0]!;
      if ('refused' in answer) throw new Error(answer.refused);
      const { targets } = TASK_FACTS[task];
      rows[0]!.forEach((p, k) => {
        const slope = answer.gradient[k]! * p * (1 - p) * targets.length;
        expect(slope).toBeCloseTo(p - targets[k]!, 12);
      });
    }
  });

  it('lets the loss say why it refuses', () => {
    const [loss] = headAnswer({ task: 'price', head: 'identity', loss: 'binaryCrossEntropy', solved: [] }).losses;
    expect(loss).toEqual({ refused: expect.stringContaining('from 0 to 1') });
    expect(() => parseHeadScene({ task: 'price', head: 'tanh', loss: 'meanSquares', solved: [] })).toThrow('no scene');
  });
});

describe('kill a neuron', () => {
  it('lives at a smaller rate, for all points', () => {
    for (const { seed } of toySets) {
      const set = toySets.find((one) => one.seed === seed)!;
      const { runs } = neuronAnswer({ ...neuronStart.scene, seed, rate: 0.1 });
      expect(deathOf(runs[0], set)).toBeUndefined();
      expect(activeInputs(unitAt(runs[0], 120), set)).toBe(12);
    }
  });

  it('leaves out moments that are not finite, and takes only known points', () => {
    const run = columnsOf([
      { n: 0, error: 1, outputs: [], params: [1, 2] },
      { n: 1, error: Number.POSITIVE_INFINITY, outputs: [], params: [9, 9] },
    ]);
    expect(run).toEqual({ losses: [1], weights: [1], biases: [2] });
    expect(unitAt(run, 7)).toEqual({ n: 0, loss: 1, w: 1, b: 2 });
    expect(() => parseNeuronScene({ ...neuronStart.scene, seed: 9 }, [1, 2, 3])).toThrow('no scene');
  });
});
