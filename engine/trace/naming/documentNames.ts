import type { Trace } from '../trace.ts';
import { type DenseLetters, denseNaming } from './denseNaming.ts';
import { letter, quantity } from './letters.ts';
import type { Naming } from './quantity.ts';
import type { SpokenNames } from './spokenNames.ts';
import { hiddenNumber, weightNumber, widthsOf } from './units.ts';

/**
 * The names of the source documents: i₁, w₁ … w₈, net_h1, out_h1, E_o1, E. Weights and hidden units are numbered
 * straight through. A bias is named after its layer (b₁) while one value serves a whole layer, else after its unit.
 */
export function documentNames(trace: Pick<Trace, 'spec' | 'update'>, say: SpokenNames): Naming {
  const widths = widthsOf(trace) ?? [];
  const last = widths.length - 1;
  const unit = (layer: number, j: number): string =>
    layer === last ? `o${j + 1}` : `h${hiddenNumber(widths, layer, j)}`;
  const letters: DenseLetters = {
    input: (i) => quantity(letter('i', `${i + 1}`), `i${i + 1}`, 'data', `i${i + 1}`),
    target: (k) =>
      quantity(letter('target', `o${k + 1}`, undefined, true), say.target(`o${k + 1}`), 'data', `t${k + 1}`),
    weight: (layer, j, i) => {
      const n = weightNumber(widths, layer, j, i);
      return quantity(letter('w', `${n}`), `w${n}`, 'param', `w${n}`);
    },
    bias: (layer, j) =>
      trace.update.biases === 'trained'
        ? quantity(letter('b', unit(layer, j)), say.bias(unit(layer, j)), 'param', `b_${unit(layer, j)}`)
        : quantity(letter('b', `${layer}`), `b${layer}`, 'param', `b${layer}`),
    net: (layer, j) =>
      quantity(letter('net', unit(layer, j), undefined, true), `net ${unit(layer, j)}`, 'act', `net_${unit(layer, j)}`),
    out: (layer, j) =>
      quantity(letter('out', unit(layer, j), undefined, true), `out ${unit(layer, j)}`, 'act', `out_${unit(layer, j)}`),
    term: (k) => quantity(letter('E', `o${k + 1}`), say.error(`o${k + 1}`), 'blame', `E_o${k + 1}`),
    total: () => quantity(letter('E'), say.total, 'blame', 'E'),
    through: (layer, j) =>
      quantity(
        letter('E', undefined, `(${unit(layer, j)})`),
        say.errorThrough(unit(layer, j)),
        'blame',
        `E_${unit(layer, j)}`,
      ),
  };
  return denseNaming(trace, letters, say);
}
