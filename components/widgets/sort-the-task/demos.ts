import { sortTheTask } from '#content/examples/taskCards.ts';
import type { Demo } from '../demo.ts';

export const demos: readonly Demo[] = [
  { id: 'start', title: 'Twelve cards', note: 'Sort by select, check when you like.', props: { ...sortTheTask } },
];
