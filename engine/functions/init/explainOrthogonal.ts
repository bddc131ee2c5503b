import { ensure } from '../../core/engineError.ts';
import type { Tensor } from '../../core/tensor.ts';
import { call, constant, difference, operand, product, quotient, square, sum } from '../../trace/build.ts';
import type { Expr } from '../../trace/expr.ts';
import { address } from '../../trace/ref.ts';
import { type Told, tell } from '../../trace/tell.ts';
import { orthogonal } from './orthogonal.ts';

/**
 * How an orthogonal start [rows, cols] comes from a matrix A of normal draws, direction by direction, with the bits of
 * `orthogonal`: the part along each earlier direction is taken out (`along[k,n]`, twice), what is left (`rest[k,n,i]`) is
 * divided by its length (`length[k]`) and stretched by the gain. Directions are columns, or rows where there are fewer.
 * Source: Saxe et al. 2014; the method is that of Gram and Schmidt.
 * @throws EngineError for a tensor that is no matrix, or has too little rank.
 */
export function explainOrthogonal(A: Tensor, gain = 1): Told[] {
  orthogonal(A, gain);
  const [rows, cols] = A.shape as [number, number];
  ensure(rows * cols <= 4096, `A matrix ${rows} × ${cols} makes too many lines. Explain one of at most 4096 numbers.`);
  const wide = rows < cols;
  const [count, size] = wide ? [rows, cols] : [cols, rows];
  const place = (k: number, i: number): [number, number] => (wide ? [k, i] : [i, k]);
  const lines: Told[] = [];
  const units: Expr[][] = [];
  for (let k = 0; k < count; k++) {
    let v = Array.from({ length: size }, (_, i): Expr => {
      const [row, col] = place(k, i);
      return operand(address('A', [row, col]), A.data[row * cols + col]!);
    });
    for (let n = 0; n < 2 * k; n++) {
      const unit = units[n % k]!;
      const products = v.map((entry, i) => product(entry, unit[i]!));
      const along = tell(lines, 'partAlong', address('along', [k, n]), sum(...products));
      v = v.map((entry, i) =>
        tell(lines, 'takenOut', address('rest', [k, n, i]), difference(entry, product(along, unit[i]!))),
      );
    }
    const length = tell(lines, 'directionLength', address('length', [k]), call('sqrt', sum(...v.map(square))));
    units.push(v.map((entry, i) => tell(lines, 'unitLength', address('unit', [k, i]), quotient(entry, length))));
    for (const [i, unit] of units[k]!.entries())
      tell(lines, 'stretched', address('Q', place(k, i)), product(constant(gain, 'g'), unit));
  }
  return lines;
}
