import { lossAt, lossOf } from '#engine/functions/loss/table.ts';
import { type Adapter, unsupported } from '../adapter.ts';
import { lossIn } from '../lossIn.ts';
import { tensorIn } from '../readInputs.ts';

/** What the format calls the thing that is judged, by what it holds. */
const JUDGED = ['pred', 'logits', 'logp'];

export const adapter: Adapter = {
  run(config, inputs) {
    const name = JUDGED.find((one) => inputs[one] !== undefined) ?? unsupported('The case has nothing to judge.');
    const { total, gradient } = lossAt(lossOf(lossIn(config)), tensorIn(inputs, name), tensorIn(inputs, 'target'));
    return { loss: total, [`d${name}`]: gradient() };
  },
};
