/** A place on the board. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Where everything of the picture stands: one list a column, in the order of the units and weights. */
export interface Board {
  readonly width: number;
  readonly height: number;
  readonly deltas: readonly Place[];
  /** w5 … w8: the box of the old value; that of the new one stands below it. */
  readonly outer: readonly Place[];
  readonly blames: readonly Place[];
  /** w1 … w4. */
  readonly inner: readonly Place[];
  readonly error: Place;
  /** From a box of an output weight (0 … 3) to the hidden unit whose blame it makes. */
  readonly tap: (weight: number, fresh: boolean) => string;
  /** From deltas to their weights, where there is room for it, and from a hidden blame to the weights before it. */
  readonly links: readonly string[];
}

/** The boxes of old and new value touch. */
export const BOX = 27;
const CARD = 54;

/** Weight w5 … w8 lead from h1, h2 into o1, then into o2. */
const hiddenOf = (weight: number): number => weight % 2;
const halfOf = (n: number): number => Math.floor(n / 2);

const curve = (x1: number, y1: number, x2: number, y2: number): string => {
  const m = (x1 + x2) / 2;
  return `M${x1} ${y1}C${m} ${y1} ${m} ${y2} ${x2} ${y2}`;
};

/** From left to right, in the order of the calculation. */
export function wideBoard(): Board {
  const rows = [0, 1, 2, 3].map((q) => 6 + q * 68);
  const pair = [0, 1].map((k) => 6 + k * 136 + 34);
  const deltas = pair.map((y) => ({ x: 2, y, w: 146, h: CARD }));
  const outer = rows.map((y) => ({ x: 186, y, w: 158, h: BOX }));
  const blames = pair.map((y) => ({ x: 396, y, w: 162, h: CARD }));
  const inner = rows.map((y) => ({ x: 596, y, w: 158, h: BOX }));
  const error = { x: 778, y: 105, w: 140, h: 2 * BOX + 24 };
  return {
    width: 920,
    height: 276,
    deltas,
    outer,
    blames,
    inner,
    error,
    tap: (weight, fresh) => {
      const from = outer[weight]!;
      const to = blames[hiddenOf(weight)]!;
      const enter = to.y + CARD / 2 + (halfOf(weight) ? 12 : -12);
      return curve(from.x + from.w, from.y + BOX / 2 + (fresh ? BOX : 0), to.x, enter);
    },
    links: [
      ...outer.map(({ x, y }, q) => curve(148, deltas[halfOf(q)]!.y + CARD / 2, x, y + BOX)),
      ...inner.map(({ x, y }, q) => curve(558, blames[halfOf(q)]!.y + CARD / 2, x, y + BOX)),
      ...inner.map(({ x, w, y }) => curve(x + w, y + BOX, error.x, error.y + error.h / 2)),
    ],
  };
}

/** From top to bottom, for narrow screens: the weights of h1 stand on the left, those of h2 on the right. */
export function tallBoard(): Board {
  const width = 358;
  const w = 152;
  const [left, right] = [2, width - w - 2];
  const side = (k: number): number => (k === 0 ? left : right);
  const deltas = [0, 1].map((k) => ({ x: side(k), y: 4, w, h: CARD }));
  const outer = [0, 1, 2, 3].map((q) => ({ x: side(hiddenOf(q)), y: 74 + halfOf(q) * 66, w, h: BOX }));
  const blames = [0, 1].map((k) => ({ x: side(k), y: 230, w, h: CARD }));
  const inner = [0, 1, 2, 3].map((q) => ({ x: side(halfOf(q)), y: 306 + hiddenOf(q) * 62, w, h: BOX }));
  const error = { x: 106, y: 444, w: 146, h: 2 * BOX + 24 };
  return {
    width,
    height: 526,
    deltas,
    outer,
    blames,
    inner,
    error,
    tap: (weight, fresh) => {
      const { x, y } = outer[weight]!;
      const onLeft = hiddenOf(weight) === 0;
      const gutter = (onLeft ? left + w : right) + (onLeft ? 1 : -1) * (halfOf(weight) ? 10 : 20);
      const edge = onLeft ? x + w : x;
      const level = y + BOX / 2 + (fresh ? BOX : 0);
      const to = blames[hiddenOf(weight)]!;
      const enter = to.y + (halfOf(weight) ? 16 : 38);
      return `M${edge} ${level}H${gutter}V${enter}H${edge}`;
    },
    links: [
      ...[0, 1].map((k) => `M${side(k) + w / 2} ${230 + CARD}V306`),
      ...[0, 1].map((k) => `M${side(k) + w / 2} ${306 + 62 + 2 * BOX}V${434}H${width / 2}V444`),
    ],
  };
}
