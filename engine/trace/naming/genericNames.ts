import { EngineError } from '../../core/engineError.ts';
import { anyActivationOf } from '../../functions/activation/table.ts';
import { activationAfter } from '../../nn/activationAfter.ts';
import type { Tensors } from '../../nn/layer.ts';
import type { LayerSpec, ModelSpec } from '../../nn/spec.ts';
import { type Address, type Facet, parseAddress, type Ref } from '../ref.ts';
import { after, blameOf, letter, quantity, timesOf } from './letters.ts';
import { type Place, placeMark, placeOf } from './place.ts';
import type { Glyph, Naming, Quantity, Role } from './quantity.ts';
import type { AxisWord, SpokenTensors } from './spokenTensors.ts';
import { axesOf, gateOfRow, type TensorLetter, tensorLetter } from './tensorLetters.ts';
import { isPassing, slotOf, slotQuantity, wholeQuantity } from './updateLetters.ts';

/** What names are made from: the network, and the trace's tensors where the batch has more than one example. */
export interface NamedTrace {
  readonly spec: ModelSpec;
  readonly values?: Tensors;
}

/** The tensors that belong to no layer: inputs, targets, losses. */
const WHOLE: Readonly<Record<string, Omit<TensorLetter, 'axes'> & { readonly word: 'input' | 'target' }>> = {
  x: { body: 'x', word: 'input', role: 'data' },
  t: { body: 'y', word: 'target', role: 'data' },
};

const isRowActivation = (spec: LayerSpec | undefined): boolean => {
  const activation = spec && activationAfter(spec);
  return activation !== undefined && anyActivationOf(activation).rule.perRow === true;
};

/**
 * Names every address of a network of any kinds of layers, in the letters of the book: w, b, z, a, γ, β, gates by their
 * letters; the index of the example stands first where there are several, the layer above in brackets: `(3.2)` is the
 * second layer of the body of layer 3. Numbers of updates (`L1.W_m[0,1]`, `rate`) have names too.
 * @throws EngineError for an address that no layer of the network has.
 */
export function genericNames({ spec: model, values }: NamedTrace, say: SpokenTensors): Naming {
  const batch = values?.x?.shape[0] ?? 1;

  /** Indices as marks under the letter, and as words; that of a single example is left out. */
  function places(index: readonly number[], axes: readonly AxisWord[], mark?: string) {
    const told = index.map((at, k) => ({ axis: axes[k] ?? ('entry' as const), number: at + 1 }));
    const example = told[0]?.axis === 'example' ? told.shift() : undefined;
    const rest = [...(mark ? [mark] : []), ...told.map(({ number }) => String(number))].join(',');
    const shown = example && batch > 1 ? (rest ? `${example.number};${rest}` : `${example.number}`) : rest;
    const words = [...(example && batch > 1 ? [example] : []), ...told];
    return { sub: shown || undefined, words: words.map(({ axis, number }) => say.axis(axis, number)) };
  }

  const glyphOf = ({ body, tex, upright = false }: Omit<TensorLetter, 'axes'>, sub?: string, sup?: string): Glyph => ({
    ...letter(body, sub, sup, upright),
    ...(tex ? { tex } : {}),
  });

  const twinOf = (tensor: string, index: readonly number[]): string =>
    `${tensor.replace('.', '_')}${index.length ? `-${index.join('-')}` : ''}`;

  function ofWhole(tensor: string, index: readonly number[]): Quantity | undefined {
    if (tensor === 'E') return quantity(letter('L'), say.wholeLoss, 'blame', 'E');
    const axes = axesOf({ axes: 'numbers' }, index.length);
    if (tensor === 'e') {
      const { sub, words } = places(index, axes);
      return quantity(letter('L', sub), say.placed(say.loss(''), words), 'blame', twinOf('e', index));
    }
    const own = WHOLE[tensor];
    if (!own) return wholeQuantity(tensor, say);
    const { sub, words } = places(index, axes);
    return quantity(glyphOf(own, sub), say.placed(say.tensors[own.word], words), own.role, twinOf(tensor, index));
  }

  /** The letter of a tensor at its place; rows of stacked weights are told by gate and unit. */
  function ofLayer(place: Place, tensor: string, index: readonly number[]): Quantity | undefined {
    const { spec, name } = place;
    const entering = place.path.at(-1)?.layer === 0;
    const own = spec && tensorLetter(entering ? 'flatten' : spec.kind, name);
    if (!own || !spec) return undefined;
    const stacked = own.axes[0] === 'unit' && 'units' in spec ? gateOfRow(spec.kind, spec.units, index[0]!) : undefined;
    const gate = stacked?.[1] ?? own.gate;
    const at = stacked && 'units' in spec ? [index[0]! % spec.units, ...index.slice(1)] : index;
    const mark = `${own.mark ?? ''}${stacked?.[0] ?? ''}`;
    const { sub, words } = places(at, axesOf(own, index.length), mark);
    const word = say.tensors[own.word];
    return quantity(
      glyphOf(own, sub, placeMark(place)),
      say.placed(gate ? say.ofGate(word, say.tensors[gate]) : word, words, say.layer(place.layer, place.path)),
      own.role,
      twinOf(tensor, index),
    );
  }

  function plain(tensor: string, index: readonly number[]): Quantity {
    const place = placeOf(model, tensor);
    const known = place.layer === 0 ? ofWhole(tensor, index) : ofLayer(place, tensor, index);
    if (known) return known;
    const slot = slotOf(tensor);
    if (slot) return slotQuantity(slot.slot, plain(slot.owner, index), say);
    throw new EngineError(`There is no name for "${tensor}". Ask for an address that the trace of this network has.`);
  }

  const total = (): Quantity => plain('E', []);
  const gradOf = (tensor: string, index: readonly number[]): Quantity => {
    const of = plain(tensor, index);
    return blameOf(total(), of, say.blame(of.spoken));
  };
  const netOf = (place: Place): string =>
    place.prefix + (place.spec && activationAfter(place.spec) === undefined ? 'a' : 'z');
  const slopeOf = (a: Quantity, z: Quantity, spoken: string, twin: string): Quantity => ({
    ...blameOf(a, z, spoken),
    role: 'act',
    twin,
  });
  const times = (a: Quantity, b: Quantity, role: Role, ref: Ref): Quantity =>
    timesOf(a, b, `${ref.facet}-${twinOf(ref.tensor, ref.index)}`, role, say);

  /** What one edge of a dense layer carries, forward (weight × input) or back (blame × weight). */
  function ofEdge(ref: Ref, place: Place): Quantity {
    const row = ref.index.slice(0, -2);
    const [j, i] = ref.index.slice(-2) as [number, number];
    const weight = plain(ref.tensor, [j, i]);
    const fed = plain(place.input, [...row, i]);
    if (ref.facet === 'part') return times(weight, fed, 'act', ref);
    if (ref.facet === 'newPart')
      return times(after(weight, say), place.input === 'x' ? fed : after(fed, say), 'act', ref);
    const net = plain(netOf(place), [...row, j]);
    return {
      ...times(gradOf(netOf(place), [...row, j]), weight, 'blame', ref),
      spoken: say.path(net.spoken, fed.spoken),
    };
  }

  /** The parts of an activation of a row: exponentials, entries of the Jacobian, and what goes along each. */
  function ofRow(ref: Ref, place: Place): Quantity {
    const { facet, index, tensor } = ref;
    const twin = `${facet}-${twinOf(tensor, index)}`;
    if (facet === 'part' || facet === 'newPart') {
      const z = plain(netOf(place), index);
      const own: Glyph = { ...z.glyph, ...(z.glyph.kind === 'letter' ? { body: 'e' } : {}) };
      const part = quantity(own, say.exponential(z.spoken), 'act', twin);
      return facet === 'part' ? part : after(part, say);
    }
    const row = index.slice(0, -2);
    const [i, j] = index.slice(-2) as [number, number];
    const [a, z] = [plain(tensor, [...row, i]), plain(netOf(place), [...row, j])];
    const slope = slopeOf(a, z, say.slopeBetween(a.spoken, z.spoken), twin);
    if (facet === 'slope') return slope;
    return { ...times(gradOf(tensor, [...row, i]), slope, 'blame', ref), spoken: say.path(a.spoken, z.spoken) };
  }

  const FACETS: Readonly<Record<Facet, (ref: Ref) => Quantity>> = {
    value: ({ tensor, index }) => plain(tensor, index),
    new: ({ tensor, index }) => (isPassing(tensor) ? plain(tensor, index) : after(plain(tensor, index), say)),
    grad: ({ tensor, index }) => gradOf(tensor, index),
    slope(ref) {
      const place = placeOf(model, ref.tensor);
      if (isRowActivation(place.spec)) return ofRow(ref, place);
      const [a, z] = [plain(ref.tensor, ref.index), plain(netOf(place), ref.index)];
      return slopeOf(a, z, say.slope(z.spoken), `slope-${twinOf(ref.tensor, ref.index)}`);
    },
    part: (ref) => ofPart(ref),
    newPart: (ref) => ofPart(ref),
    path: (ref) => ofPart(ref),
  };
  const ofPart = (ref: Ref): Quantity => {
    const place = placeOf(model, ref.tensor);
    return place.name === 'a' ? ofRow(ref, place) : ofEdge(ref, place);
  };

  return (text: Address): Quantity => {
    const ref = parseAddress(text);
    return FACETS[ref.facet](ref);
  };
}
