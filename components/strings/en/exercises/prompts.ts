import type { Sentences } from './values.ts';

/** What each step asks for. */
export const prompts = {
  netInput: ({ unit }) => `The net input of unit ${unit}.`,
  activation: ({ unit, activation }) => `The output of unit ${unit} (${activation}).`,
  errorTerm: ({ unit }) => `The share of ${unit} in the error, ½(t − out)².`,
  totalError: 'The whole error.',
  errorSlope: ({ unit }) => `How the error changes with the output of ${unit}.`,
  activationSlope: ({ unit }) => `The slope of the activation of ${unit} at this point.`,
  outputDelta: ({ unit }) => `The blame δ of output unit ${unit}: how the error changes with its net input.`,
  path: ({ from, to }) => `The blame that reaches ${to} on the path from ${from}.`,
  hiddenBlame: ({ unit }) => `All the blame that reaches the output of ${unit}.`,
  hiddenDelta: ({ unit }) => `The blame δ of hidden unit ${unit}: how the error changes with its net input.`,
  weightBlame: ({ weight }) => `The gradient of ${weight}.`,
  newWeight: ({ weight, decimals }) => `${weight} after the update, to ${decimals} decimals.`,
  oldWeight: ({ weight, decimals }) => `${weight} before the update, to ${decimals} decimals.`,
  targetFromError: ({ unit }) => `The target of ${unit}, which nobody printed.`,
  chainNetInput: ({ layer }) => `The net input of unit ${layer}.`,
  costSlope: 'How the cost (a − y)² changes with the last output.',
  chainDelta: ({ layer }) => `How the cost changes with the net input of unit ${layer}.`,
  chainWeightBlame: ({ layer }) => `How the cost changes with the weight into unit ${layer}.`,
  chainBiasBlame: ({ layer }) => `How the cost changes with the bias of unit ${layer}.`,
  chainInputBlame: ({ layer }) => `How the cost changes with what enters unit ${layer}.`,
  whichLine: 'Which printed line is impossible?',
  whichSlip: 'What happened to it?',
  rightValue: 'What should the line say? Give at least six digits.',
} as const satisfies Sentences;
