import { microscope222 } from '#content/examples/microscope222.ts';
import type { Demo } from '../demo.ts';
import type { MicroscopeProps } from './props.ts';

const props = (id: string): MicroscopeProps => ({ ...microscope222, id, number: '12.1' });

export const demos: readonly Demo[] = [
  {
    id: 'documents',
    title: 'The 2-2-2 network of the documents',
    note: 'Step through it; printed values stand beside ours.',
    props: { ...props('microscope') },
  },
];
