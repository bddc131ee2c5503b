import { fieldsOf, listOf, numberIn, oneOf, wholeIn, yesOrNo } from '#components/lab/sceneFields.ts';
import { VALLEY_NAMES, type ValleyName } from '#engine/landscape/valley.ts';

/** One run to its end in the bowl: curvature, learning rate, and whether it came to rest. */
export interface Try {
  readonly curvature: number;
  readonly rate: number;
  readonly settled: boolean;
}

/** What the valley walker shows: what a link carries and undo remembers. */
export interface ValleyScene {
  readonly valley: ValleyName;
  /** Curvature λ of the bowl; the other valleys do not look at it. */
  readonly curvature: number;
  /** The lowest place of the bowl of an exercise; the figure's own bowl has it at 3. */
  readonly centre?: number;
  /** Where the ball is dropped. */
  readonly start: number;
  /** The learning rate η. */
  readonly rate: number;
  /** The step at hand. */
  readonly at: number;
  /** The run was let go to its end. */
  readonly ran: boolean;
  /** The reader's notes, newest last. */
  readonly tries: readonly Try[];
}

/** The version of scenes that links carry. */
export const VALLEY_VERSION = 1;
/** Steps that the picture can show one by one. */
export const STEPS = 60;
/** Curvatures of the figure's own bowl. */
export const CURVATURES = [1, 2, 4, 8] as const;
export const RATE = { min: 0, max: 2.5, step: 0.01 } as const;
export const MOST_TRIES = 60;
/** How far a bowl is drawn to both sides of its lowest place: the figure's own, and that of an exercise. */
const HALF = 5.2;
const WIDE_HALF = 15;
/** Height of a bowl's picture by its curvature and the square of its half width: a little more than the bowl itself. */
const HEIGHT = 13.6 / (HALF * HALF);

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
export function viewOf(name: ValleyName, curvature: number, centre?: number): View {
  if (name !== 'bowl') return VIEWS[name];
  if (centre === undefined) return { x: [-2.2, 8.2], y: [0, 13.6 * curvature] };
  return { x: [centre - WIDE_HALF, centre + WIDE_HALF], y: [0, HEIGHT * WIDE_HALF * WIDE_HALF * curvature] };
}

const usualCurvature = (wish: unknown): number => Number(oneOf(String(wish), CURVATURES.map(String)));
const rateIn = (wish: unknown): number => numberIn(wish, RATE.min, RATE.max);

function parseTry(value: unknown): Try {
  const { curvature, rate, settled } = fieldsOf(value);
  return { curvature: usualCurvature(curvature), rate: rateIn(rate), settled: yesOrNo(settled) };
}

/** Checks a scene that came from outside; throws when it is none. */
export function parseValley(value: unknown): ValleyScene {
  const { valley, curvature, centre, start, rate, at, ran, tries } = fieldsOf(value);
  const one = oneOf(valley, VALLEY_NAMES);
  const bowl =
    centre === undefined
      ? { curvature: usualCurvature(curvature) }
      : { curvature: numberIn(curvature, 0.1, 20), centre: numberIn(centre, -20, 20) };
  const [low, high] = viewOf(one, 1, bowl.centre).x;
  return {
    valley: one,
    ...bowl,
    start: numberIn(start, low, high),
    rate: rateIn(rate),
    at: wholeIn(at, 0, STEPS),
    ran: yesOrNo(ran),
    tries: listOf(tries, 0, MOST_TRIES).map(parseTry),
  };
}
