import { plainTrace } from '#components/lab/plain.ts';
import { forwardOf } from '#components/widgets/forward-stepper/forwardScene.ts';
import type { ForwardStepperProps } from '#components/widgets/forward-stepper/props.ts';
import { toNested } from '#engine/core/tensor.ts';
import { network222 } from './network222.ts';
import { trace222 } from './runs222.ts';

const [hidden, output] = network222.params;
const units = [hidden!, output!].flatMap(({ W, b }) => {
  const biases = toNested(b!) as number[];
  return (toNested(W!) as number[][]).map((row, j) => [...row, biases[j]!]);
});

/** The forward half of the documents' 2-2-2 network, all four neurons worked out. */
export const forwardStart: ForwardStepperProps = {
  id: 'forward-stepper',
  number: '10.1',
  scene: { inputs: (toNested(network222.x) as number[][])[0]!, units, at: 4 },
  answer: forwardOf(plainTrace(trace222)),
};
