import { lift, Value } from '#engine/autodiff/value.ts';
import { Rng } from '#engine/core/rng.ts';
import { type Tensor, tensor } from '#engine/core/tensor.ts';
import { lossAt, lossOf } from '#engine/functions/loss/table.ts';
import type { Tensors } from '#engine/nn/layer.ts';
import { layerOf } from '#engine/nn/layers/table.ts';
import { forward, type Params } from '#engine/nn/model.ts';
import { eachParameter, tensorOf, withParameter } from '#engine/nn/parameters.ts';
import { type ModelSpec, shapesOf } from '#engine/nn/spec.ts';
import { explain } from '#engine/trace/explain/explain.ts';
import { EXPLAINERS } from '#engine/trace/explain/table.ts';
import type { Expr } from '#engine/trace/expr.ts';
import { numberAt } from '#engine/trace/lookup.ts';
import { type Address, address, parseAddress } from '#engine/trace/ref.ts';
import { type Trace, traceOf } from '#engine/trace/trace.ts';

/** A network with parameters, a batch and what is needed to run it twice alike. */
export interface JudgedModel {
  readonly spec: ModelSpec;
  readonly params: Params;
  readonly x: Tensor;
  readonly t: Tensor;
  readonly training: boolean;
  readonly states: readonly (Tensors | undefined)[];
}

/** Random parameters, inputs and targets for a spec. Numbers stay away from 0, where kinks are. */
export function judgedModel(
  spec: ModelSpec,
  seed: number,
  { batch = 2, training = false, input = undefined as ((rng: Rng) => number) | undefined } = {},
): JudgedModel {
  const rng = Rng.fromSeed(seed);
  const draw = () => (rng.uniform() < 0.5 ? -1 : 1) * rng.between(0.15, 1.2);
  const fill = (shape: readonly number[], next: () => number) =>
    tensor(shape, Float64Array.from({ length: shape.reduce((a, b) => a * b, 1) }, next));
  const shapes = shapesOf(spec);
  const params = spec.layers.map((layer, k) =>
    Object.fromEntries(
      Object.entries(layerOf(layer).parameters(layer, shapes[k]!)).map(([name, { shape }]) => [
        name,
        fill(shape, draw),
      ]),
    ),
  );
  const x = fill([batch, ...spec.input], () => (input ? input(rng) : draw()));
  const t = fill([batch, ...shapes.at(-1)!], draw);
  const first = forward(spec, params, x, { training, rng });
  return { spec, params, x, t, training, states: first.map(({ draws }) => ({ ...draws })) };
}

/** The trace of a judged model. */
export const traceOfModel = ({ spec, params, x, t, training, states }: JudgedModel): Trace =>
  traceOf(spec, params, x, t, { rate: 0.3, order: 'original', biases: 'trained' }, { training }, states);

/** The loss with other parameters or inputs, everything else alike. */
export function lossWith({ spec, t, training, states }: JudgedModel, params: Params, x: Tensor): number {
  return lossAt(lossOf(spec.loss), forward(spec, params, x, { training }, states).at(-1)!.a, t).total;
}

const FUNCTIONS: Record<string, (v: Value) => Value> = {
  exp: (v) => v.exp(),
  expm1: (v) => v.exp().minus(1),
  log: (v) => v.log(),
  log1p: (v) => v.plus(1).log(),
  tanh: (v) => v.tanh(),
  cos: (v) => v.cos(),
  sqrt: (v) => v.sqrt(),
  abs: (v) => v.abs(),
  erf: (v) => v.erf(),
};

/**
 * The loss of a trace on the tape, written from the forward lines of its explanation alone: what is explained is put
 * together again, and the tape, which knows no layer, finds the gradients.
 */
export function tapeOfTrace(trace: Trace) {
  const values = new Map<Address, Value>();
  const at = (ref: Address): Value => {
    const known = values.get(ref);
    if (known) return known;
    const step = explain(trace, ref, EXPLAINERS);
    const { tensor: name, index } = parseAddress(ref);
    const value = step ? write(step.expr) : new Value(numberAt(trace, name, index));
    values.set(ref, value);
    return value;
  };
  const fold = (all: readonly Expr[], join: (a: Value, b: Value) => Value, empty: number): Value =>
    all.length ? all.map(write).reduce(join) : lift(empty);
  const write = (e: Expr): Value => {
    switch (e.op) {
      case 'operand':
        return at(e.ref);
      case 'constant':
        return lift(e.value);
      case 'sum':
        return fold(e.terms, (a, b) => a.plus(b), 0);
      case 'product':
        return fold(e.factors, (a, b) => a.times(b), 1);
      case 'difference':
        return write(e.left).minus(write(e.right));
      case 'quotient':
        return write(e.over).over(write(e.under));
      case 'negative':
        return lift(0).minus(write(e.of));
      case 'power':
        return write(e.base).raised(e.exponent);
      case 'call':
        return FUNCTIONS[e.name]!(write(e.of));
      case 'largest':
        return fold(e.of, (a, b) => a.max(b), 0);
      case 'choose': {
        const [a, b] = [write(e.when.left).data, write(e.when.right).data];
        const holds = { '<': a < b, '≤': a <= b, '>': a > b, '≥': a >= b, '=': a === b }[e.when.is];
        return write(holds ? e.then : e.otherwise);
      }
      default:
        throw new Error(`The tape has no rule for "${e.op}".`);
    }
  };
  const loss = at('E');
  loss.backward();
  return { loss: loss.data, gradientOf: (ref: Address): number => values.get(ref)?.grad ?? 0 };
}

/** Every number with respect to which the loss has a gradient: parameters and inputs, with its three judgements. */
export function* judgements(model: JudgedModel, h = 1e-5) {
  const { params, x } = model;
  const trace = traceOfModel(model);
  const tape = tapeOfTrace(trace);
  for (const where of eachParameter(params)) {
    const t = tensorOf(params, where);
    const ref = address(`L${where.layer}.${where.name}`, indexOf(t, where.offset));
    const w = t.data[where.offset]!;
    const loss = (value: number) => lossWith(model, withParameter(params, where, value), x);
    yield {
      ref,
      analytic: trace.grads[`L${where.layer}.${where.name}`]!.data[where.offset]!,
      tape: tape.gradientOf(ref),
      central: (loss(w + h) - loss(w - h)) / (2 * h),
    };
  }
  for (let i = 0; i < x.data.length; i++) {
    const ref = address('x', indexOf(x, i));
    const loss = (value: number) => {
      const data = x.data.slice();
      data[i] = value;
      return lossWith(model, params, { shape: x.shape, data });
    };
    const integer = model.spec.layers[0]!.kind === 'embedding';
    const w = x.data[i]!;
    const central = integer ? 0 : (loss(w + h) - loss(w - h)) / (2 * h);
    yield { ref, analytic: trace.grads.x!.data[i]!, tape: tape.gradientOf(ref), central };
  }
}

function indexOf({ shape }: Tensor, offset: number): number[] {
  const index: number[] = [];
  let rest = offset;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    index.unshift(rest % shape[axis]!);
    rest = Math.floor(rest / shape[axis]!);
  }
  return index;
}
