import { ensure } from '#engine/core/engineError.ts';
import { directionPair } from '#engine/landscape/directionPair.ts';
import { inOneRow, lossOnCut, shadowOf, surface } from '#engine/landscape/surface.ts';
import { type DescentPoint, descend } from '#engine/train/descend.ts';
import type { StepRequest } from './engineApi.ts';
import { asParams, asTensor } from './plain.ts';

/** The landscape of a network: a training to make, and the plane to look at. */
export interface LandscapeRequest extends StepRequest {
  readonly updates: number;
  /** Seed of the directions. */
  readonly seed: number;
  /** Both directions drawn, or the first one from the start to the end of the training. */
  readonly look: 'random' | 'journey';
}

/** One place of the training beside its shadow on the plane. */
export interface ShadowPoint {
  readonly n: number;
  readonly a: number;
  readonly b: number;
  /** The loss of the network itself, and the loss at its shadow. */
  readonly loss: number;
  readonly below: number;
}

/** The plane with its losses, and the training's path on it. */
export interface LandscapeReport {
  /** Places of the grid, the same along both directions; (0, 0) is the end of the training. */
  readonly a: readonly number[];
  readonly b: readonly number[];
  /** Losses row by row, to four decimals: for a picture only. */
  readonly losses: readonly number[];
  readonly path: readonly ShadowPoint[];
  /** How far it is from start to end among all parameters, and how much of that the plane shows. */
  readonly distance: number;
  readonly shown: number;
}

/** Lines of the grid along each direction. */
const GRID = 29;
const MOST_UPDATES = 5_000;
/** Updates whose shadow is drawn: each at first, then ever fewer. */
const isDrawn = (n: number, all: number): boolean => n === all || n % Math.max(1, 5 * Math.floor(n / 50)) === 0;

/**
 * Trains the network, lays a plane through the end along two directions, and measures the loss all over it. Yields nothing
 * at each place, so that the worker can breathe, and the report at the end.
 */
export function* landscapeWork(request: LandscapeRequest): Generator<LandscapeReport | undefined, void> {
  const { spec, update, updates, seed, look } = request;
  ensure(
    Number.isInteger(updates) && updates >= 1 && updates <= MOST_UPDATES,
    `The training makes 1 to ${MOST_UPDATES} updates, but ${updates} were asked for. Give a whole number in between.`,
  );
  const [x, t] = [asTensor(request.x), asTensor(request.t)];
  const places: DescentPoint[] = [];
  for (const place of descend(spec, asParams(request.params), x, t, update, updates, (n) => isDrawn(n, updates))) {
    places.push(place);
    yield undefined;
  }
  const centre = places.at(-1)!.params;
  const end = inOneRow(centre);
  const journey = inOneRow(places[0]!.params).map((value, i) => end[i]! - value);
  const directions = directionPair(end.length, seed, look === 'journey' ? journey : undefined);
  const cut = { spec, centre, directions, x, t };
  const path: ShadowPoint[] = [];
  for (const { iteration: n, error: loss, params } of places) {
    const [a, b] = shadowOf(cut, params);
    path.push({ n, a, b, loss, below: lossOnCut(cut, a, b) });
    yield undefined;
  }
  const distance = Math.sqrt(journey.reduce((sum, value) => sum + value * value, 0));
  const [first] = path;
  const { a, b } = gridAround(path, distance);
  const losses: number[] = [];
  for (const loss of surface(cut, a, b)) {
    losses.push(Math.round(loss * 1e4) / 1e4);
    yield undefined;
  }
  yield { a, b, losses, path, distance, shown: Math.sqrt(first!.a * first!.a + first!.b * first!.b) / distance };
}

/** The whole work in one go. */
export function landscapeReport(request: LandscapeRequest): LandscapeReport {
  return [...landscapeWork(request)].at(-1)!;
}

/** A square grid with the whole path well inside of it, and as wide as the journey is long also where the path is hidden. */
function gridAround(path: readonly ShadowPoint[], distance: number): { readonly a: number[]; readonly b: number[] } {
  const bounds = (values: readonly number[]) => [Math.min(...values), Math.max(...values)] as const;
  const [across, along] = [bounds(path.map(({ a }) => a)), bounds(path.map(({ b }) => b))];
  const half = Math.max(0.6 * distance, 0.75 * Math.max(across[1] - across[0], along[1] - along[0]));
  const line = ([low, high]: readonly [number, number]): number[] =>
    Array.from({ length: GRID }, (_, i) => {
      const place = (low + high) / 2 + half * ((2 * i) / (GRID - 1) - 1);
      return Math.round(place * 1e4) / 1e4;
    });
  return { a: line(across), b: line(along) };
}
