import { describe, expect, it } from 'vitest';
import { CLASS_SHAPES, classMark, shapeOf } from '#components/plot/classMark.ts';
import { paintRamp, rampColours } from '#components/plot/rampColours.ts';
import { rampPicture } from '#components/plot/rampPicture.ts';
import { zeroLine } from '#components/plot/zeroLine.ts';

const same = (n: number): number => n;

describe('the line where a field changes its sign', () => {
  it('lies where the interpolated number is 0', () => {
    expect(zeroLine([-1, 3, -1, 3], 2, same, same)).toBe('M0.3 0.0L0.3 1.0');
  });

  it('is none where there is no change, and passes over what is no number', () => {
    expect(zeroLine([1, 2, 3, 4], 2, same, same)).toBe('');
    expect(zeroLine([-1, Number.NaN, -1, 3], 2, same, same)).toBe('');
  });

  it('has two pieces at a saddle, parted by the mean of the corners', () => {
    const high = zeroLine([3, -1, -1, 3], 2, same, same);
    const low = zeroLine([1, -3, -3, 1], 2, same, same);
    expect(high.split('M')).toHaveLength(3);
    expect(low.split('M')).toHaveLength(3);
    // Around a mean above 0 the negative corners are cut off, around one below 0 the positive ones.
    expect(high).toContain('M0.8 0.0L1.0 0.3');
    expect(low).toContain('M0.0 0.3L0.3 0.0');
  });
});

describe('colours of the ramp', () => {
  const stops = Array.from({ length: 11 }, (_stop, i) => `rgb(${20 * i}, 0, ${200 - 20 * i})`);
  const colours = rampColours(stops);

  it('meet the given ones and lie straight between them', () => {
    expect([...colours.slice(0, 3)]).toEqual([0, 0, 200]);
    expect([...colours.slice(3 * 128, 3 * 128 + 3)]).toEqual([100, 0, 100]);
    expect([...colours.slice(-3)]).toEqual([200, 0, 0]);
  });

  it('paint numbers held at the ends, and leave what is no number clear', () => {
    const pixels = new Uint8ClampedArray(16).fill(9);
    paintRamp([0, 99, -99, Number.NaN], 1, colours, pixels);
    expect([...pixels.slice(0, 12)]).toEqual([100, 0, 100, 255, 200, 0, 0, 255, 0, 0, 200, 255]);
    expect(pixels[15]).toBe(0);
  });

  it('are held at the ends in pictures of cells too', () => {
    const { steps, dots } = rampPicture([9, -9, Number.NaN, 0], 2, 1);
    expect(steps.map(([step]) => step)).toEqual(['n5', 'p5']);
    expect(dots).toBe('M1.5 0.5h0');
  });
});

describe('marks of classes', () => {
  it('have a shape each, closed, and begin anew after the last', () => {
    const drawn = CLASS_SHAPES.map((shape) => classMark(shape, 10, 10, 4));
    expect(new Set(drawn).size).toBe(CLASS_SHAPES.length);
    for (const d of drawn) expect(d).toMatch(/^M[\d.-].*Z$/);
    expect(shapeOf(CLASS_SHAPES.length)).toBe(CLASS_SHAPES[0]);
  });
});
