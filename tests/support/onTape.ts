import { lift, Value } from '#engine/autodiff/value.ts';
import type { Tensor } from '#engine/core/tensor.ts';
import type { DenseSpec } from '#engine/nn/layers/dense.ts';
import type { Params } from '#engine/nn/model.ts';
import type { ModelSpec } from '#engine/nn/spec.ts';

const ACTIVATIONS: Record<string, (z: Value) => Value> = {
  identity: (z) => z,
  sigmoid: (z) => lift(1).over(lift(1).plus(lift(0).minus(z).exp())),
  tanh: (z) => z.tanh(),
  relu: (z) => lift(0).max(z),
};

/** The loss of a dense network written on the tape, number by number: the second judge of every gradient. */
export function denseOnTape(spec: ModelSpec, params: Params, x: Tensor, t: Tensor) {
  const leaves = params.map((layer) =>
    Object.fromEntries(Object.entries(layer).map(([name, p]) => [name, Array.from(p.data, (v) => new Value(v))])),
  );
  const batch = x.shape[0]!;
  const width = t.data.length / batch;
  const terms: Value[] = [];
  for (let n = 0; n < batch; n++) {
    const inputs = x.data.length / batch;
    let row = Array.from(x.data.subarray(n * inputs, (n + 1) * inputs), (v) => new Value(v));
    spec.layers.forEach((layer, k) => {
      const { units, activation = 'identity' } = layer as DenseSpec;
      const { W, b } = leaves[k]! as { W: Value[]; b: Value[] };
      row = Array.from({ length: units }, (_, j) => {
        const net = row.map((v, i) => v.times(W[j * row.length + i]!)).reduce((s, v) => s.plus(v));
        return ACTIVATIONS[activation as string]!(b ? net.plus(b[j]!) : net);
      });
    });
    row.forEach((p, k) => {
      const miss = lift(t.data[n * width + k]!).minus(p);
      terms.push(spec.loss === 'halfSquares' ? miss.times(miss).times(0.5) : miss.times(miss).over(t.data.length));
    });
  }
  const loss = terms.reduce((s, v) => s.plus(v));
  loss.backward();
  return {
    loss: loss.data,
    gradientOf: (layer: number, name: string, offset: number) => leaves[layer - 1]![name]![offset]!.grad,
  };
}
