import type { BiasRule, WeightOrder } from '#engine/optim/updateOrder.ts';
import type { Way } from './props.ts';

/** All ways of working, as the rows and columns of the table. */
export const ORDERS: readonly WeightOrder[] = ['original', 'onTheWay'];
export const BIAS_RULES: readonly BiasRule[] = ['frozen', 'trained', 'shared'];

/** What the reader may think the author did. */
export const GUESSES = ['asRuled', 'rounded', 'slipped', 'biases'] as const;
export type WayGuess = (typeof GUESSES)[number];

/** Everything that the figure shows and a link carries. */
export interface WayScene extends Way {
  /** Step of the update at hand, counted from 0. */
  readonly step: number;
  /** The ways that have been tried, as keys. */
  readonly tried: readonly string[];
}

/** The version of scenes that links carry. */
export const WAY_VERSION = 1;
export const STEPS = 5;

/** The name of a way of working. */
export const wayKey = ({ order, biases }: Way): string => `${order} ${biases}`;

/** The scene in which a way has been tried. */
export const tryWay = (scene: WayScene, way: Way): WayScene => ({
  ...scene,
  ...way,
  tried: [...new Set([...scene.tried, wayKey(way)])],
});

/** How many digits behind the point two written numbers share before they part. */
export function sharedDigits(a: string, b: string): number {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  return Math.max(0, same - (a.indexOf('.') + 1));
}

const isWay = (way: { order?: unknown; biases?: unknown }): way is Way =>
  ORDERS.includes(way.order as WeightOrder) && BIAS_RULES.includes(way.biases as BiasRule);

/** Checks a scene that came from outside; throws when it is none. */
export function parseWayScene(value: unknown): WayScene {
  const { order, biases, step, tried } = (value ?? {}) as Record<string, unknown>;
  const way = { order, biases };
  const all = ORDERS.flatMap((o) => BIAS_RULES.map((b) => wayKey({ order: o, biases: b })));
  if (!isWay(way) || !Number.isInteger(step) || (step as number) < 0 || (step as number) >= STEPS)
    throw new Error('This is no scene of the figure.');
  const known = Array.isArray(tried) ? all.filter((key) => tried.includes(key)) : [];
  return tryWay({ ...way, step: step as number, tried: known }, way);
}
