/** The parts that a nerve cell and an artificial neuron share; the nucleus has no partner. */
export const PARTS = ['dendrites', 'synapses', 'body', 'hillock', 'axon', 'nucleus'] as const;
export type Part = (typeof PARTS)[number];

/** What the figure shows: what a link carries and undo remembers. */
export interface TwinScene {
  readonly part: Part;
}

/** Properties of the twin diagram. */
export interface TwinDiagramProps {
  readonly id: string;
  /** Number of the figure, `2.1`. */
  readonly number: string;
  /** The part that is lit at first. */
  readonly start: TwinScene;
}
