import { ensure } from '../core/engineError.ts';

/** A point of the data: an input and its target. */
export interface DataPoint {
  readonly x: number;
  readonly y: number;
}

/** A line ŷ = m·x + c, and with it a place on the loss surface. */
export interface LineAt {
  readonly m: number;
  readonly c: number;
}

/** The mean squared error J = (1/n)·Σ(m·x + c − y)² of a line, and its gradient. */
export interface LineLoss extends LineAt {
  readonly loss: number;
  /** ∂J/∂m = (2/n)·Σ x·(ŷ − y) */
  readonly dm: number;
  /** ∂J/∂c = (2/n)·Σ(ŷ − y) */
  readonly dc: number;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * How wrong a line is, and where the loss falls: J in squared units of y, ∂J/∂m in those by a unit of m, ∂J/∂c by one of c.
 * Source: the method of least squares (Legendre 1805).
 */
export function lineLoss(points: readonly DataPoint[], { m, c }: LineAt): LineLoss {
  const residuals = points.map(({ x, y }) => m * x + c - y);
  return {
    m,
    c,
    loss: mean(residuals.map((r) => r * r)),
    dm: 2 * mean(residuals.map((r, i) => r * points[i]!.x)),
    dc: 2 * mean(residuals),
  };
}

/** The shape of the loss surface, which for a line and squares is a bowl: everything that does not hang on m and c. */
export interface LineBowl {
  /** The curvatures of the bowl along its steepest and its flattest direction: the eigenvalues of the Hessian. */
  readonly steep: number;
  readonly flat: number;
  /** Above this learning rate descent runs away: 2/steep. */
  readonly limit: number;
  /** The lowest place and its loss; absent where all inputs are equal, because then the bowl is a gutter. */
  readonly best: LineLoss | undefined;
}

/**
 * The bowl of the mean squared error of lines through some points. Its Hessian is 2·[[mean x², mean x], [mean x, 1]].
 * @throws EngineError without any points.
 */
export function lineBowl(points: readonly DataPoint[]): LineBowl {
  ensure(points.length > 0, 'There are no points to fit a line to. Give at least one.');
  const xs = points.map(({ x }) => x);
  const [middle, squares] = [mean(xs), mean(xs.map((x) => x * x))];
  const half = (squares - 1) / 2;
  const root = Math.sqrt(half * half + middle * middle);
  const centre = (squares + 1) / 2;
  const steep = 2 * (centre + root);
  const spread = mean(xs.map((x) => (x - middle) * (x - middle)));
  // The product of the eigenvalues is 4·spread; dividing keeps digits that a difference would lose.
  const flat = (4 * spread) / steep;
  if (spread === 0) return { steep, flat: 0, limit: 2 / steep, best: undefined };
  const height = mean(points.map(({ y }) => y));
  const m = mean(points.map(({ x, y }) => (x - middle) * (y - height))) / spread;
  return { steep, flat, limit: 2 / steep, best: lineLoss(points, { m, c: height - m * middle }) };
}

/** Gradient descent for a line: `steps + 1` places, from the start on; may run to ∞ and NaN where the rate is too large. */
export function descendLine(points: readonly DataPoint[], start: LineAt, rate: number, steps: number): LineLoss[] {
  const places = [lineLoss(points, start)];
  for (let n = 0; n < steps; n++) {
    const { m, c, dm, dc } = places[n]!;
    places.push(lineLoss(points, { m: m - rate * dm, c: c - rate * dc }));
  }
  return places;
}
