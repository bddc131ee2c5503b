import { exerciseDesk } from '#components/exercises/desk/exerciseDesk.ts';
import type { Feedback } from '#components/exercises/exerciseData.ts';
import type { FamilyParams } from '#engine/exercise/instance.ts';
import type { Demo } from '../demo.ts';
import type { ExercisePlayerProps } from './props.ts';

/** A demonstration of one family; its sheet is drawn while the page is built. */
async function demo(
  family: string,
  title: string,
  note: string,
  params: FamilyParams = {},
  feedback: Feedback = 'each',
  id = family,
): Promise<Demo> {
  const exercise = `demo-${id}`;
  const props: ExercisePlayerProps = {
    id: exercise,
    chapter: 0,
    family,
    params,
    ...(params.network === 'book' ? { again: { ...params, network: 'fresh' } } : {}),
    feedback,
    figures: {
      microscope: '../../backprop-microscope/documents/',
      gate: '../../gate-builder/and/',
      xor: '../../xor-wall/start/',
    },
    progress: '../../../progress/',
    sheet: await exerciseDesk.open({ exercise, family, params, learner: '', variant: 0, feedback }),
  };
  return { id, title, note, props: { ...props } };
}

export const demos: readonly Demo[] = await Promise.all([
  demo('chainRule', 'One weight by the chain rule', 'Four factors; leave one out and be told which.', {
    weight: 6,
    network: 'book',
  }),
  demo('backpropStep', 'One full step', 'Thirty-one numbers of one training step, in any order.'),
  demo('misprint', 'A choice', 'Which printed line is impossible? A wrong choice costs.', { passage: 'book-output' }),
  demo('softmax', 'A vector', 'Several numbers in one answer.'),
  demo('convForward', 'A matrix', 'An answer in rows and columns.'),
  demo('steepestUnit', 'An order', 'Move the units until the steepest comes first.'),
  demo('gateWeights', 'A setting', 'Any weights that do it are right.'),
  demo('xorTwoUnits', 'A setting of two layers', 'One hidden unit is given; set the rest until it is XOR.', {
    task: 'weights',
  }),
  demo('gradientDescent', 'Marked at the end', 'Answers are kept and marked when one finishes.', {}, 'end', 'end'),
]);
