/** One input of a unit with its weight. */
export interface NetRow {
  readonly x: number;
  readonly w: number;
}

/** A single unit of chapter 3 with its numbers. */
export interface PerceptronNet {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly NetRow[];
  readonly b: number;
}

/** Deck 001, lines 394–400: only the result is printed, these inputs and weights are a reconstruction. */
export const net1: PerceptronNet = {
  id: 'net-1',
  title: 'net 1 (reconstructed)',
  rows: [
    { x: 0.3, w: 0.2 },
    { x: 0.5, w: 0.1 },
    { x: 0.6, w: -0.3 },
  ],
  b: 0,
};

/** Deck 001, lines 403–408: likewise a reconstruction. */
export const net2: PerceptronNet = {
  id: 'net-2',
  title: 'net 2 (reconstructed)',
  rows: [
    { x: 0.2, w: 0.3 },
    { x: 0.6, w: 0.7 },
  ],
  b: 0.45,
};

/** Deck 001, lines 573–579: all numbers are printed. */
export const stepNet: PerceptronNet = {
  id: 'step',
  title: 'step example',
  rows: [
    { x: 1, w: 0.8 },
    { x: 7, w: 0.1 },
    { x: 5, w: 0 },
  ],
  b: 0,
};

/** The three examples of the bench. */
export const perceptronNets: readonly PerceptronNet[] = [stepNet, net1, net2];
