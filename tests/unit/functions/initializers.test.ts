import { describe, expect, it } from 'vitest';
import { Rng } from '#engine/core/rng.ts';
import { fromNested, tensor } from '#engine/core/tensor.ts';
import { fansOf } from '#engine/functions/init/fans.ts';
import { gainOf } from '#engine/functions/init/gain.ts';
import { drawParameter, type InitSpec, varianceOf } from '#engine/functions/init/initializer.ts';
import { orthogonal } from '#engine/functions/init/orthogonal.ts';
import { initParams } from '#engine/train/initParams.ts';
import { net222 } from '#tests/support/denseNetwork.ts';

const parameter = { shape: [120, 90], fanIn: 90, fanOut: 120, start: 'draw' } as const;
const draw = (init: InitSpec, seed = 1) => drawParameter(init, parameter, Rng.fromSeed(seed)).data;
const meanOf = (data: Float64Array) => data.reduce((s, v) => s + v) / data.length;
const varianceIn = (data: Float64Array) => {
  const mean = meanOf(data);
  return meanOf(data.map((v) => (v - mean) ** 2));
};

describe('starts of weights', () => {
  it.each<InitSpec>([
    { kind: 'xavier' },
    { kind: 'xavier', draw: 'normal', gain: 5 / 3 },
    { kind: 'he', draw: 'normal' },
    { kind: 'he', draw: 'truncated', mode: 'fanOut' },
    { kind: 'lecun', draw: 'normal' },
    { kind: 'torch' },
  ])('draws with the variance that it promises: %o', (init) => {
    const data = draw(init);
    const promised = varianceOf(init, 90, 120)!;
    expect(Math.abs(varianceIn(data) / promised - 1)).toBeLessThan(0.05);
    expect(Math.abs(meanOf(data))).toBeLessThan(4 * Math.sqrt(promised / data.length));
    expect(Array.from(draw(init))).toEqual(Array.from(data));
    expect(Array.from(draw(init, 2))).not.toEqual(Array.from(data));
  });

  it('keeps even draws and cut-off draws in their bounds', () => {
    expect(draw({ kind: 'torch' }).every((w) => Math.abs(w) <= 1 / Math.sqrt(90))).toBe(true);
    expect(draw({ kind: 'uniform', from: 2, to: 3 }).every((w) => w >= 2 && w < 3)).toBe(true);
    expect(Math.abs(meanOf(draw({ kind: 'normal', deviation: 0.1, mean: 5 })) - 5)).toBeLessThan(0.01);
    expect(draw({ kind: 'constant', value: 0.5 }).every((w) => w === 0.5)).toBe(true);
    expect(draw({ kind: 'zeros' }).every((w) => w === 0)).toBe(true);
  });

  it('makes orthogonal matrices, whichever side is longer', () => {
    for (const [rows, cols] of [
      [4, 4],
      [6, 3],
      [3, 6],
    ] as const) {
      const Q = drawParameter({ kind: 'orthogonal', gain: 2 }, { ...parameter, shape: [rows, cols] }, Rng.fromSeed(3));
      const [short, long] = rows < cols ? [rows, cols] : [cols, rows];
      const at = (k: number, i: number) => Q.data[rows < cols ? k * cols + i : i * cols + k]!;
      for (let a = 0; a < short; a++)
        for (let b = 0; b < short; b++) {
          const dot = Array.from({ length: long }, (_, i) => at(a, i) * at(b, i)).reduce((s, v) => s + v);
          expect(Math.abs(dot - (a === b ? 4 : 0))).toBeLessThan(1e-13);
        }
    }
    expect(() =>
      orthogonal(
        fromNested([
          [1, 1],
          [1, 1],
        ]),
      ),
    ).toThrow(/too little rank/);
    expect(() => orthogonal(tensor([3], [1, 2, 3]))).toThrow(/needs a matrix/);
  });

  it('counts fans and knows gains', () => {
    expect(fansOf([16, 6, 5, 5])).toEqual({ fanIn: 150, fanOut: 400 });
    expect(() => fansOf([4])).toThrow(/at least two axes/);
    expect(gainOf('leakyRelu', 0)).toBe(Math.SQRT2);
    expect(() => gainOf('gelu')).toThrow(/No gain is known/);
    expect(() => draw({ kind: 'magic' } as never)).toThrow(/no start "magic"/);
    expect(() => draw({ kind: 'constant', value: NaN })).toThrow(/finite/);
  });

  it('starts a whole network: weights drawn, biases 0 or drawn too', () => {
    const params = initParams(net222.spec, 5, { kind: 'xavier' });
    expect(params[0]!.b!.data.every((b) => b === 0)).toBe(true);
    expect(params[0]!.W!.data.every((w) => w !== 0)).toBe(true);
    expect(initParams(net222.spec, 5, { kind: 'torch' }, { kind: 'torch' })[1]!.b!.data.every((b) => b !== 0)).toBe(
      true,
    );
    expect(initParams(net222.spec, 5)).toEqual(initParams(net222.spec, 5));
  });
});
