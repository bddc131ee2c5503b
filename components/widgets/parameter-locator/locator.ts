import { fieldsOf, oneOf, wholeIn } from '#components/lab/sceneFields.ts';
import { countText } from '#components/math/countText.ts';
import { strings } from '#components/strings/index.ts';
import { PARAMETER_ORDERS, type ParameterPlace, parameterBlocks } from '#engine/nn/parameterPlace.ts';
import type { LocatorScene } from './props.ts';

export const LOCATOR_VERSION = 1;
/** Side of a square picture whose pixels are the inputs; nothing when they make none. */
export const pictureSide = (inputs: number): number | undefined => (inputs === 784 ? 28 : undefined);

const words = strings.parameterLocator;

/** Number of the last parameter. */
export const lastOf = (sizes: readonly number[]): number => parameterBlocks(sizes, 'layers').at(-1)!.last;

/** What a place is, in one sentence. */
export function sentenceOf(sizes: readonly number[], index: number, { layer, unit, input }: ParameterPlace): string {
  const name = (k: number): string => words.layer(k, sizes.length - 1);
  if (input === undefined) return words.bias(countText(index), unit, name(layer));
  const side = layer === 1 ? pictureSide(sizes[0]!) : undefined;
  const from =
    layer > 1
      ? words.before(input, name(layer - 1))
      : side
        ? words.pixel(input, Math.floor((input - 1) / side) + 1, ((input - 1) % side) + 1)
        : words.input(input);
  return words.weight(countText(index), from, unit, name(layer));
}

/** How one finds it: the subtraction, and for weights the division with remainder. */
export function derivationOf(index: number, { block, unit, offset, row }: ParameterPlace): string {
  const [at, first, rest] = [index, block.first, offset].map(countText) as [string, string, string];
  return block.kind === 'biases'
    ? words.how.biases(at, first, rest, unit)
    : words.how.weights(at, first, rest, unit - 1, countText(row), offset - (unit - 1) * row);
}

/** Checks a scene that came from outside; throws when it is none. */
export function parseLocatorScene(value: unknown, networks: readonly (readonly number[])[]): LocatorScene {
  const { network, order, index } = fieldsOf(value);
  const chosen = wholeIn(network, 0, networks.length - 1);
  return {
    network: chosen,
    order: oneOf(order, PARAMETER_ORDERS),
    index: wholeIn(index, 0, lastOf(networks[chosen]!)),
  };
}
