import { ensure } from '../core/engineError.ts';
import type { Valley } from './valley.ts';

/** One place of a descent with one weight: its number, the weight, the loss and its slope there, and the step −η·slope. */
export interface WalkPoint {
  readonly n: number;
  readonly w: number;
  readonly loss: number;
  readonly slope: number;
  readonly step: number;
}

/**
 * The places of gradient descent, w ← w − η·J′(w) (Cauchy 1847), from `start` on; without end, also beyond ∞ and NaN.
 * @throws EngineError for a start or a rate that is not finite.
 */
export function* walk({ loss, slope }: Valley, start: number, rate: number): Generator<WalkPoint, never> {
  ensure(Number.isFinite(start), `The start is ${start}. Give a finite number such as 8.`);
  ensure(Number.isFinite(rate), `The learning rate is ${rate}. Give a finite number such as 0.1.`);
  let w = start;
  for (let n = 0; ; n++) {
    const step = -rate * slope(w);
    yield { n, w, loss: loss(w), slope: slope(w), step };
    w += step;
  }
}

/** The first `steps` steps of a descent: `steps + 1` places. */
export function walkOf(valley: Valley, start: number, rate: number, steps: number): WalkPoint[] {
  const places: WalkPoint[] = [];
  for (const place of walk(valley, start, rate)) {
    places.push(place);
    if (place.n >= steps) break;
  }
  return places;
}
