import { type Tensor, tensor } from '#engine/core/tensor.ts';
import type { Params } from '#engine/nn/model.ts';
import type { Trace } from '#engine/trace/trace.ts';
import type { PlainTensor, PlainTrace } from './engineApi.ts';

type Named<T> = Readonly<Record<string, T>>;

const mapped = <A, B>(named: Named<A>, f: (a: A) => B): Record<string, B> =>
  Object.fromEntries(Object.entries(named).map(([name, a]) => [name, f(a)]));

/** A tensor as plain numbers, for posting and for the page. */
export const plainTensor = ({ shape, data }: Tensor): PlainTensor => ({ shape: [...shape], data: Array.from(data) });

/** Plain numbers as a tensor again; refuses a shape that the numbers do not fill. */
export const asTensor = ({ shape, data }: PlainTensor): Tensor => tensor(shape, data);

/** Plain parameters as the engine's. */
export const asParams = (params: readonly Named<PlainTensor>[]): Params =>
  params.map((layer) => mapped(layer, asTensor));

/** The engine's parameters as plain numbers. */
export const plainParams = (params: Params): Record<string, PlainTensor>[] =>
  params.map((layer) => mapped(layer, plainTensor));

/** A trace as plain numbers. */
export const plainTrace = (trace: Trace): PlainTrace => ({
  ...trace,
  values: mapped(trace.values, plainTensor),
  grads: mapped(trace.grads, plainTensor),
  news: mapped(trace.news, plainTensor),
});

/** A plain trace as the engine's, so that its lines can be explained. */
export const asTrace = (trace: PlainTrace): Trace => ({
  ...trace,
  values: mapped(trace.values, asTensor),
  grads: mapped(trace.grads, asTensor),
  news: mapped(trace.news, asTensor),
});
