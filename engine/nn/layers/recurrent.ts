import { ensure } from '../../core/engineError.ts';
import { ensureShape, type Shape, shapeText, type Tensor, zeros } from '../../core/tensor.ts';
import type { ParameterSpec, Tensors } from '../layer.ts';
import { MAX_UNITS } from './dense.ts';

/** What every recurrent layer has; unless said otherwise it gives all hidden states, has two biases and reads forward. */
export interface RecurrentSpec {
  readonly units: number;
  /** `all`: the hidden state after every step, [T, units]. `last`: the final one alone, [units]. */
  readonly output?: 'all' | 'last';
  /** `two`: `b_ih` and `b_hh`, as PyTorch has them. `one`: `b`, as the books write it. `none`: no bias. */
  readonly bias?: 'two' | 'one' | 'none';
  /** True: reads the sequence from its last step to its first (half of a bidirectional layer). */
  readonly reverse?: boolean;
}

/** The sizes of a pass: examples, steps, inputs, units; and the order in which the steps are read. */
export interface Span {
  readonly batch: number;
  readonly steps: number;
  readonly inputs: number;
  readonly units: number;
  /** Steps in the order of reading. */
  readonly order: readonly number[];
}

/** The sizes of a pass over x [N, T, in]. Counts of examples, steps, inputs and units. */
export function spanOf({ units, reverse = false }: RecurrentSpec, x: Shape): Span {
  const [batch, steps, inputs] = x as [number, number, number];
  const order = Array.from({ length: steps }, (_, t) => (reverse ? steps - 1 - t : t));
  return { batch, steps, inputs, units, order };
}

/** The shape of one example after a recurrent layer; refuses what is no sequence and absurd sizes. */
export function recurrentShape(spec: RecurrentSpec, input: Shape, where: string): Shape {
  const { units, output = 'all', bias = 'two' } = spec;
  ensure(
    Number.isInteger(units) && units >= 1 && units <= MAX_UNITS,
    () => `${where} asks for ${units} units. Give a whole number from 1 to ${MAX_UNITS}.`,
  );
  ensure(
    output === 'all' || output === 'last',
    () => `${where} gives ${JSON.stringify(output)} of its states. Choose all or last.`,
  );
  ensure(
    bias === 'two' || bias === 'one' || bias === 'none',
    () => `${where} has ${JSON.stringify(bias)} as biases. Choose two, one or none.`,
  );
  ensure(
    input.length === 2,
    () =>
      `${where} reads a sequence of steps × numbers, but its input is ${shapeText(input)}. Put a reshape or an embedding before it.`,
  );
  return output === 'all' ? [input[0]!, units] : [units];
}

/** Weights of `gates` stacked gates: W_ih [gates·units, in], W_hh [gates·units, units], and the biases. */
export function recurrentParameters(gates: number, spec: RecurrentSpec, input: Shape): Record<string, ParameterSpec> {
  const { units, bias = 'two' } = spec;
  const inputs = input[1]!;
  const b: ParameterSpec = { shape: [gates * units], fanIn: units, fanOut: units, start: 'zeros' };
  return {
    W_ih: { shape: [gates * units, inputs], fanIn: inputs, fanOut: units, start: 'draw' },
    W_hh: { shape: [gates * units, units], fanIn: units, fanOut: units, start: 'draw' },
    ...(bias === 'two' ? { b_ih: b, b_hh: b } : bias === 'one' ? { b } : {}),
  };
}

/**
 * A first state given by its name, or zeros; [N, units].
 * @throws EngineError for a first state of another shape.
 */
export function startOf(name: 'h0' | 'c0', { batch, units }: Span, state: Tensors | undefined): Tensor {
  const given = state?.[name];
  if (!given) return zeros([batch, units]);
  ensureShape(`The first state ${name}`, given, [batch, units]);
  return given;
}

/** Σ W[row, ·]·v continued on `sum`: the order of every net input. */
export function addProducts(
  sum: number,
  W: Float64Array,
  row: number,
  width: number,
  v: Float64Array,
  offset: number,
): number {
  let total = sum;
  for (let i = 0; i < width; i++) total += W[row * width + i]! * v[offset + i]!;
  return total;
}

/**
 * Where the state before a step lies: the array that holds it, and its offset. `k` counts in the order of reading. States
 * are rows of [N, T, units].
 */
export function before(states: Tensor, start: Tensor, n: number, k: number, { steps, units, order }: Span) {
  return k === 0
    ? { data: start.data, offset: n * units }
    : { data: states.data, offset: (n * steps + order[k - 1]!) * units };
}

/** The state after the last step read, [N, units]. */
export function lastState(states: Tensor, { batch, steps, units, order }: Span): Tensor {
  const last = zeros([batch, units]);
  for (let n = 0; n < batch; n++) {
    const from = (n * steps + order[steps - 1]!) * units;
    last.data.set(states.data.subarray(from, from + units), n * units);
  }
  return last;
}
