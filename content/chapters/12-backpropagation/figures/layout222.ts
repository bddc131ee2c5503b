/** Where everything of the 2-2-2 network stands in a plate, in the plate's own units. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface Layout222 {
  readonly width: number;
  readonly height: number;
  /** Size of a card and of a pill on an edge. */
  readonly card: { readonly width: number; readonly height: number };
  readonly pill: { readonly width: number; readonly height: number };
  /** Centres of the units: two of the inputs, two of the hidden layer, two of the outputs. */
  readonly units: readonly [readonly [Spot, Spot], readonly [Spot, Spot], readonly [Spot, Spot]];
  /** Where an edge leaves a card and where it arrives. */
  readonly leave: (spot: Spot, isInput: boolean) => Spot;
  readonly arrive: (spot: Spot) => Spot;
  /** How far along a straight and along a crossing edge its pill stands. */
  readonly along: { readonly straight: number; readonly crossing: number };
}

/** Left to right, for wide columns. */
export const wideLayout: Layout222 = {
  width: 888,
  height: 372,
  card: { width: 164, height: 104 },
  pill: { width: 120, height: 44 },
  units: [
    [
      { x: 86, y: 88 },
      { x: 86, y: 284 },
    ],
    [
      { x: 444, y: 88 },
      { x: 444, y: 284 },
    ],
    [
      { x: 802, y: 88 },
      { x: 802, y: 284 },
    ],
  ],
  leave: ({ x, y }) => ({ x: x + 82, y }),
  arrive: ({ x, y }) => ({ x: x - 82, y }),
  along: { straight: 0.5, crossing: 0.35 },
};

/** Top to bottom, for phones. */
export const tallLayout: Layout222 = {
  width: 340,
  height: 660,
  card: { width: 164, height: 104 },
  pill: { width: 108, height: 42 },
  units: [
    [
      { x: 84, y: 40 },
      { x: 256, y: 40 },
    ],
    [
      { x: 84, y: 326 },
      { x: 256, y: 326 },
    ],
    [
      { x: 84, y: 604 },
      { x: 256, y: 604 },
    ],
  ],
  leave: ({ x, y }, isInput) => ({ x, y: y + (isInput ? 32 : 52) }),
  arrive: ({ x, y }) => ({ x, y: y - 52 }),
  along: { straight: 0.24, crossing: 0.83 },
};

/** One connection of the network in a plate: its ends, the centre of its pill, and its weight's place. */
export interface Edge222 {
  readonly from: Spot;
  readonly to: Spot;
  readonly at: Spot;
  /** Layer from 1, unit that it enters, unit that it leaves, both from 0. */
  readonly layer: 1 | 2;
  readonly into: number;
  readonly outOf: number;
}

/** The eight connections, in the order w1 … w8. */
export function edges222(layout: Layout222): Edge222[] {
  const edges: Edge222[] = [];
  for (const layer of [1, 2] as const)
    for (const into of [0, 1])
      for (const outOf of [0, 1]) {
        const from = layout.leave(layout.units[layer - 1]![outOf]!, layer === 1);
        const to = layout.arrive(layout.units[layer]![into]!);
        const part = into === outOf ? layout.along.straight : layout.along.crossing;
        const at = { x: from.x + part * (to.x - from.x), y: from.y + part * (to.y - from.y) };
        edges.push({ from, to, at, layer, into, outOf });
      }
  return edges;
}
