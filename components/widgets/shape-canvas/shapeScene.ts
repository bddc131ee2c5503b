import { centred, PIXELS, SIDE } from '#components/drawing/picture.ts';
import { sheetFrom, sheetText } from '#components/drawing/sheetText.ts';
import type { PlainTrace, StepRequest } from '#components/lab/engineApi.ts';
import { fieldsOf, wholeIn, yesOrNo } from '#components/lab/sceneFields.ts';
import type { ShapeAnswer, ShapeMoment } from '#components/lab/shapeLesson.ts';
import { SHAPE_LESSON, SHAPES } from '#components/lab/shapeSizes.ts';
import type { ShapeScene } from './props.ts';

/** The version of scenes that links carry. */
export const SHAPE_VERSION = 1;
/** The place of the reader's own drawing, behind those that are shown. */
export const OWN = SHAPE_LESSON.shown;
/** Updates of one pass. */
export const UPDATES = SHAPE_LESSON.train / SHAPE_LESSON.batch;

/** The picture that the network gets of the reader's own drawing. */
export const ownPicture = ({ own, centre }: ShapeScene): readonly number[] =>
  centre ? centred(sheetFrom(own)) : sheetFrom(own);

export const isBlank = ({ own }: ShapeScene): boolean => !/[1-9a-f]/.test(own);

/** A drawing moved by some pixels; what leaves the sheet is lost. */
export function shifted(own: string, right: number, down: number): string {
  const sheet = sheetFrom(own);
  const moved = Array.from({ length: PIXELS }, (_pixel, p) => {
    const [row, column] = [Math.floor(p / SIDE) - down, (p % SIDE) - right];
    return row >= 0 && row < SIDE && column >= 0 && column < SIDE ? sheet[row * SIDE + column]! : 0;
  });
  return sheetText(moved);
}

/** Asks a taught network for its pass of one picture. */
export const askShape = (params: ShapeMoment['params'], picture: readonly number[]): StepRequest => ({
  spec: {
    input: [PIXELS],
    layers: [
      { kind: 'dense', units: SHAPE_LESSON.hidden, activation: 'relu' },
      { kind: 'dense', units: SHAPES.length, activation: 'softmax' },
    ],
    loss: 'crossEntropy',
  },
  params,
  x: { shape: [1, PIXELS], data: picture },
  t: { shape: [1, SHAPES.length], data: [1, 0, 0] },
  update: { rate: 0, order: 'original', biases: 'trained' },
});

/** The pass of a trace. */
export const answerOf = ({ values }: PlainTrace): ShapeAnswer => ({
  hidden: values['L1.a']!.data,
  probabilities: values['L2.a']!.data,
});

/** The most likely shape. */
export const saidBy = ({ probabilities }: ShapeAnswer): number => probabilities.indexOf(Math.max(...probabilities));

/** Checks a scene that came from outside; throws when it is none. */
export function parseShapes(value: unknown): ShapeScene {
  const { at, own, pass, row, centre } = fieldsOf(value);
  if (typeof own !== 'string' || !new RegExp(`^[0-9a-f]{${PIXELS / 4}}$`).test(own))
    throw new Error('This is no drawing.');
  return {
    at: wholeIn(at, 0, OWN),
    own,
    pass: wholeIn(pass, 0, SHAPE_LESSON.passes),
    row: wholeIn(row, 0, SIDE - 1),
    centre: yesOrNo(centre),
  };
}
