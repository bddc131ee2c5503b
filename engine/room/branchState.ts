import { ensure } from '../core/engineError.ts';
import { Rng } from '../core/rng.ts';
import { checkParams } from '../nn/model.ts';
import { startOptimizer } from '../optim/optimize.ts';
import { optimizerOf } from '../optim/table.ts';
import type { TrainState } from '../train/state.ts';
import { advanced } from '../train/step.ts';
import type { TrainSpec } from '../train/trainSpec.ts';
import type { Room } from './roomOf.ts';

const sameOptimizer = (a: TrainSpec, b: TrainSpec): boolean => {
  const [was, is] = [optimizerOf(a.optimizer), optimizerOf(b.optimizer)];
  return was.rule === is.rule && was.rule.slots(was.settings).join() === is.rule.slots(is.settings).join();
};

const keptParts = ({ facts: { spec } }: Room): string =>
  JSON.stringify([spec.data, spec.split, spec.scale, spec.features, spec.task, spec.loss]);

/**
 * The state with which a run goes on by another spec. Weights, order of the examples and random numbers are kept; the
 * optimizer's memory too, unless the optimizer is another one, which then starts anew.
 * @throws EngineError when data, inputs, task, loss or the shape of the network differ.
 */
export function branchState(from: Room, to: Room, state: TrainState): TrainState {
  ensure(
    keptParts(from) === keptParts(to),
    'A branch goes on with the same data, inputs, task and loss. Undo those changes, or start a new run.',
  );
  const kinds = (room: Room): string => room.train.model.layers.map(({ kind }) => kind).join();
  ensure(
    kinds(from) === kinds(to) && from.facts.parameters === to.facts.parameters,
    'A branch goes on with the same weights, but its network has other layers. Undo those changes, or start a new run.',
  );
  checkParams(to.train.model, state.params);
  const { leftOver, batchSize } = to.train;
  const rng = Rng.fromState(state.rng);
  const left = state.order.length - state.position;
  const place =
    leftOver === 'drop' && left < batchSize
      ? advanced(to.train, state, left, rng)
      : { position: state.position, within: 0, epoch: state.epoch, order: state.order };
  return {
    ...state,
    ...place,
    rng: rng.state,
    optimizer: sameOptimizer(from.train, to.train) ? state.optimizer : startOptimizer(to.train.optimizer, state.params),
  };
}
