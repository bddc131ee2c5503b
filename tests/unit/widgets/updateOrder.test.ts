import { describe, expect, it } from 'vitest';
import { tallBoard, wideBoard } from '#components/widgets/update-order/board.ts';
import { parseWayScene, sharedDigits, tryWay, wayKey } from '#components/widgets/update-order/way.ts';
import { updateOrder222 } from '#content/examples/updateOrder222.ts';

describe('old or new weights', () => {
  it('has six ways, and one of them gives the printed number', () => {
    const errors = Object.fromEntries(updateOrder222.outcomes.map((way) => [wayKey(way), way.error.toFixed(9)]));
    expect(errors).toMatchObject({
      'original frozen': '0.291027774',
      'onTheWay frozen': '0.291027924',
      'original trained': '0.280471447',
      'original shared': '0.285750887',
    });
    expect(Object.values(errors).filter((error) => error === updateOrder222.printed)).toHaveLength(1);
  });

  it.each([
    ['0.291027774', '0.291027924', 6],
    ['0.291027924', '0.291027924', 9],
    ['0.280471447', '0.291027924', 1],
    ['0.3', '0.29', 0],
    ['1.29', '0.29', 0],
  ])('%s and %s share %d digits behind the point', (a, b, digits) => {
    expect(sharedDigits(a, b)).toBe(digits);
  });

  it('remembers each way that was tried, once', () => {
    const start = { order: 'original', biases: 'frozen', step: 4, tried: ['original frozen'] } as const;
    const tried = tryWay(tryWay(start, { order: 'onTheWay', biases: 'frozen' }), start);
    expect(tried.tried).toEqual(['original frozen', 'onTheWay frozen']);
    expect(tried).toMatchObject({ order: 'original', step: 4 });
  });

  it('reads back its own scene and refuses any other', () => {
    const scene = { order: 'onTheWay', biases: 'shared', step: 2, tried: ['onTheWay shared'] } as const;
    expect(parseWayScene(JSON.parse(JSON.stringify(scene)))).toEqual(scene);
    for (const bad of [null, 7, {}, { ...scene, order: 'later' }, { ...scene, step: 5 }, { ...scene, step: -1 }])
      expect(() => parseWayScene(bad)).toThrow();
    expect(parseWayScene({ ...scene, tried: 'all of them' }).tried).toEqual(['onTheWay shared']);
  });

  it.each([wideBoard(), tallBoard()])('places everything inside of its picture', (board) => {
    for (const { x, y, w, h } of [...board.deltas, ...board.outer, ...board.blames, ...board.inner, board.error]) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + w).toBeLessThanOrEqual(board.width);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y + h).toBeLessThanOrEqual(board.height);
    }
  });
});
