import type { SpokenNames } from '#engine/trace/naming/spokenNames.ts';

/** How the quantities of a network are called in sentences. */
export const names: SpokenNames = {
  bias: (unit) => `the bias of ${unit}`,
  target: (unit) => `the target of ${unit}`,
  error: (unit) => `the error of ${unit}`,
  total: 'the total error',
  errorThrough: (unit) => `the error through ${unit}`,
  inLayer: (letter, index, layer) => `${letter} ${index} of layer ${layer}`,
  loss: (output) => `the loss of output ${output}`,
  wholeLoss: 'the loss',
  blame: (of) => `the blame of ${of}`,
  slope: (at) => `the slope at ${at}`,
  path: (from, to) => `what ${from} sends back to ${to}`,
  fresh: (of) => (of.startsWith('the ') ? `the new ${of.slice(4)}` : `new ${of}`),
  times: (a, b) => `${a} times ${b}`,
};
