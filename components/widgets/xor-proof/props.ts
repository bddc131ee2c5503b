/** Properties of the proof. */
export interface XorProofProps {
  /** Number of the figure, e.g. `5.5`. */
  readonly number: string;
  /** Name of this figure in links. */
  readonly id: string;
}
