import { type Tensor, tensor } from '#engine/core/tensor.ts';
import { lossAt, lossOf } from '#engine/functions/loss/table.ts';
import { type Adapter, unsupported } from '../adapter.ts';
import { isUnreduced, lossIn } from '../lossIn.ts';
import { maybeTensorIn, onlyInputs, onlyKnown, tensorIn } from '../readInputs.ts';

/** What the format calls the thing that is judged, by what it holds. */
const JUDGED = ['pred', 'logits', 'logp'];

/** Gradients of single terms, each weighted by the blame that arrives at its term. */
function weighted(gradient: Tensor, terms: Tensor, gy: Tensor | undefined): Tensor {
  if (!gy) return gradient;
  const row = gradient.data.length / terms.data.length;
  return tensor(
    gradient.shape,
    gradient.data.map((g, i) => g * gy.data[Math.floor(i / row)]!),
  );
}

export const adapter: Adapter = {
  run(config, inputs) {
    const name = JUDGED.find((one) => inputs[one] !== undefined) ?? unsupported('The case has nothing to judge.');
    onlyKnown(config, { logTarget: [false], posWeight: [], classWeights: [], weight: [], margin: [] });
    onlyInputs(inputs, [name, 'target', 'gy']);
    const { terms, total, gradient } = lossAt(
      lossOf(lossIn(config)),
      tensorIn(inputs, name),
      tensorIn(inputs, 'target'),
    );
    if (isUnreduced(config))
      return { loss: terms, [`d${name}`]: weighted(gradient(), terms, maybeTensorIn(inputs, 'gy')) };
    return { loss: total, [`d${name}`]: gradient() };
  },
};
