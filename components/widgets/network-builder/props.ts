/** What is built: what a link carries and undo remembers. */
export interface BuilderScene {
  /** Units of each layer, inputs first. */
  readonly sizes: readonly number[];
}

/** Properties of the network builder. */
export interface NetworkBuilderProps {
  readonly id: string;
  /** Number of the figure, `6.1`. */
  readonly number: string;
  readonly start: BuilderScene;
  /** Networks to go to, by their sizes. */
  readonly presets: readonly (readonly number[])[];
}
