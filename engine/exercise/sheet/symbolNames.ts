import type { SpokenNames } from '../../trace/naming/spokenNames.ts';

/**
 * Names of quantities in symbols instead of words: what an exercise carries as plain data is the same in every language.
 * A page that has the scene can name it in words with the names of its own language.
 */
export const symbolNames: SpokenNames = {
  bias: (unit) => `b ${unit}`,
  target: (unit) => `t ${unit}`,
  error: (unit) => `E ${unit}`,
  total: 'E',
  errorThrough: (unit) => `E ${unit}`,
  inLayer: (letter, index, layer) => `${letter} ${index} (${layer})`,
  loss: (output) => `L ${output}`,
  wholeLoss: 'L',
  blame: (of) => `∂E/∂${of}`,
  slope: (at) => `∂/∂${at}`,
  path: (from, to) => `∂${from}/∂${to}`,
  fresh: (of) => `${of}⁺`,
  times: (a, b) => `${a} · ${b}`,
};
