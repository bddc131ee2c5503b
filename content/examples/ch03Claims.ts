import type { Claims } from '#engine/examples/claim.ts';
import { claimOf, fires, weightedSum } from './claimOf.ts';
import { net1, net2, type PerceptronNet, stepNet } from './perceptronNets.ts';

const netOf = ({ rows, b }: PerceptronNet): number =>
  weightedSum(
    rows.map(({ x, w }) => [x, w]),
    b || undefined,
  );
const termOf = (i: number): number => {
  const { x, w } = stepNet.rows[i]!;
  return weightedSum([[x, w]]);
};

/** Net inputs and thresholds of chapter 3. */
export const ch03Claims = {
  netInput1: claimOf(
    'ch03-net-input-1',
    'net input of the output neuron, network 1 (no bias)',
    ['001:394–400 Perceptron Learning Algorithm'],
    netOf(net1),
    {
      printed: '-0.07',
      inputs: 'reconstruction',
      verdict: 'reconstructed',
      reason:
        'The numbers stood on a drawing that is lost. These inputs give the printed value; they are a reconstruction.',
      erratum: 'E-14',
    },
  ),
  netInput2: claimOf(
    'ch03-net-input-2',
    'net input of the output neuron, network 2 (with bias)',
    ['001:403–408 Perceptron Learning Algorithm'],
    netOf(net2),
    {
      printed: '0.93',
      inputs: 'reconstruction',
      verdict: 'reconstructed',
      reason:
        'The numbers stood on a drawing that is lost. These inputs give the printed value; they are a reconstruction.',
      erratum: 'E-14',
    },
  ),
  stepTerm1: claimOf(
    'ch03-step-term-1',
    'first product of the step example',
    ['001:575–577 Activation Functions-Step Function'],
    termOf(0),
    { printed: '0.8' },
  ),
  stepTerm2: claimOf(
    'ch03-step-term-2',
    'second product of the step example',
    ['001:575–577 Activation Functions-Step Function'],
    termOf(1),
    { printed: '0.7' },
  ),
  stepTerm3: claimOf(
    'ch03-step-term-3',
    'third product of the step example',
    ['001:575–577 Activation Functions-Step Function'],
    termOf(2),
    { printed: '0' },
  ),
  stepSum: claimOf(
    'ch03-step-sum',
    'weighted sum of the step example',
    ['001:573–579 Activation Functions-Step Function'],
    netOf(stepNet),
    { printed: '1.5' },
  ),
  stepOutput: claimOf('ch03-step-output', 'step output of s = 1.5', [], fires(netOf(stepNet)), { decimals: 0 }),
} as const satisfies Claims;
