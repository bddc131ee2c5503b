import { describe, expect, it } from 'vitest';
import { cos } from '#engine/core/math/cos.ts';
import { erf } from '#engine/core/math/erf.ts';
import { exp } from '#engine/core/math/exp.ts';
import { expm1 } from '#engine/core/math/expm1.ts';
import { log } from '#engine/core/math/log.ts';
import { log1p } from '#engine/core/math/log1p.ts';
import { log10 } from '#engine/core/math/log10.ts';
import { pow } from '#engine/core/math/pow.ts';
import { sin } from '#engine/core/math/sin.ts';
import { tanh } from '#engine/core/math/tanh.ts';

const functions = { exp, expm1, log, log1p, log10, tanh, sin, cos, erf };

const { NaN: nan, POSITIVE_INFINITY: inf } = Number;
const tiny = Number.MIN_VALUE;

describe('special cases', () => {
  const unary: readonly [keyof typeof functions, number, number][] = [
    ['exp', nan, nan],
    ['exp', inf, inf],
    ['exp', -inf, 0],
    ['exp', 0, 1],
    ['exp', -0, 1],
    ['exp', tiny, 1],
    ['exp', 709.782712893384, 1.7976931348622732e308],
    ['exp', 709.7827128933841, inf],
    ['exp', -745.1332191019411, tiny],
    ['exp', -745.1332191019412, 0],
    ['exp', 1, Math.E],
    ['expm1', nan, nan],
    ['expm1', inf, inf],
    ['expm1', -inf, -1],
    ['expm1', -1e308, -1],
    ['expm1', 0, 0],
    ['expm1', -0, -0],
    ['expm1', -tiny, -tiny],
    ['log', nan, nan],
    ['log', inf, inf],
    ['log', 0, -inf],
    ['log', -0, -inf],
    ['log', -1, nan],
    ['log', -inf, nan],
    ['log', 1, 0],
    ['log', 2, Math.LN2],
    ['log', 10, Math.LN10],
    ['log', tiny, -744.4400719213812],
    ['log1p', nan, nan],
    ['log1p', inf, inf],
    ['log1p', -1, -inf],
    ['log1p', -1.0000000000000002, nan],
    ['log1p', -inf, nan],
    ['log1p', 0, 0],
    ['log1p', -0, -0],
    ['log1p', tiny, tiny],
    ['log1p', Number.MAX_VALUE, 709.782712893384],
    ['log10', nan, nan],
    ['log10', inf, inf],
    ['log10', 0, -inf],
    ['log10', -1, nan],
    ['log10', 1, 0],
    ['log10', 1000, 3],
    ['tanh', nan, nan],
    ['tanh', inf, 1],
    ['tanh', -inf, -1],
    ['tanh', 0, 0],
    ['tanh', -0, -0],
    ['tanh', -tiny, -tiny],
    ['tanh', 1e308, 1],
    ['sin', nan, nan],
    ['sin', inf, nan],
    ['sin', -inf, nan],
    ['sin', 0, 0],
    ['sin', -0, -0],
    ['sin', tiny, tiny],
    ['sin', Math.PI, 1.2246467991473532e-16],
    ['cos', nan, nan],
    ['cos', inf, nan],
    ['cos', -inf, nan],
    ['cos', 0, 1],
    ['cos', -0, 1],
    ['cos', Math.PI, -1],
    ['erf', nan, nan],
    ['erf', inf, 1],
    ['erf', -inf, -1],
    ['erf', 0, 0],
    ['erf', -0, -0],
    ['erf', 7, 1],
  ];
  it.each(unary)('%s(%d) = %d', (name, x, y) => {
    expect(functions[name](x)).toBe(y);
  });

  it.each([
    [nan, 0, 1],
    [nan, -0, 1],
    [inf, 0, 1],
    [1, nan, 1],
    [1, inf, 1],
    [-1, inf, 1],
    [-1, -inf, 1],
    [nan, 1, nan],
    [2, nan, nan],
    [2, inf, inf],
    [2, -inf, 0],
    [0.5, inf, 0],
    [0.5, -inf, inf],
    [-2, inf, inf],
    [0, 3, 0],
    [-0, 3, -0],
    [-0, 2, 0],
    [0, -3, inf],
    [-0, -3, -inf],
    [-0, -2, inf],
    [0, 0.5, 0],
    [-0, 0.5, 0],
    [inf, 2, inf],
    [inf, -2, 0],
    [-inf, 3, -inf],
    [-inf, 2, inf],
    [-inf, -3, -0],
    [-inf, 0.5, inf],
    [-8, 1 / 3, nan],
    [-2, 3, -8],
    [-2, 2, 4],
    [-2, -1, -0.5],
    [10, 308, 1e308],
    [10, 309, inf],
    [10, -324, 0],
    [2, -1074, tiny],
    [2, -1075, 0],
    [2, 1024, inf],
    [-10, 309, -inf],
    [-10, -325, -0],
    [1 + 2 ** -52, 1e308, inf],
    [1 - 2 ** -53, 1e308, 0],
    [3, 4, 81],
    [7, 18, 1628413597910449],
    [2, 0.5, Math.SQRT2],
    [5, tiny, 1],
  ])('pow(%d, %d) = %d', (x, y, z) => {
    expect(pow(x, y)).toBe(z);
  });
});
