import { constant, difference, one, operand, product, sum } from '../trace/build.ts';
import { type Told, tell } from '../trace/tell.ts';
import { type FieldLayer, receptiveFields } from './receptiveField.ts';

/**
 * How the receptive field r and the jump j, both in pixels of the picture, grow layer by layer from r = j = 1:
 * `L2.receptiveField` = r + (k − 1)·d·j of the layer before, then `L2.jump` = j·s.
 * Source: Araujo, Norris and Sim, "Computing Receptive Fields of Convolutional Neural Networks", Distill 2019.
 * @throws EngineError for windows that are no whole numbers from 1.
 */
export function explainField(layers: readonly FieldLayer[]): Told[] {
  receptiveFields(layers);
  const lines: Told[] = [];
  let [field, jump] = [operand('L0.receptiveField', 1), operand('L0.jump', 1)];
  layers.forEach(({ kernel, stride, dilation = 1 }, k) => {
    const reach = product(difference(constant(kernel, 'k'), one), constant(dilation, 'd'), jump);
    field = tell(lines, 'fieldGrows', `L${k + 1}.receptiveField`, sum(field, reach));
    jump = tell(lines, 'jumpGrows', `L${k + 1}.jump`, product(jump, constant(stride, 's')));
  });
  return lines;
}
