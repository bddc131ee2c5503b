import { plainParams, plainTensor, plainTrace } from '#components/lab/plain.ts';
import type { Outcome, UpdateOrderProps } from '#components/widgets/update-order/props.ts';
import { valueAt } from '#engine/examples/valueAt.ts';
import { traceOfExample } from '#engine/examples/workedExample.ts';
import { claims } from './backprop222.ts';
import { network222 } from './network222.ts';

const { spec, params, x, t, update } = network222;

const outcomes = (['original', 'onTheWay'] as const).flatMap((order) =>
  (['frozen', 'trained', 'shared'] as const).map(
    (biases): Outcome => ({
      order,
      biases,
      error: valueAt(traceOfExample(network222, { order, biases }), 'new E'),
    }),
  ),
);

/** The figure "Old or new weights?" on the 2-2-2 network, starting with the rule that the document states. */
export const updateOrder222: Omit<UpdateOrderProps, 'number' | 'id'> = {
  printed: claims.eAfter1.printed as string,
  request: { spec, params: plainParams(params), x: plainTensor(x), t: plainTensor(t), update },
  outcomes,
  first: plainTrace(traceOfExample(network222)),
};
