import { timeline } from '#content/examples/history.ts';
import type { Demo } from '../demo.ts';

export const demos: readonly Demo[] = [
  {
    id: 'start',
    title: 'The whole of artificial intelligence',
    note: 'All dots are filled; the proposal and the workshop are a year apart.',
    props: { ...timeline },
  },
  {
    id: 'deep',
    title: 'Deep learning alone',
    note: 'Its first dot is older than the name artificial intelligence.',
    props: { ...timeline, start: { ring: 'dl', at: 13 } },
  },
];
