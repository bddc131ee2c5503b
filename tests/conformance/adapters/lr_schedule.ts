import { rateAt } from '#engine/optim/schedule.ts';
import type { Adapter, Config } from '../adapter.ts';
import { scheduleIn } from '../optimizerIn.ts';
import { numberIn } from '../readInputs.ts';

export const adapter: Adapter = {
  run(config, _inputs, { asked }) {
    const schedule = scheduleIn(config.schedule as Config);
    const lr0 = numberIn(config, 'lr0');
    const updates = (asked.lr as ArrayLike<number> | undefined)?.length ?? 0;
    return { lr: Array.from({ length: updates }, (_, t) => rateAt(schedule, lr0, t)) };
  },
};
