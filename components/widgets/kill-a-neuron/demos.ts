import { neuronAnswer, neuronStart } from '#content/examples/neuron08.ts';
import type { Demo } from '../demo.ts';
import type { KillANeuronProps, NeuronScene } from './props.ts';

const props = (scene: NeuronScene): KillANeuronProps => ({
  ...neuronStart,
  id: 'kill-a-neuron',
  number: '8.3',
  scene,
  answer: neuronAnswer(scene),
});

export const demos: readonly Demo[] = [
  {
    id: 'dead',
    title: 'Dead after one step',
    note: 'The first update throws the ReLU behind all inputs; the leaky unit comes back.',
    props: { ...props(neuronStart.scene) },
  },
  {
    id: 'alive',
    title: 'A smaller rate',
    note: 'Both units end at the same line.',
    props: { ...props({ ...neuronStart.scene, rate: 0.2 }) },
  },
  {
    id: 'no-cure',
    title: 'A leak is no cure for a wild rate',
    note: 'The leaky unit is thrown back and forth.',
    props: { ...props({ ...neuronStart.scene, rate: 0.8 }) },
  },
];
