import { engine } from '#components/lab/engine.ts';
import type { RunPoint } from '#components/lab/engineApi.ts';
import { columnsOf, outputQuestions, runRequest, unitsOf } from './neuron.ts';
import type { NeuronAnswer, NeuronScene, ToyData, UnitRun } from './props.ts';

/**
 * Asks the worker to train both units. Runs with the same settings are made once, so that moving through the moments of
 * a run trains nothing anew.
 */
export function trainer(data: readonly ToyData[]): (scene: NeuronScene) => Promise<NeuronAnswer> {
  let made: { readonly key: string; readonly runs: Promise<readonly [UnitRun, UnitRun]> } | undefined;

  async function train(scene: NeuronScene, set: ToyData): Promise<readonly [UnitRun, UnitRun]> {
    const [relu, leaky] = unitsOf(scene).map(async (unit) => {
      const points: RunPoint[] = [];
      await engine.run(runRequest(unit, scene, set), (batch) => points.push(...batch)).done;
      return columnsOf(points);
    });
    return Promise.all([relu!, leaky!]);
  }

  return async (scene) => {
    const set = data.find(({ seed }) => seed === scene.seed)!;
    const key = `${scene.rate} ${scene.leak} ${scene.seed}`;
    let job = made;
    if (job?.key !== key) {
      const runs = train(scene, set);
      job = made = { key, runs };
      // A run that failed must not be remembered: the next question tries again.
      runs.catch(() => {
        made = undefined;
      });
    }
    const runs = await job.runs;
    const { rows } = await engine.functions(outputQuestions(scene, set, runs));
    return { runs: [runs[0], runs[1]], outputs: rows };
  };
}
