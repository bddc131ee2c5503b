import { linesOf } from '#components/lab/linesOf.ts';
import { asParams, asTensor, plainTrace } from '#components/lab/plain.ts';
import { answerFrom, requestFor, weightsRequest } from '#components/widgets/neuron-chain/chain.ts';
import type { ChainScene, NeuronChainProps } from '#components/widgets/neuron-chain/props.ts';
import { traceOf } from '#engine/trace/trace.ts';
import { value066 } from './value222.ts';

/** The figure for a scene, with the engine's answer. */
export function chainFigure(scene: ChainScene): Omit<NeuronChainProps, 'number' | 'id'> {
  const { spec, params, x, t, update } = weightsRequest(scene);
  const weights = plainTrace(traceOf(spec, asParams(params), asTensor(x), asTensor(t), update));
  return { scene, answer: answerFrom(scene, linesOf(requestFor(scene)), weights) };
}

/** The chain of the session deck: (0.66 − 1.00)², its slopes still covered. */
export const chainScene066: ChainScene = {
  input: value066('x[0,0]'),
  weight: value066('L1.W[0,0]'),
  bias: value066('L1.b[0]'),
  desired: value066('t[0,0]'),
  activation: 'sigmoid',
  nudge: 0.1,
  guess: null,
  open: false,
};

export const chainLab = chainFigure(chainScene066);
