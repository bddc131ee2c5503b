import { describe, expect, it } from 'vitest';
import { exampleBlames } from '#components/lab/exampleBlames.ts';
import {
  keptOf,
  opponents,
  parseBoardScene,
  reachOf,
  requestFor,
  shown,
} from '#components/widgets/averaging-board/board.ts';
import { averagingBoard, boardFigure, boardScene } from '#content/examples/averagingBoard.ts';
import { value222 } from '#content/examples/value222.ts';

const { request, names, answer } = averagingBoard;
const only = (...examples: number[]) => boardScene.kept.map((_kept, i) => examples.includes(i));

describe('what examples ask', () => {
  it('begins with the example of the documents, whose gradient the chapter has worked out', () => {
    expect(names[boardScene.axes[0]]).toBe('w5');
    expect(answer.examples[0]!.gradient[names.indexOf('w5')]).toBeCloseTo(value222('grad L2.W[0,0]'), 15);
    expect(answer.examples[0]!.loss).toBeCloseTo(value222('E'), 15);
  });

  it.each([[[0, 1, 2, 3, 4, 5]], [[2]], [[0, 2]], [[1, 3, 4]]])(
    'the mean of the gradients of %j is the gradient of their mean loss',
    (kept) => {
      const { mean, batch, nudged, examples, loss } = boardFigure({ ...boardScene, kept: only(...kept) }).answer;
      mean.forEach((value, p) => {
        const plain = kept.reduce((sum, i) => sum + examples[i]!.gradient[p]!, 0) / kept.length;
        expect(value).toBeCloseTo(plain, 14);
        expect(batch[p]).toBeCloseTo(plain, 14);
        expect(nudged[p]).toBeCloseTo(plain, 9);
      });
      expect(loss).toBeCloseTo(kept.reduce((sum, i) => sum + examples[i]!.loss, 0) / kept.length, 14);
    },
  );

  it('one of them points against the mean, and the step that helps on the whole is worse for it', () => {
    expect(opponents(answer, boardScene)).toEqual({ against: [2], worse: [2], worseOutside: [] });
    expect(answer.after).toBeLessThan(answer.loss);
    const alone = boardFigure({ ...boardScene, kept: only(2) });
    expect(opponents(alone.answer, alone.scene).worseOutside).toEqual([0, 1, 3, 4, 5]);
  });

  it('refuses to average nothing', () => {
    expect(() => exampleBlames(requestFor(request, boardScene), [])).toThrow('Keep at least one.');
  });
});

describe('the board', () => {
  it('turns the sign of a gradient for what is asked, and leaves 0 alone', () => {
    expect([shown(boardScene, 0.5), shown({ ...boardScene, show: 'gradient' }, 0.5)]).toEqual([-0.5, 0.5]);
    expect(Object.is(shown(boardScene, 0), 0)).toBe(true);
  });

  it('has room for every arrow', () => {
    const reach = reachOf(answer, boardScene.axes);
    for (const { gradient } of answer.examples)
      for (const axis of boardScene.axes) expect(Math.abs(gradient[axis]!)).toBeLessThan(reach);
  });

  it('takes back its own scene and no other', () => {
    expect(parseBoardScene({ ...boardScene }, 6, 12)).toEqual(boardScene);
    expect(keptOf(boardScene)).toEqual([0, 1, 2, 3, 4, 5]);
    for (const wrong of [{ kept: only() }, { axes: [0, 12] }, { rate: 1e9 }, { show: 'x' }, { kept: [true] }])
      expect(() => parseBoardScene({ ...boardScene, ...wrong }, 6, 12)).toThrow();
  });
});
