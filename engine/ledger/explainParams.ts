import { constant, operand, product, quotient, sum } from '../trace/build.ts';
import { type Told, tell } from '../trace/tell.ts';
import { type ConvCount, convParams, denseParams, GATES, recurrentParams } from './parameterCounts.ts';

/**
 * The lines of the parameters (address `params`, a count) of a dense layer: inputs · units weights, and a bias a unit.
 * Source: the definition y = xWᵀ + b (Goodfellow, Bengio and Courville 2016, 6.3).
 * @throws EngineError for widths that are no whole numbers from 1.
 */
export function explainDenseParams(inputs: number, units: number, bias = true): Told[] {
  denseParams(inputs, units, bias);
  const lines: Told[] = [];
  const H = operand('units', units);
  const weights = tell(lines, 'denseWeights', 'weights', product(operand('inputs', inputs), H));
  tell(lines, 'allParams', 'params', bias ? sum(weights, H) : weights);
  return lines;
}

/**
 * The lines of the parameters (address `params`, a count) of a convolution: out · in/groups · kh · kw weights, and a
 * bias a filter. Source: Krizhevsky, Sutskever and Hinton 2012 for groups; LeCun et al. 1998.
 * @throws EngineError for groups that do not divide the channels, and widths that are no whole numbers from 1.
 */
export function explainConvParams(count: ConvCount): Told[] {
  convParams(count);
  const { inChannels, outChannels, kh, kw, groups = 1, bias = true } = count;
  const lines: Told[] = [];
  const out = operand('channels', outChannels);
  const seen = quotient(operand('inChannels', inChannels), constant(groups, 'G'));
  const all = product(out, seen, constant(kh, 'k_h'), constant(kw, 'k_w'));
  const weights = tell(lines, 'convWeights', 'weights', all);
  tell(lines, 'allParams', 'params', bias ? sum(weights, out) : weights);
  return lines;
}

/**
 * The lines of the parameters (address `params`, a count) of a recurrent layer: those of one gate, times the gates (RNN
 * 1, GRU 3, LSTM 4). Sources: Elman 1990, Hochreiter and Schmidhuber 1997, Cho et al. 2014; `biases` is 2 in PyTorch.
 * @throws EngineError for widths that are no whole numbers from 1.
 */
export function explainRecurrentParams(cell: keyof typeof GATES, inputs: number, units: number, biases: 1 | 2): Told[] {
  recurrentParams(cell, inputs, units, biases);
  const lines: Told[] = [];
  const [F, H] = [operand('inputs', inputs), operand('units', units)];
  const one = sum(product(F, H), product(H, H), product(constant(biases), H));
  const gate = tell(lines, 'gateParams', 'gateParams', one);
  tell(lines, 'allGates', 'params', product(constant(GATES[cell]), gate));
  return lines;
}
