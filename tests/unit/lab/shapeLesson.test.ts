import { expect, test } from 'vitest';
import { pictureFrom } from '#components/drawing/picture.ts';
import { asParams, asTensor, plainTrace } from '#components/lab/plain.ts';
import { type ShapeMoment, shapeLesson } from '#components/lab/shapeLesson.ts';
import { SHAPE_LESSON } from '#components/lab/shapeSizes.ts';
import { workerApi } from '#components/lab/workerApi.ts';
import { answerOf, askShape } from '#components/widgets/shape-canvas/shapeScene.ts';
import { traceOf } from '#engine/trace/trace.ts';

const small = { train: 60, test: 30, passes: 2 };
const news = [...shapeLesson(small)].filter((one) => one !== undefined);
const moments = news.flatMap(({ moment }): ShapeMoment[] => (moment ? [moment] : []));

test('teaches pass by pass, from random weights, the same from the same seed', () => {
  expect(moments.map(({ pass }) => pass)).toEqual([0, 1, 2]);
  expect(moments[2]!.loss).toBeLessThan(moments[0]!.loss);
  expect(moments[0]!.params.map(({ W }) => W!.shape)).toEqual([
    [16, 784],
    [3, 16],
  ]);
  const again = [...shapeLesson({ ...small, passes: 1 })].flatMap((one): ShapeMoment[] =>
    one?.moment ? [one.moment] : [],
  );
  expect(again).toEqual(moments.slice(0, 2));
});

test('what it says of a shown picture is what a trace of that picture says', () => {
  const { pictures } = news[0]!;
  expect(pictures).toHaveLength(SHAPE_LESSON.shown);
  const { params, answers } = moments[2]!;
  pictures!.forEach(({ picture }, i) => {
    const { spec, params: plain, x, t, update } = askShape(params, pictureFrom(picture));
    const answer = answerOf(plainTrace(traceOf(spec, asParams(plain), asTensor(x), asTensor(t), update)));
    expect(answer.probabilities).toEqual(answers[i]!.probabilities);
    expect(answer.hidden).toEqual(answers[i]!.hidden);
  });
});

test('the worker tells the same moments, and stops when it is told to', async () => {
  const api = workerApi();
  const told: ShapeMoment[] = [];
  const { cancelled } = await api.shapes(1, small, ({ moment }) => {
    if (moment) told.push(moment);
  });
  expect(cancelled).toBe(false);
  expect(told).toEqual(moments);
  const stopped = api.shapes(2, SHAPE_LESSON, () => {});
  api.cancel(2);
  expect(await stopped).toEqual({ cancelled: true });
});
