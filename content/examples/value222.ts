import { valueAt } from '#engine/examples/valueAt.ts';
import { traceOfExample } from '#engine/examples/workedExample.ts';
import type { Address } from '#engine/trace/ref.ts';
import { trace066 } from './chain066.ts';
import { tanh222, trace222 } from './runs222.ts';

/** Numbers of the worked examples by address, for the text: of the network, of its tanh twin, and of the one-neuron chain. */
export const value222 = (address: Address): number => valueAt(trace222, address);

const tanhTrace = traceOfExample(tanh222);
export const valueTanh = (address: Address): number => valueAt(tanhTrace, address);

export const value066 = (address: Address): number => valueAt(trace066, address);
