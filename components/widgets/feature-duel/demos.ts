import { featureDuel } from '#content/examples/featureDuel.ts';
import type { Demo } from '../demo.ts';

export const demos: readonly Demo[] = [
  {
    id: 'start',
    title: 'A zero that is not even enough',
    note: 'The rule is one threshold away from the truth.',
    props: { ...featureDuel },
  },
  {
    id: 'own',
    title: 'An empty sheet',
    note: 'Draw with the pointer, or with arrow keys and Space.',
    props: { ...featureDuel, start: { ...featureDuel.start, at: 10 } },
  },
];
