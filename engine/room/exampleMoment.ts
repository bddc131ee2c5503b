import { ensure } from '../core/engineError.ts';
import type { Tensor } from '../core/tensor.ts';
import { takeRows } from '../data/dataset.ts';
import type { LayerSpec } from '../nn/spec.ts';
import { denseTable } from '../trace/explain/denseTable.ts';
import { orderOf } from '../trace/order.ts';
import type { Address } from '../trace/ref.ts';
import { traceOf } from '../trace/trace.ts';
import { nextBatch, rateNow } from '../train/step.ts';
import type { ExampleMoment } from './roomReports.ts';
import type { RoomRun } from './roomRun.ts';

const rowsOf = ({ shape: [rows = 0, width = 1], data }: Tensor): number[][] =>
  Array.from({ length: rows }, (_row, j) => Array.from(data.subarray(j * width, (j + 1) * width)));

/**
 * One example of the batch at hand alone with the weights and the rate of this moment, as plain numbers, and the place of
 * a line among all lines of an update by this example alone; the addresses of its lines have 0 for the example.
 * @throws EngineError for a network that is not made of dense layers alone, and for an example or a line that is not there.
 */
export function exampleMoment({ room, state }: RoomRun, place: number, line: Address): ExampleMoment {
  const { train, data } = room;
  const batch = nextBatch(train, state);
  const example = batch[place];
  ensure(
    example !== undefined,
    () =>
      `The batch has ${batch.length} examples, but place ${place}, counted from 0, was asked for. Choose one of them.`,
  );
  const [x, t] = [takeRows(data.inputs, [example]), takeRows(data.targets, [example])];
  const rate = rateNow(train, state);
  const layers = train.model.layers.map((layer): LayerSpec => {
    ensure(
      layer.kind === 'dense',
      'Only a network of dense layers is taken apart like that. Take normalization and dropout out.',
    );
    // Every unit has a sum z and an output a, also where both are the same number.
    return { ...layer, activation: layer.activation ?? 'identity' };
  });
  const spec = { ...train.model, layers };
  const trace = traceOf(spec, state.params, x, t, { rate, order: 'original', biases: 'trained' });
  const at = orderOf(trace, denseTable).indexOf(line);
  ensure(at >= 0, () => `An update by one example has no line “${line.slice(0, 40)}”. Ask for another.`);
  return {
    inputs: Array.from(x.data),
    targets: Array.from(t.data),
    layers: state.params.map(({ W, b }) => ({ W: rowsOf(W!), b: Array.from(b!.data) })),
    rate,
    line: at,
  };
}
