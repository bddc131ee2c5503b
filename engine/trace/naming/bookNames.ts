import type { Trace } from '../trace.ts';
import { type DenseLetters, denseNaming } from './denseNaming.ts';
import { letter, quantity } from './letters.ts';
import type { Naming, Quantity, Role } from './quantity.ts';
import type { SpokenNames } from './spokenNames.ts';

/** The names of this book: x, W⁽ˡ⁾, b⁽ˡ⁾, z⁽ˡ⁾, a⁽ˡ⁾, y for the target and L for the loss. */
export function bookNames(trace: Pick<Trace, 'spec'>, say: SpokenNames): Naming {
  const named = (body: string, layer: number, sub: string, role: Role, twin: string): Quantity =>
    quantity(letter(body, sub, `(${layer})`), say.inLayer(body, sub.replace(',', ' '), layer), role, twin);
  const letters: DenseLetters = {
    input: (i) => quantity(letter('x', `${i + 1}`), `x ${i + 1}`, 'data', `x${i + 1}`),
    target: (k) => quantity(letter('y', `${k + 1}`), say.target(`y ${k + 1}`), 'data', `y${k + 1}`),
    weight: (layer, j, i) => named('w', layer, `${j + 1},${i + 1}`, 'param', `w${layer}_${j + 1}${i + 1}`),
    bias: (layer, j) => named('b', layer, `${j + 1}`, 'param', `b${layer}_${j + 1}`),
    net: (layer, j) => named('z', layer, `${j + 1}`, 'act', `z${layer}_${j + 1}`),
    out: (layer, j) => named('a', layer, `${j + 1}`, 'act', `a${layer}_${j + 1}`),
    term: (k) => quantity(letter('L', `${k + 1}`), say.loss(`${k + 1}`), 'blame', `L_${k + 1}`),
    total: () => quantity(letter('L'), say.wholeLoss, 'blame', 'L'),
    through: (layer, j) =>
      quantity(
        letter('L', undefined, `(z${layer},${j + 1})`),
        say.errorThrough(say.inLayer('z', `${j + 1}`, layer)),
        'blame',
        `L_${layer}_${j + 1}`,
      ),
  };
  return denseNaming(trace, letters, say);
}
