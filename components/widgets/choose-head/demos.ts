import { headAnswer, headStart } from '#content/examples/head08.ts';
import type { Demo } from '../demo.ts';
import type { ChooseHeadProps, HeadScene } from './props.ts';

const props = (scene: HeadScene): ChooseHeadProps => ({
  id: 'choose-head',
  number: '8.6',
  scene,
  answer: headAnswer(scene),
});

export const demos: readonly Demo[] = [
  {
    id: 'start',
    title: 'One of three animals',
    note: 'A pair that works, but not the best.',
    props: { ...props(headStart.scene) },
  },
  {
    id: 'refused',
    title: 'A loss that refuses',
    note: 'Cross-entropy takes probabilities and says so.',
    props: { ...props({ task: 'price', head: 'identity', loss: 'binaryCrossEntropy', solved: [] }) },
  },
  {
    id: 'tags',
    title: 'Tags',
    note: 'Softmax would let the tags compete.',
    props: { ...props({ task: 'tags', head: 'sigmoid', loss: 'binaryCrossEntropy', solved: ['tags'] }) },
  },
];
