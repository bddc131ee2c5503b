import { linesOf } from '#components/lab/linesOf.ts';
import { microscope222, scene222 } from '#content/examples/microscope222.ts';
import type { Demo } from '../demo.ts';
import { withLayer, withUnits } from './edits.ts';
import type { MicroscopeProps } from './props.ts';
import { requestOf } from './request.ts';
import type { Scene } from './scene.ts';

/** A microscope on a network of its own, with no document beside it. */
const on = (title: string, scene: Scene): MicroscopeProps => ({
  id: 'microscope',
  number: '12.1',
  presets: [{ id: 'start', title, scene, printed: {} }],
  first: linesOf(requestOf(scene)),
});

/** Four units in every column, three layers of weights: the most that the microscope takes. */
function largest(): Scene {
  let scene = withLayer(scene222);
  for (const column of [0, 1, 2, 3]) scene = withUnits(withUnits(scene, column, 1), column, 1);
  return { ...scene, biases: 'trained' };
}

const tanhByTheBook: Scene = {
  ...scene222,
  layers: scene222.layers.map((layer) => ({ ...layer, activation: 'tanh' })),
  biases: 'trained',
  names: 'book',
};

export const demos: readonly Demo[] = [
  {
    id: 'documents',
    title: 'The 2-2-2 network of the documents',
    note: 'Step through it; printed values stand beside ours.',
    props: { ...microscope222, id: 'microscope', number: '12.1' },
  },
  {
    id: 'tanh',
    title: 'Tanh, every bias trained, the names of the book',
    note: 'Only the activation and its slope have changed.',
    props: { ...on('Tanh', tanhByTheBook) },
  },
  {
    id: 'largest',
    title: 'The largest network: 4-4-4-4',
    note: 'Sixty parameters; every one has its line.',
    props: { ...on('4-4-4-4', largest()) },
  },
];
