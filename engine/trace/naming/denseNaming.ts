import { EngineError } from '../../core/engineError.ts';
import { type Address, parseAddress, type Ref } from '../ref.ts';
import type { Trace } from '../trace.ts';
import { after, blameOf, timesOf } from './letters.ts';
import type { Naming, Quantity } from './quantity.ts';
import type { SpokenNames } from './spokenNames.ts';
import { widthsOf } from './units.ts';

/** The letters of one book for a stack of dense layers; the rest of the names follows from them. */
export interface DenseLetters {
  input(i: number): Quantity;
  target(k: number): Quantity;
  weight(layer: number, j: number, i: number): Quantity;
  bias(layer: number, j: number): Quantity;
  net(layer: number, j: number): Quantity;
  out(layer: number, j: number): Quantity;
  term(k: number): Quantity;
  total(): Quantity;
  /** The part of the error that flows through unit j of a layer. */
  through(layer: number, j: number): Quantity;
}

/**
 * Names every address of a dense network, given its letters. Example indices are left out: they name a single example.
 * @throws EngineError for a network with other layers than dense ones.
 */
export function denseNaming(trace: Pick<Trace, 'spec'>, letters: DenseLetters, say: SpokenNames): Naming {
  const widths = widthsOf(trace);
  if (!widths)
    throw new EngineError('These names are for networks of dense layers only. Choose other names for this one.');
  const last = widths.length - 1;

  const entering = (layer: number, i: number): Quantity => (layer === 1 ? letters.input(i) : letters.out(layer - 1, i));

  const plain = (ref: Ref): Quantity => {
    const [p, q] = ref.index as [number, number];
    if (ref.tensor === 'x') return letters.input(q);
    if (ref.tensor === 't') return letters.target(q);
    if (ref.tensor === 'e') return letters.term(q);
    if (ref.tensor === 'E') return letters.total();
    if (ref.name === 'W') return letters.weight(ref.layer, p, q);
    if (ref.name === 'b') return letters.bias(ref.layer, p);
    if (ref.name === 'z') return letters.net(ref.layer, q);
    if (ref.name === 'a') return letters.out(ref.layer, q);
    throw new EngineError(`There is no name for "${ref.tensor}".`);
  };

  const withPlus = (s: Quantity, layer: number): Quantity => (layer === 0 ? s : after(s, say));

  return (text: Address): Quantity => {
    const ref = parseAddress(text);
    const [, q, r] = ref.index as [number, number, number];
    switch (ref.facet) {
      case 'value':
        return plain(ref);
      case 'new':
        return after(plain(ref), say);
      case 'grad':
        return blameOf(letters.total(), plain(ref), say.blame(plain(ref).spoken));
      case 'slope':
        return {
          ...blameOf(letters.out(ref.layer, q), letters.net(ref.layer, q), say.slope(letters.net(ref.layer, q).spoken)),
          twin: `s${plain(ref).twin}`,
        };
      case 'part': {
        const w = letters.weight(ref.layer, q, r);
        return timesOf(w, entering(ref.layer, r), `p${w.twin}`, 'act', say);
      }
      case 'newPart': {
        const w = after(letters.weight(ref.layer, q, r), say);
        return timesOf(w, withPlus(entering(ref.layer, r), ref.layer - 1), `p${w.twin}`, 'act', say);
      }
      case 'path': {
        const of = ref.layer === last ? letters.term(q) : letters.through(ref.layer, q);
        const by = ref.layer === 1 ? letters.input(r) : letters.out(ref.layer - 1, r);
        return {
          ...blameOf(of, by, say.path(letters.net(ref.layer, q).spoken, by.spoken)),
          twin: `g${letters.weight(ref.layer, q, r).twin}path`,
        };
      }
    }
  };
}
