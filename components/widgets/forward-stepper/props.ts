/** What the stepper shows: what a link carries and undo remembers. */
export interface ForwardScene {
  /** The two inputs. */
  readonly inputs: readonly number[];
  /** Weights and bias of h1, h2, o1, o2, each as w, w, b. */
  readonly units: readonly (readonly number[])[];
  /** How many neurons have been worked out, 0 to 4. */
  readonly at: number;
}

/** Net inputs and outputs of h1, h2, o1, o2. */
export interface ForwardAnswer {
  readonly z: readonly number[];
  readonly a: readonly number[];
}

/** Properties of the forward stepper. */
export interface ForwardStepperProps {
  readonly id: string;
  /** Number of the figure, e.g. `10.1`. */
  readonly number: string;
  readonly scene: ForwardScene;
  readonly answer: ForwardAnswer;
}
