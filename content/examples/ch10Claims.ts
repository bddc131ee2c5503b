import type { Claims } from '#engine/examples/claim.ts';
import { constant, difference, product, square, two } from '#engine/trace/build.ts';
import { evaluate } from '#engine/trace/expr.ts';

const activation = constant(0.66);
const desired = constant(1);
const miss = difference(activation, desired);

/** The printed numbers of chapter 10. */
export const ch10Claims = {
  cost066: {
    id: 'ch10-cost-066',
    chapter: 10,
    quantity: 'cost of the one-neuron chain',
    symbol: 'C_0',
    sources: [{ document: '002', lines: '435–437', section: 'Backpropagation' }],
    printed: null,
    computed: evaluate(square(miss)),
    inputs: 'document',
    verdict: 'not printed',
    reason: 'The deck prints the square and leaves it unevaluated.',
    erratum: 'E-14',
    decimals: 4,
  },
  slope066: {
    id: 'ch10-dcost-066',
    chapter: 10,
    quantity: 'slope of that cost along the activation',
    symbol: String.raw`\frac{\partial C_0}{\partial a}`,
    sources: [{ document: '002', lines: '435–437', section: 'Backpropagation' }],
    printed: null,
    computed: evaluate(product(two, miss)),
    inputs: 'document',
    verdict: 'not printed',
    decimals: 2,
  },
  pixels784: {
    id: 'ch10-784',
    chapter: 10,
    quantity: 'inputs of a picture of 28 × 28 points',
    sources: [
      { document: '001', lines: '1654', section: 'Working of Artificial Neural Network' },
      { document: '004', lines: '687', section: 'Dropout Experiment' },
    ],
    printed: '784',
    computed: evaluate(product(constant(28), constant(28))),
    inputs: 'document',
    verdict: 'agrees',
  },
} as const satisfies Claims;
