import { PIXELS } from '#components/drawing/picture.ts';
import { type ShapeMoment, shapeLesson } from '#components/lab/shapeLesson.ts';
import { SHAPE_LESSON } from '#components/lab/shapeSizes.ts';
import type { ShapeCanvasProps } from '#components/widgets/shape-canvas/props.ts';

const { train, test, passes } = SHAPE_LESSON;
const news = [...shapeLesson({ train, test, passes })];
const moments = news.flatMap((one): ShapeMoment[] => (one?.moment ? [one.moment] : []));

/** Hidden outputs are only drawn: four decimals are enough, and keep the page small. */
const short = (value: number): number => Math.round(value * 1e4) / 1e4;

/** The shape canvas after eight passes: the network is taught while the site is built, and again in the reader's browser. */
export const shapeCanvasStart: ShapeCanvasProps = {
  id: 'shape-canvas',
  number: '10.8',
  start: { at: 0, own: '0'.repeat(PIXELS / 4), pass: passes, row: 9, centre: true },
  pictures: news.find((one) => one?.pictures)?.pictures ?? [],
  moments: moments.map(({ params: _params, answers, ...rest }) => ({
    ...rest,
    answers: answers.map(({ hidden, probabilities }) => ({
      hidden: hidden.map(short),
      probabilities: probabilities.map(short),
    })),
  })),
};

/** The first and the last moment, and how many parameters there are, for the text. */
export const shapeFacts = {
  first: moments[0]!,
  last: moments.at(-1)!,
  parameters: moments[0]!.params.reduce(
    (sum, layer) => sum + Object.values(layer).reduce((all, { data }) => all + data.length, 0),
    0,
  ),
} as const;
