import { EngineError, ensure } from '../core/engineError.ts';
import { Rng } from '../core/rng.ts';
import { ensureShape, type Tensor, tensor } from '../core/tensor.ts';
import type { Tensors } from '../nn/layer.ts';
import { checkParams, initialStates } from '../nn/model.ts';
import { layerText } from '../nn/spec.ts';
import type { TensorsByLayer } from '../optim/optimize.ts';
import { optimizerOf } from '../optim/table.ts';
import type { TrainState } from './state.ts';
import type { TrainSpec } from './trainSpec.ts';

/** A number that survives JSON: minus zero and numbers that are not finite are texts. */
type Written = number | '-0' | 'NaN' | 'Infinity' | '-Infinity';

interface WrittenTensor {
  readonly shape: readonly number[];
  readonly data: readonly Written[];
}

type WrittenTensors = Readonly<Record<string, WrittenTensor>>;

/** A training state as plain JSON; `version` grows when its form changes. */
export interface Snapshot {
  readonly version: 1;
  readonly updates: number;
  readonly epoch: number;
  readonly order: readonly number[];
  readonly position: number;
  readonly within: number;
  readonly params: readonly WrittenTensors[];
  readonly states: readonly (WrittenTensors | null)[];
  readonly optimizer: { readonly steps: number; readonly memory: Readonly<Record<string, readonly WrittenTensors[]>> };
  readonly rng: TrainState['rng'];
}

const written = (value: number): Written =>
  Object.is(value, -0) ? '-0' : Number.isFinite(value) ? value : (String(value) as Written);

const read = (value: Written): number => {
  const number = typeof value === 'string' ? Number(value) : value;
  ensure(
    typeof number === 'number' && (typeof value !== 'string' || ['-0', 'NaN', 'Infinity', '-Infinity'].includes(value)),
    () => `The snapshot holds ${JSON.stringify(value)} in place of a number. Use one that \`snapshotOf\` made.`,
  );
  return number;
};

const mapValues = <A, B>(record: Readonly<Record<string, A>>, f: (value: A) => B): Record<string, B> =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, f(value)]));

const write = ({ shape, data }: Tensor): WrittenTensor => ({ shape: [...shape], data: Array.from(data, written) });
const writeLayer = (layer: Tensors): WrittenTensors => mapValues(layer, write);
const readTensor = ({ shape, data }: WrittenTensor): Tensor => tensor(shape, data.map(read));
const readLayer = (layer: WrittenTensors): Tensors => mapValues(layer, readTensor);

/**
 * The state as plain JSON, to be stored or linked; `restore` gives it back to the bit. No rule of the field: JSON writes
 * each double so that it reads back the same. Numbers stand in lists beside their shapes.
 */
export function snapshotOf(state: TrainState): Snapshot {
  return {
    version: 1,
    updates: state.updates,
    epoch: state.epoch,
    order: [...state.order],
    position: state.position,
    within: state.within,
    params: state.params.map(writeLayer),
    states: state.states.map((layer) => (layer ? writeLayer(layer) : null)),
    optimizer: {
      steps: state.optimizer.steps,
      memory: mapValues(state.optimizer.memory, (layers) => layers.map(writeLayer)),
    },
    rng: state.rng,
  };
}

/** Refuses an optimizer's memory that lacks a slot or does not have the sizes of the parameters. */
function checkMemory(spec: TrainSpec, { params, optimizer }: TrainState): void {
  const { rule, settings } = optimizerOf(spec.optimizer);
  const sizes = (layers: TensorsByLayer): string =>
    layers.map((layer) => Object.entries(layer).map(([name, { data }]) => `${name}:${data.length}`)).join(';');
  for (const slot of rule.slots(settings))
    ensure(
      optimizer.memory[slot] !== undefined && sizes(optimizer.memory[slot]) === sizes(params),
      () => `The snapshot's optimizer has no fitting "${slot}". Restore it with the optimizer that it was made with.`,
    );
}

/** Refuses running statistics that are missing or have other sizes than those of the network. */
function checkStates({ model }: TrainSpec, { states }: TrainState): void {
  initialStates(model).forEach((layer, k) => {
    for (const [name, { shape }] of Object.entries(layer ?? {})) {
      const kept = states[k]?.[name];
      const title = `The snapshot's ${name} of ${layerText(model, k + 1)}`;
      if (!kept) throw new EngineError(`${title} is missing. Restore it with the network that it was made with.`);
      ensureShape(title, kept, shape);
    }
  });
}

/** Refuses an order that is none, or a place outside it. */
function checkPlace({ order, position, within, updates, epoch }: TrainState): void {
  const isCount = (value: number) => Number.isInteger(value) && value >= 0;
  ensure(
    [position, within, updates, epoch].every(isCount) && position < order.length,
    'The snapshot stands outside its epoch. Use one that `snapshotOf` made.',
  );
  const seen = new Set(order);
  ensure(
    seen.size === order.length && order.every((at) => isCount(at) && at < order.length),
    'The order of the examples in the snapshot is broken. Use one that `snapshotOf` made.',
  );
}

/**
 * The state that a snapshot was made of. Every number comes back to the bit.
 * @throws EngineError for a snapshot of another form, another network or another optimizer.
 */
export function restore(snapshot: Snapshot, spec: TrainSpec): TrainState {
  ensure(
    snapshot?.version === 1,
    () => `The snapshot has version ${String(snapshot?.version)}, but 1 is expected. Train again to make a new one.`,
  );
  let state: TrainState;
  try {
    state = {
      updates: snapshot.updates,
      epoch: snapshot.epoch,
      order: [...snapshot.order],
      position: snapshot.position,
      within: snapshot.within,
      params: snapshot.params.map(readLayer),
      states: snapshot.states.map((layer) => (layer ? readLayer(layer) : undefined)),
      optimizer: {
        steps: snapshot.optimizer.steps,
        memory: mapValues(snapshot.optimizer.memory, (layers) => layers.map(readLayer)),
      },
      rng: Rng.fromState(snapshot.rng).state,
    };
  } catch (error) {
    if (error instanceof EngineError) throw error;
    throw new EngineError('The snapshot lacks a part. Use one that `snapshotOf` made.');
  }
  checkPlace(state);
  checkParams(spec.model, state.params);
  checkStates(spec, state);
  checkMemory(spec, state);
  return state;
}
