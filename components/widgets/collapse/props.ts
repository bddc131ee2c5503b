/** The seven numbers of a 1-2-1 network, in the order of its parameters: w₁, w₂, b₁, b₂ of the first layer, v₁, v₂, c of the second. */
export type Numbers = readonly number[];

/** What the figure shows: what a link carries and undo remembers. */
export interface CollapseScene {
  /** Numbers of the network without a bend. */
  readonly linear: Numbers;
  /** Numbers of the network with one. */
  readonly bent: Numbers;
  readonly bend: 'tanh' | 'sigmoid' | 'relu';
  /** Whose knobs are shown. */
  readonly hand: 'linear' | 'bent';
}

/** What one network makes of the data and of the places in between. */
export interface Fit {
  readonly outputs: readonly number[];
  readonly curve: readonly number[];
  /** Mean squared error on the data. */
  readonly error: number;
}

/** Everything that the figure draws, computed by the engine. */
export interface CollapseView {
  readonly linear: Fit;
  readonly bent: Fit;
  /** The one layer that the linear network collapses to: W₂W₁ and W₂b₁ + b₂. */
  readonly slope: number;
  readonly intercept: number;
  /** The largest difference between the linear network and that one layer. */
  readonly gap: number;
}

/** Properties of the figure "Collapse". */
export interface CollapseProps {
  readonly id: string;
  /** Number of the figure, `6.3`. */
  readonly number: string;
  readonly start: CollapseScene;
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** The figure at its start, worked out while the page was built. */
  readonly first: CollapseView;
}
