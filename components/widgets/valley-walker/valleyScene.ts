import { CURVATURES, MOST_TRIES, viewOf } from '#components/scenes/valleyScene.ts';
import { type ValleyName, valley } from '#engine/landscape/valley.ts';
import type { Try, ValleyScene } from './props.ts';

export { CURVATURES, parseValley, RATE, STEPS, VALLEY_VERSION, viewOf } from '#components/scenes/valleyScene.ts';

export const valleyIn = ({ valley: name, curvature, centre }: ValleyScene) => valley(name, curvature, centre);

/** A start that lies inside of the picture, to two decimals. */
export function startIn(name: ValleyName, start: number, centre?: number): number {
  const [low, high] = viewOf(name, 1, centre).x;
  return Math.round(Math.max(low + 0.2, Math.min(high - 0.2, start)) * 100) / 100;
}

/** What the reader knows of one curvature: the largest rate that came to rest and the smallest that did not. */
export interface Bracket {
  readonly curvature: number;
  readonly rest: number | undefined;
  readonly unrest: number | undefined;
}

/** The notes, one row a curvature. */
export const bracketsOf = (tries: readonly Try[]): Bracket[] =>
  CURVATURES.map((curvature) => {
    const rates = (settled: boolean): number[] =>
      tries.filter((one) => one.curvature === curvature && one.settled === settled).map(({ rate }) => rate);
    const [good, bad] = [rates(true), rates(false).filter((rate) => rate > 0)];
    return {
      curvature,
      rest: good.length ? Math.max(...good) : undefined,
      unrest: bad.length ? Math.min(...bad) : undefined,
    };
  });

/** The notes with one more; the oldest ones are dropped. */
export const withTry = (tries: readonly Try[], one: Try): readonly Try[] => [...tries, one].slice(-MOST_TRIES);
