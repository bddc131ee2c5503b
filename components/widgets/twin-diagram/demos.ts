import type { Demo } from '../demo.ts';
import type { Part } from './props.ts';

const demo = (part: Part, title: string, note: string): Demo => ({
  id: part,
  title,
  note,
  props: { id: 'twins', number: '2.1', start: { part } },
});

export const demos: readonly Demo[] = [
  demo('synapses', 'Synapses and weights', 'Both drawings light the same part.'),
  demo(
    'nucleus',
    'A part without a partner',
    'Only the cell is lit, because the artificial neuron has nothing like it.',
  ),
];
