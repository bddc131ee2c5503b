import type { Claim, Claims } from '#engine/examples/claim.ts';
import { parameterCount } from '#engine/nn/parameters.ts';
import type { ModelSpec } from '#engine/nn/spec.ts';
import { averageRows, meanOf } from './average.ts';
import { in002 } from './claim222.ts';

const average = (row: (typeof averageRows)[number]): Claim => ({
  id: `ch12-gradient-table-${row.name}`,
  chapter: 12,
  quantity: `mean of the six entries of row ${row.name}`,
  symbol: String.raw`\overline{${row.symbol}}`,
  sources: [in002(row.lines)],
  printed: null,
  computed: meanOf(row.printed),
  inputs: 'document',
  verdict: 'not printed',
  reason: 'The column of averages is missing.',
  erratum: 'E-10',
});

const LAYERS = [16, 16, 10];

/** The network that fits the index 13,001; the document does not name it. */
const digits = (bias: boolean): ModelSpec => ({
  input: [784],
  layers: LAYERS.map((units) => ({ kind: 'dense', units, bias, activation: 'sigmoid' })),
  loss: 'halfSquares',
});

const parameters = parameterCount(digits(true));
const weights = parameterCount(digits(false));

const counted = (id: string, quantity: string, computed: number): Claim => ({
  id,
  chapter: 12,
  quantity,
  sources: [in002('518')],
  printed: null,
  computed,
  inputs: 'reconstruction',
  verdict: 'not printed',
  erratum: 'E-11',
  decimals: 0,
});

/** The table of averages over all training data, and the index of its last row. */
export const averageClaims = {
  meanW0: average(averageRows[0]),
  meanW1: average(averageRows[1]),
  meanW2: average(averageRows[2]),
  meanW13001: average(averageRows[3]),
  lastIndex: {
    id: 'ch12-last-parameter-index',
    chapter: 12,
    quantity: 'index of the last parameter, counted from 0',
    sources: [in002('518')],
    printed: '13,001',
    computed: parameters - 1,
    inputs: 'reconstruction',
    verdict: 'reconstructed',
    reason:
      'The document does not name the network. A network with 784 inputs and layers of 16, 16 and 10 has exactly as many parameters, if biases are counted too.',
    erratum: 'E-11',
    decimals: 0,
  },
  digitWeights: counted('ch12-n-weights', 'weights of a 784-16-16-10 network', weights),
  digitBiases: counted('ch12-n-biases', 'biases of a 784-16-16-10 network', parameters - weights),
  digitParameters: counted('ch12-n-params', 'parameters of a 784-16-16-10 network', parameters),
} as const satisfies Claims;
