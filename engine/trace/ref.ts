import { EngineError } from '../core/engineError.ts';

/**
 * The address of one number of a trace, as text: `L1.W[0,1]`, `grad L1.W[0,1]`, `x[0,0]`, `E`.
 * Indices are those of the tensor, batch axis included where the tensor has one.
 *
 * After `L<layer>.` stands the name of a parameter (`W`, `b`, `gamma`, `W_ih`), of the output `a`, of the pre-activation `z`
 * where the layer has an activation, or of what the layer saves (`mean`, `net_f`, `c`, `chosen`). A layer inside a block
 * puts its place before that: `L3.body2_W` is W of the second layer of the body of layer 3, `L3.shortcut1_a` an output
 * on the way around it, `L3.branch2_1_b` a bias of the first layer of the second branch; blocks in blocks add up:
 * `L3.body2_branch1_1_W`. `L3.body_x` and `L3.branch2_x` are the block's input as each of its ways sees it, so that
 * `grad L3.body_x` is the blame that comes back along that way alone.
 */
export type Address = string;

/**
 * What is said of the named number. `value`: itself. `grad`: ∂E/∂ of it (its blame). `new`: itself after the update.
 * `slope`: the local derivative of an activation there. `part`: one product inside a sum, e.g. weight × input.
 * `path`: the blame that arrives along one edge, δ × weight. `newPart`: a product of the pass after the update.
 */
export type Facet = 'value' | 'grad' | 'new' | 'slope' | 'part' | 'path' | 'newPart';

/** An address taken apart. `tensor` is e.g. `L1.W`; `layer` is 1-based, 0 for what belongs to no layer; `name` is `W`. */
export interface Ref {
  readonly facet: Facet;
  readonly tensor: string;
  readonly layer: number;
  readonly name: string;
  readonly index: readonly number[];
}

const FACETS: readonly Facet[] = ['grad', 'new', 'slope', 'part', 'path', 'newPart'];

/** Writes the address of the entry of a tensor at an index, e.g. `grad L1.W[0,1]`. */
export function address(tensor: string, index: readonly number[] = [], facet: Facet = 'value'): Address {
  return `${facet === 'value' ? '' : `${facet} `}${tensor}${index.length ? `[${index.join(',')}]` : ''}`;
}

const FORM = /^(?:([a-zA-Z]+) )?((?:L(\d+)\.)?([A-Za-z][A-Za-z0-9_]*))(?:\[(\d+(?:,\d+)*)\])?$/;

/** Addresses that were read before; a trace is asked for the same few hundred again and again. */
const READ = new Map<Address, Ref>();
const MOST_READ = 5000;

/** Reads an address; refuses text that is none. */
export function parseAddress(text: Address): Ref {
  const known = READ.get(text);
  if (known) return known;
  const ref = readAddress(text);
  if (READ.size >= MOST_READ) READ.clear();
  READ.set(text, ref);
  return ref;
}

function readAddress(text: Address): Ref {
  const match = FORM.exec(text);
  const facet = (match?.[1] ?? 'value') as Facet;
  if (!match || (facet !== 'value' && !FACETS.includes(facet)))
    throw new EngineError(`"${text}" is not an address. Write one like "L1.W[0,1]" or "grad L2.b[0]".`);
  return {
    facet,
    tensor: match[2]!,
    layer: match[3] ? Number(match[3]) : 0,
    name: match[4]!,
    index: match[5] ? match[5].split(',').map(Number) : [],
  };
}
