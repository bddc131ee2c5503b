/** One of the answers to choose from. */
export interface Option {
  readonly id: string;
  readonly text: string;
}

interface Asked {
  /** Name of the prediction, unique in the course: under it the device remembers the guess. */
  readonly id: string;
  readonly question: string;
  /** Why it is so, in one or two sentences that do not repeat the answer. */
  readonly explanation: string;
}

/** A question with what is true; number and sign are given as computed numbers. */
export type PredictProps =
  | (Asked & {
      readonly kind: 'number';
      readonly answer: number;
      /** How far a guess may be off to count as close. */
      readonly tolerance?: number;
      readonly unit?: string;
      /** Decimals of the answer. */
      readonly digits?: number;
    })
  | (Asked & { readonly kind: 'sign'; readonly answer: number })
  | (Asked & { readonly kind: 'choice'; readonly options: readonly Option[]; readonly answer: string });
