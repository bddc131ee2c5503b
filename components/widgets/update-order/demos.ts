import { plainTrace } from '#components/lab/plain.ts';
import { network222 } from '#content/examples/network222.ts';
import { updateOrder222 } from '#content/examples/updateOrder222.ts';
import { traceOfExample } from '#engine/examples/workedExample.ts';
import type { Demo } from '../demo.ts';
import type { UpdateOrderProps } from './props.ts';

const props: UpdateOrderProps = { ...updateOrder222, id: 'update-order', number: '12.5' };

export const demos: readonly Demo[] = [
  {
    id: 'rule',
    title: 'As the deck’s rule says',
    note: 'Original weights, frozen biases: six digits agree with the print, and then they part.',
    props: { ...props },
  },
  {
    id: 'slip',
    title: 'The slip',
    note: 'Hidden gradients from weights that are already updated: the printed number.',
    props: { ...props, first: plainTrace(traceOfExample(network222, { order: 'onTheWay' })) },
  },
];
