import type { AttemptRecord } from '#components/exercises/progress/progress.ts';

const DAY = 86_400_000;
/** Some day in 2026. */
export const START = 1_790_000_000_000;

/** A finished attempt: the day, the marks out of 10, the hints; each day another variant unless said otherwise. */
export function finished(day: number, marks: number, helps = 0, code = `AAAA${'ABCDEFGHJK'[day % 10]}`): AttemptRecord {
  const started = START + day * DAY;
  return {
    exercise: 'ex',
    chapter: 12,
    family: 'chainRule',
    version: 1,
    params: { weight: 6 },
    learner: 'ann',
    variant: day,
    code,
    feedback: 'each',
    started,
    events: [{ n: 0, t: 5, it: 0, st: 'a', a: 'in', x: '0.5' }],
    outcome: { marks: marks * 1000, max: 10_000, helps, finished: started + 60_000 },
  };
}
