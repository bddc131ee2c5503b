import { ensure } from '../core/engineError.ts';
import { type Tensor, zeros } from '../core/tensor.ts';

/**
 * Class numbers of shape `[…]` as rows with a single 1, shape `[…, classes]`.
 * @throws EngineError for a label that is no class.
 */
export function oneHot(numbers: Tensor, classes: number): Tensor {
  ensure(
    Number.isInteger(classes) && classes >= 1,
    `One-hot rows need a whole number of classes from 1, but got ${classes}.`,
  );
  const out = zeros([...numbers.shape, classes]);
  numbers.data.forEach((c, i) => {
    ensure(
      Number.isInteger(c) && c >= 0 && c < classes,
      () =>
        `Class number ${c} at place ${i} is outside 0 to ${classes - 1}. Correct the label or raise the class count.`,
    );
    out.data[i * classes + c] = 1;
  });
  return out;
}
