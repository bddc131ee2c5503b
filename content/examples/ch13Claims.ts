import type { Claims } from '#engine/examples/claim.ts';
import { valueAt } from '#engine/examples/valueAt.ts';
import type { Address } from '#engine/trace/ref.ts';
import { claimOf } from './claimOf.ts';
import { neuronAfter, startWeights } from './neuronLab.ts';
import { milestones, tanh222 } from './runs222.ts';

const start = [...startWeights];
const untrained = neuronAfter(0);
const trained = neuronAfter(10_000);
const tanhRun = milestones(tanh222, [0, 1, 1000]);
const tanhAfter = (updates: number, address: Address): number => valueAt(tanhRun.get(updates)!, address);

/** The two labs of chapter 13. */
export const ch13Claims = {
  neuronW0: claimOf(
    'ch13-neuron-w0',
    'starting weights, seed 2',
    ['004:497–501,603–606 Defining Elements … Train the Neural Network (single-neuron lab)'],
    start,
    { printed: ['-0.1280102', '-0.94814754', '0.09932496'], verdict: 'rounds' },
  ),
  neuronW: claimOf(
    'ch13-neuron-w',
    'weights after 10,000 iterations',
    ['004:519–532,589–611 Defining Elements … Train the Neural Network (single-neuron lab)'],
    [...trained.weights],
    {
      printed: ['9.67282529', '-0.20892653', '-4.62890667'],
      verdict: 'rounds',
      reason: 'The printed code must be repaired before it runs.',
      erratum: 'E-128',
    },
  ),
  neuronNewSituation: claimOf(
    'ch13-neuron-new-situation',
    'output for the unseen input [1,0,0]',
    ['004:597–614 Defining Elements … Train the Neural Network (single-neuron lab)'],
    trained.unseen,
    { printed: '0.99993703', verdict: 'rounds' },
  ),
  neuronW0Output: claimOf('ch13-neuron-w0-output', 'outputs before training', [], [...untrained.outputs]),
  neuronWOutput: claimOf(
    'ch13-neuron-w-output',
    'outputs on the training rows after training',
    [],
    [...trained.outputs],
  ),
  tanhE0: claimOf('ch13-tanh-e-0', 'tanh lab reference: error after 0 updates', [], tanhAfter(0, 'E'), {
    inputs: 'reconstruction',
  }),
  tanhOutO1: claimOf('ch13-tanh-out-o1', 'tanh lab reference: out_o1', [], tanhAfter(0, 'L2.a[0,0]'), {
    inputs: 'reconstruction',
  }),
  tanhOutO2: claimOf('ch13-tanh-out-o2', 'tanh lab reference: out_o2', [], tanhAfter(0, 'L2.a[0,1]'), {
    inputs: 'reconstruction',
  }),
  tanhE1: claimOf('ch13-tanh-e-1', 'tanh lab reference: error after 1 updates', [], tanhAfter(1, 'E'), {
    inputs: 'reconstruction',
  }),
  tanhE1000: claimOf('ch13-tanh-e-1000', 'tanh lab reference: error after 1000 updates', [], tanhAfter(1000, 'E'), {
    inputs: 'reconstruction',
  }),
} as const satisfies Claims;
