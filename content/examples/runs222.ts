import { traceOfExample, type WorkedExample } from '#engine/examples/workedExample.ts';
import { type Trace, traceOf, type UpdateSettings } from '#engine/trace/trace.ts';
import { descend } from '#engine/train/descend.ts';
import { network222 } from './network222.ts';

/** The trace of the training step that the documents calculate. */
export const trace222: Trace = traceOfExample(network222);

/** The same network with tanh in both layers, for comparison. */
export const tanh222: WorkedExample = {
  ...network222,
  id: 'tanh222',
  title: 'The 2-2-2 network with tanh',
  spec: {
    ...network222.spec,
    layers: network222.spec.layers.map((layer) => ({ ...layer, activation: 'tanh' as const })),
  },
};

/** What is left of a long run: the traces whose values were asked for, by the number of updates made before them. */
export type Milestones = ReadonlyMap<number, Trace>;

/** Repeats the training step and keeps the traces that stand after the given numbers of updates. */
export function milestones(
  { spec, params, x, t, update }: WorkedExample,
  after: readonly number[],
  change: Partial<UpdateSettings> = {},
): Milestones {
  const settings = { ...update, ...change };
  const points = descend(spec, params, x, t, settings, Math.max(...after), (made) => after.includes(made));
  return new Map([...points].map((point) => [point.iteration, traceOf(spec, point.params, x, t, settings)] as const));
}
