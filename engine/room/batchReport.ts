import { EngineError, ensure } from '../core/engineError.ts';
import { Rng } from '../core/rng.ts';
import { offsetOf, zeros } from '../core/tensor.ts';
import type { Params } from '../nn/model.ts';
import { type ParameterAt, tensorOf } from '../nn/parameters.ts';
import { clipGradients } from '../optim/clip.ts';
import { parseAddress } from '../trace/ref.ts';
import { exampleGradients } from '../train/exampleGradients.ts';
import { addPenaltyGradients } from '../train/penalties.ts';
import { batchAtHand, stepBatch } from '../train/step.ts';
import type { BatchReport } from './roomReports.ts';
import type { RoomRun } from './roomRun.ts';

/**
 * Where a parameter such as `L1.W[0,1]` lies.
 * @throws EngineError for an address of something else, or outside the network.
 */
export function parameterAt(params: Params, address: string): ParameterAt {
  const { facet, layer, name, index } = parseAddress(address);
  const known = facet === 'value' ? params[layer - 1] : undefined;
  const tensor = known && Object.hasOwn(known, name) ? known[name] : undefined;
  if (!tensor)
    throw new EngineError(`This network has no parameter “${address.slice(0, 40)}”. Write one like “L1.W[0,1]”.`);
  return { layer, name, offset: offsetOf(tensor.shape, index) };
}

const pullOf = ({ room, state }: RoomRun, at: ParameterAt): number => {
  const { model, penalties } = room.train;
  if (!penalties) return 0;
  const none = state.params.map((layer) =>
    Object.fromEntries(Object.entries(layer).map(([name, { shape }]) => [name, zeros(shape)])),
  );
  return tensorOf(addPenaltyGradients(model, state.params, none, penalties), at).data[at.offset]!;
};

/**
 * The examples of the batch at hand, what each wants of one parameter, and what becomes of it in the update.
 * @throws EngineError for a parameter that the network does not have.
 */
export function batchReport(run: RoomRun, address: string): BatchReport {
  ensure(typeof address === 'string', 'A parameter is asked for by its address. Write one like “L1.W[0,1]”.');
  const { room, state } = run;
  const { train, data } = room;
  const at = parameterAt(state.params, address);
  const numberIn = (params: Params): number => tensorOf(params, at).data[at.offset]!;
  const { examples, grads } = batchAtHand(train, data, state);
  const context = { training: true, rng: Rng.fromState(state.rng) };
  const single = exampleGradients(train.model, state.params, data, examples, context, state.states);
  return {
    step: state.updates,
    parameter: address,
    value: numberIn(state.params),
    examples: single.examples.map(({ example, loss, gradient, weight }) => ({
      example,
      loss,
      gradient: numberIn(gradient),
      weight,
    })),
    mean: numberIn(single.mean),
    penalty: pullOf(run, at),
    given: numberIn(train.clip ? clipGradients(grads, train.clip).grads : grads),
    next: numberIn(stepBatch(train, data, state).state.params),
  };
}
