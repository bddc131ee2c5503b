import { network222 } from '#content/examples/network222.ts';
import { runIt222, runOf } from '#content/examples/runIt222.ts';
import type { Demo } from '../demo.ts';
import type { RunItProps } from './props.ts';

const props: RunItProps = {
  ...runIt222,
  id: 'run-it',
  number: '12.6',
  microscope: '../../backprop-microscope/documents/',
};

export const demos: readonly Demo[] = [
  {
    id: 'documents',
    title: 'Ten thousand updates of the 2-2-2 network',
    note: 'Biases stay as they are, as in the documents: the error falls to 3.51 hundred-thousandths.',
    props: { ...props },
  },
  {
    id: 'own-biases',
    title: 'The same with trained biases',
    note: 'Each neuron trains its own bias.',
    props: {
      ...props,
      ...runOf({ ...network222, update: { ...network222.update, biases: 'trained' } }),
    },
  },
];
