import { log } from '#engine/core/math/log.ts';
import { fromNested } from '#engine/core/tensor.ts';
import { traceOfExample, type WorkedExample } from '#engine/examples/workedExample.ts';
import type { Trace } from '#engine/trace/trace.ts';

/** What the session deck prints of its chain (002, lines 435–474): the activation, and the output that is desired. */
const ACTIVATION = 0.66;
const DESIRED = 1;

/** The rest of the chain stood on its drawing. An activation of 0.50 before it and no bias are chosen here, openly. */
const BEFORE = 0.5;

/**
 * A chain of single neurons, seen at its last link: C₀ = (a − y)² with a = σ(wa′ + b).
 * The weight is the one that gives the printed activation: σ undone, divided by what comes in.
 */
export const chain066: WorkedExample = {
  id: 'chain066',
  title: 'The last neuron of a chain',
  spec: { input: [1], layers: [{ kind: 'dense', units: 1, activation: 'sigmoid' }], loss: 'meanSquares' },
  params: [{ W: fromNested([[log(ACTIVATION / (1 - ACTIVATION)) / BEFORE]]), b: fromNested([0]) }],
  x: fromNested([[BEFORE]]),
  t: fromNested([[DESIRED]]),
  update: { rate: 0.5, order: 'original', biases: 'trained' },
  given: [
    { address: 'x[0,0]', name: 'a(L-1)', origin: 'reconstructed' },
    { address: 'L1.W[0,0]', name: 'w(L)', origin: 'reconstructed' },
    { address: 'L1.b[0]', name: 'b(L)', origin: 'reconstructed' },
    { address: 't[0,0]', name: 'y', origin: 'printed' },
  ],
};

/** Its trace. */
export const trace066: Trace = traceOfExample(chain066);
