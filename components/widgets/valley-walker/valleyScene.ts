import { fieldsOf, listOf, numberIn, oneOf, wholeIn, yesOrNo } from '#components/lab/sceneFields.ts';
import { VALLEY_NAMES, type ValleyName, valley } from '#engine/landscape/valley.ts';
import type { Try, ValleyScene } from './props.ts';

export const VALLEY_VERSION = 1;
/** Steps that the picture can show one by one. */
export const STEPS = 60;
/** Curvatures of the bowl. */
export const CURVATURES = [1, 2, 4, 8] as const;
export const RATE = { min: 0, max: 2.5, step: 0.01 } as const;
const MOST_TRIES = 60;

/** What of a valley is in the picture. */
export interface View {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

const VIEWS: Record<Exclude<ValleyName, 'bowl'>, View> = {
  twoValleys: { x: [-4, 4], y: [0, 11] },
  plateau: { x: [-6, 6], y: [0, 1.1] },
  kink: { x: [-5, 7], y: [0, 6.6] },
};

/** The part of the plane that a valley is drawn in; the bowl keeps its shape whatever its curvature. */
export const viewOf = (name: ValleyName, curvature: number): View =>
  name === 'bowl' ? { x: [-2.2, 8.2], y: [0, 13.6 * curvature] } : VIEWS[name];

export const valleyIn = ({ valley: name, curvature }: ValleyScene) => valley(name, curvature);

/** A start that lies inside of the picture, to two decimals. */
export function startIn(name: ValleyName, start: number): number {
  const [low, high] = viewOf(name, 1).x;
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

/** Checks a scene that came from outside; throws when it is none. */
export function parseValley(value: unknown): ValleyScene {
  const { valley: name, curvature, start, rate, at, ran, tries } = fieldsOf(value);
  const one = oneOf(name, VALLEY_NAMES);
  const [low, high] = viewOf(one, 1).x;
  const curvatureIn = (wish: unknown): number => Number(oneOf(String(wish), CURVATURES.map(String)));
  const rateIn = (wish: unknown): number => numberIn(wish, RATE.min, RATE.max);
  return {
    valley: one,
    curvature: curvatureIn(curvature),
    start: numberIn(start, low, high),
    rate: rateIn(rate),
    at: wholeIn(at, 0, STEPS),
    ran: yesOrNo(ran),
    tries: listOf(tries, 0, MOST_TRIES).map((item) => {
      const fields = fieldsOf(item);
      return {
        curvature: curvatureIn(fields.curvature),
        rate: rateIn(fields.rate),
        settled: yesOrNo(fields.settled),
      };
    }),
  };
}
