/** What the field calls the activations of the exercises. */
const NAMES: Readonly<Record<string, string>> = {
  sigmoid: 'sigmoid',
  bipolarSigmoid: 'bipolar sigmoid',
  tanh: 'tanh',
  softplus: 'softplus',
  elu: 'ELU',
  leakyRelu: 'leaky ReLU',
};

/** The name of an activation in a sentence; refuses one that has none here. */
export function activationName(id: string | number | undefined): string {
  const name = NAMES[`${id}`];
  if (name === undefined)
    throw new Error(
      `The activation "${id}" has no name for readers. Add it to strings/en/exercises/activationName.ts.`,
    );
  return name;
}
