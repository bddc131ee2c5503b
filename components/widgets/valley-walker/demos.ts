import type { Demo } from '../demo.ts';
import type { ValleyScene, ValleyWalkerProps } from './props.ts';

const scene: ValleyScene = { valley: 'bowl', curvature: 2, start: 7.5, rate: 0.1, at: 6, ran: false, tries: [] };
const props = (part: Partial<ValleyScene>): ValleyWalkerProps => ({
  id: 'valley-walker',
  number: '11.1',
  scene: { ...scene, ...part },
});

export const demos: readonly Demo[] = [
  { id: 'start', title: 'Down a bowl', note: 'Each step is a fifth of what is left.', props: { ...props({}) } },
  {
    id: 'runaway',
    title: 'Too large a rate',
    note: 'The loss breaks first, then the weight, then nothing is a number any more.',
    props: { ...props({ rate: 1.1, at: 4, ran: true }) },
  },
  {
    id: 'two-valleys',
    title: 'Two valleys',
    note: 'From the right the ball rests in the higher valley.',
    props: { ...props({ valley: 'twoValleys', start: 3.4, rate: 0.1, at: 12, ran: true }) },
  },
  {
    id: 'kink',
    title: 'A kink',
    note: 'The slope does not fade, so the ball jumps to and fro for ever.',
    props: { ...props({ valley: 'kink', start: 5, rate: 0.7, at: 12, ran: true }) },
  },
];
