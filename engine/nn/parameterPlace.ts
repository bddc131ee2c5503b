import { ensure } from '../core/engineError.ts';

/**
 * Orders in which the parameters of a dense network are numbered. `layers`: layer by layer, weights row by row, then biases
 * (the order of `eachParameter`). `weightsFirst`: all weights, then all biases. `biasFirst`: unit by unit, each unit's
 * bias before its weights, as if it were the weight of an input 0 that is always 1.
 */
export const PARAMETER_ORDERS = ['layers', 'weightsFirst', 'biasFirst'] as const;
export type ParameterOrder = (typeof PARAMETER_ORDERS)[number];

/** Parameters that are numbered in a row: the weights, the biases, or both, of one layer (counted from 1). */
export interface ParameterBlock {
  readonly layer: number;
  readonly kind: 'weights' | 'biases' | 'units';
  /** Numbers of its first and its last parameter. */
  readonly first: number;
  readonly last: number;
}

/** What one number stands for. Layers, units and inputs are counted from 1. */
export interface ParameterPlace {
  readonly block: ParameterBlock;
  readonly kind: 'weight' | 'bias';
  readonly layer: number;
  readonly unit: number;
  /** Which input of the unit a weight belongs to; nothing for a bias. */
  readonly input?: number;
  /** Its place in the block, counted from 0, and how many parameters of the block belong to one unit. */
  readonly offset: number;
  readonly row: number;
}

/** The blocks of a dense network in their order; `sizes` [layers + 1] are the inputs, then the units of each layer. */
export function parameterBlocks(sizes: readonly number[], order: ParameterOrder): ParameterBlock[] {
  const layers = sizes.slice(1).map((units, k) => ({ layer: k + 1, units, inputs: sizes[k]! }));
  const weights = layers.map(
    ({ layer, units, inputs }) => ({ layer, kind: 'weights', count: units * inputs }) as const,
  );
  const biases = layers.map(({ layer, units }) => ({ layer, kind: 'biases', count: units }) as const);
  const both = layers.map(
    ({ layer, units, inputs }) => ({ layer, kind: 'units', count: units * (inputs + 1) }) as const,
  );
  const inOrder = {
    layers: weights.flatMap((block, k) => [block, biases[k]!]),
    weightsFirst: [...weights, ...biases],
    biasFirst: both,
  }[order];
  let first = 0;
  return inOrder.map(({ layer, kind, count }) => {
    first += count;
    return { layer, kind, first: first - count, last: first - 1 };
  });
}

/**
 * What parameter number `index` (counted from 0) of a dense network with these `sizes` [layers + 1] stands for.
 * @throws EngineError for a number that the network does not have.
 */
export function parameterPlace(sizes: readonly number[], index: number, order: ParameterOrder): ParameterPlace {
  const blocks = parameterBlocks(sizes, order);
  const last = blocks.at(-1)?.last ?? -1;
  ensure(
    Number.isInteger(index) && index >= 0 && index <= last,
    () => `This network has the parameters 0 to ${last}, so none has the number ${index}. Choose one of those.`,
  );
  const block = blocks.find((one) => index <= one.last)!;
  const { layer } = block;
  const offset = index - block.first;
  if (block.kind === 'biases') return { block, kind: 'bias', layer, unit: offset + 1, offset, row: 1 };
  const row = sizes[layer - 1]! + (block.kind === 'units' ? 1 : 0);
  const unit = Math.floor(offset / row) + 1;
  const input = (offset % row) + (block.kind === 'units' ? 0 : 1);
  return input === 0
    ? { block, kind: 'bias', layer, unit, offset, row }
    : { block, kind: 'weight', layer, unit, input, offset, row };
}
