import type { RoomCurves } from './roomView.ts';

/** The most points of a curve. */
export const MAX_CURVE = 256;

/** The numbers of one point, in the order in which they are kept. */
export const CURVE_NUMBERS = [
  ...(['steps', 'epochs', 'data', 'penalty', 'total', 'validation'] as const),
  ...(['accuracy', 'validationAccuracy', 'batch', 'rate', 'gradientNorm'] as const),
];

/** One point: the numbers above, and the gradient's length of each layer. */
export interface CurvePoint extends Readonly<Record<(typeof CURVE_NUMBERS)[number], number>> {
  readonly norms: readonly number[];
}

/** The curves of a run, thinned as it grows longer so that there are never more than `MAX_CURVE` points. */
export class Curves {
  readonly #layers: readonly number[];
  #points: CurvePoint[] = [];
  #spacing = 1;
  /** Grows with every change. */
  version = 0;

  /** `layers` are the engine's layers that have parameters. */
  constructor(layers: readonly number[]) {
    this.#layers = layers;
  }

  /** True for a step that the curves are to have, and don't have yet. */
  wants(step: number): boolean {
    return step % this.#spacing === 0 && step > (this.#points.at(-1)?.steps ?? -1);
  }

  add(point: CurvePoint): void {
    this.#points.push(point);
    this.version += 1;
    if (this.#points.length <= MAX_CURVE) return;
    this.#spacing *= 2;
    this.#points = this.#points.filter(({ steps }) => steps % this.#spacing === 0);
  }

  /** The curves up to a step, for a run that branches off there. */
  until(step: number): Curves {
    const copy = new Curves(this.#layers);
    copy.#points = this.#points.filter(({ steps }) => steps <= step);
    copy.#spacing = this.#spacing;
    copy.version = this.version + 1;
    return copy;
  }

  /** Columns of their own, which may be transferred. */
  columns(): RoomCurves {
    const column = (numberOf: (point: CurvePoint) => number) => Float64Array.from(this.#points, numberOf);
    const named = CURVE_NUMBERS.map((name) => [name, column((point) => point[name])] as const);
    return {
      ...(Object.fromEntries(named) as Record<(typeof CURVE_NUMBERS)[number], Float64Array>),
      layerNorms: this.#layers.map((layer, i) => ({ layer, norms: column(({ norms }) => norms[i]!) })),
    };
  }
}
