import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundaryOf } from '#engine/optim/boundary.ts';

describe('the boundary of a unit', () => {
  it('has its foot on the line, straight below the origin, and is met by no unit without weights', () => {
    const number = fc.double({ min: -9, max: 9, noNaN: true });
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 4 }), number, (w, b) => {
        fc.pre(Math.hypot(...w) > 1e-3);
        const { length, offset, foot } = boundaryOf({ w, b })!;
        const at = foot.reduce((sum, x, i) => sum + x * w[i]!, b);
        expect(Math.abs(at)).toBeLessThan(1e-11);
        expect(length).toBeCloseTo(Math.hypot(...w), 12);
        expect(Math.abs(Math.hypot(...foot) - Math.abs(offset))).toBeLessThan(1e-9);
        for (const [i, x] of foot.entries()) expect(Math.abs(x * length - offset * w[i]!)).toBeLessThan(1e-9);
      }),
    );
    expect(boundaryOf({ w: [3, 4], b: -10 })).toEqual({ length: 5, offset: 2, foot: [1.2, 1.6] });
    expect(boundaryOf({ w: [0, 0], b: 1 })).toBeUndefined();
  });
});
