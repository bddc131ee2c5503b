import { ensure } from '../../core/engineError.ts';
import { shapeText, type Tensor } from '../../core/tensor.ts';

const TINY = 1e-12;

/** Takes the part along `unit` out of `v`, in place; returns how long it was. */
function takeOut(v: Float64Array, unit: Float64Array): void {
  let along = 0;
  for (let i = 0; i < v.length; i++) along += v[i]! * unit[i]!;
  for (let i = 0; i < v.length; i++) v[i] = v[i]! - along * unit[i]!;
}

const length = (v: Float64Array): number => Math.sqrt(v.reduce((sum, value) => sum + value * value, 0));

/**
 * The nearest thing to a rotation in a matrix [rows, cols]: the Q of its QR factorisation with a positive diagonal of R,
 * times `gain` (Saxe et al. 2014). Its columns are orthonormal, or its rows where there are fewer of them. Worked out by
 * Gram and Schmidt, each direction taken out twice, which is as exact as reflections.
 * @throws EngineError when the matrix has too little rank; a matrix of normal draws has not.
 */
export function orthogonal(A: Tensor, gain = 1): Tensor {
  const [rows, cols] = A.shape as [number, number];
  ensure(A.shape.length === 2, () => `An orthogonal start needs a matrix, but the shape is ${shapeText(A.shape)}.`);
  const wide = rows < cols;
  const [count, size] = wide ? [rows, cols] : [cols, rows];
  const at = (vector: number, entry: number): number => (wide ? vector * cols + entry : entry * cols + vector);
  const units: Float64Array[] = [];
  for (let k = 0; k < count; k++) {
    const v = Float64Array.from({ length: size }, (_, i) => A.data[at(k, i)]!);
    const before = length(v);
    for (let round = 0; round < 2; round++) for (const unit of units) takeOut(v, unit);
    const left = length(v);
    ensure(left > TINY * before, 'The matrix has too little rank to be made orthogonal. Draw another one.');
    units.push(v.map((value) => value / left));
  }
  const data = new Float64Array(rows * cols);
  for (const [k, unit] of units.entries()) for (const [i, value] of unit.entries()) data[at(k, i)] = gain * value;
  return { shape: A.shape, data };
}
