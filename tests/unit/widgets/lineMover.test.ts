import { expect, it } from 'vitest';
import { boundaryIn, judgedBy, netAt, parseLine, withUnitLength } from '#components/widgets/line-mover/lineScene.ts';
import { linePoints, lineStart } from '#content/examples/linePoints.ts';

const rightOf = (scene: typeof lineStart | { w1: number; w2: number; b: number; probe: readonly [number, number] }) =>
  judgedBy(scene, linePoints).filter(({ d, output }) => d === output).length;

it('starts with one point wrong, and can get all right', () => {
  expect(rightOf(lineStart)).toBe(7);
  expect(rightOf({ ...lineStart, w1: 2, w2: 1 })).toBe(8);
});

it('knows where the line lies', () => {
  const line = boundaryIn({ ...lineStart, w1: 3, w2: 4, b: -10 })!;
  expect(line).toEqual({ length: 5, offset: 2, foot: [1.2, 1.6] });
  expect(boundaryIn({ ...lineStart, w1: 0, w2: 0 })).toBeUndefined();
  expect(netAt(lineStart, lineStart.probe)).toBe(-2);
});

it('keeps the line when w is shortened to length 1', () => {
  const short = withUnitLength({ ...lineStart, w1: 3, w2: 4, b: -10 });
  expect(short).toMatchObject({ w1: 0.6, w2: 0.8, b: -2 });
  expect(withUnitLength({ ...lineStart, w1: 0, w2: 0 })).toMatchObject({ w1: 0, w2: 0 });
});

it('takes a scene from a link only when every field is one', () => {
  expect(parseLine(JSON.parse(JSON.stringify(lineStart)))).toEqual(lineStart);
  for (const bad of [null, { ...lineStart, w1: null }, { ...lineStart, probe: [9, 0] }, { ...lineStart, probe: [0] }])
    expect(() => parseLine(bad)).toThrow('no scene');
});
