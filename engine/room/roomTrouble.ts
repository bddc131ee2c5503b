import { pow } from '../core/math/pow.ts';
import type { Params } from '../nn/model.ts';
import type { TrainState } from '../train/state.ts';
import { stepBatch } from '../train/step.ts';
import type { Trouble } from '../train/trouble.ts';
import type { RoomEyes } from './roomEyes.ts';
import type { Room } from './roomOf.ts';
import type { RoomMoment, RoomTrouble } from './roomView.ts';

/** How many steps before the trouble are told. */
export const TOLD = 16;

/** From which factor per update on a gradient counts as growing. */
const GROWING = 1.05;

/** The largest size |θ| among the numbers of all parameters, layer by layer; NaN where one of them is. */
export function largestSize(params: Params): number {
  let most = 0;
  for (const layer of params)
    for (const { data } of Object.values(layer)) for (const value of data) most = Math.max(most, Math.abs(value));
  return most;
}

/** By which factor the gradient's length changed per update, on average; 1 where that cannot be said. */
function growthOf(before: readonly RoomMoment[]): number {
  const sizes = before.map(({ gradientNorm }) => gradientNorm).filter((norm) => norm > 0 && Number.isFinite(norm));
  if (sizes.length < 2) return 1;
  return pow(sizes.at(-1)! / sizes[0]!, 1 / (sizes.length - 1));
}

/** Why a run broke: the trouble, with the steps that led to it. `from` is a state at least some steps before. */
export function roomTrouble(
  { train, data, validation }: Room,
  eyes: RoomEyes,
  from: TrainState,
  trouble: Trouble,
): RoomTrouble {
  const lastGood = trouble.update - 1;
  let lastFinite = 0;
  const before: RoomMoment[] = [];
  for (let state = from; ; ) {
    const stepped = stepBatch(train, data, state);
    if (state.updates > lastGood - TOLD) {
      const { loss, gradientNorm } = stepped.report;
      const losses = [data, ...(validation ? [validation] : [])].map((part) => eyes.score(state, part).loss);
      if ([loss.total, gradientNorm, ...losses].every(Number.isFinite)) lastFinite = state.updates;
      before.push({
        step: state.updates,
        loss: loss.total,
        gradientNorm,
        largestWeight: largestSize(state.params),
      });
    }
    if (stepped.report.trouble || state.updates >= lastGood) break;
    state = stepped.state;
  }
  const growth = growthOf(before);
  const reason = trouble.update <= 2 ? 'start' : growth >= GROWING ? 'growth' : 'jump';
  return { ...trouble, lastGood, lastFinite, before, reason, growth };
}
