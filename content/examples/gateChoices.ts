import type { TruthTable } from '#engine/optim/gate.ts';

interface Choice {
  readonly id: string;
  readonly title: string;
  readonly table: TruthTable;
  readonly w: readonly [number, number];
  readonly theta: number;
}

/** Gates for the builder. AND and OR have the weights and the threshold of Deck 001, lines 447–480; the others are ours. */
export const gateChoices: readonly Choice[] = [
  { id: 'and', title: 'AND', table: [0, 0, 0, 1], w: [0.7, 0.7], theta: 1 },
  { id: 'or', title: 'OR', table: [0, 1, 1, 1], w: [1.2, 1.2], theta: 1 },
  { id: 'nand', title: 'NAND', table: [1, 1, 1, 0], w: [-0.7, -0.7], theta: -1 },
  { id: 'nor', title: 'NOR', table: [1, 0, 0, 0], w: [-1.2, -1.2], theta: -1 },
  { id: 'firstOnly', title: 'A AND NOT B', table: [0, 0, 1, 0], w: [1, -1], theta: 0.5 },
  { id: 'secondOnly', title: 'B AND NOT A', table: [0, 1, 0, 0], w: [-1, 1], theta: 0.5 },
  { id: 'implies', title: 'NOT A OR B', table: [1, 1, 0, 1], w: [-1, 1], theta: -0.5 },
  { id: 'impliedBy', title: 'A OR NOT B', table: [1, 0, 1, 1], w: [1, -1], theta: -0.5 },
];
