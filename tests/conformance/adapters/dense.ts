import { reshape, type Tensor } from '#engine/core/tensor.ts';
import { activationBlame, applyActivation } from '#engine/functions/activation/applyActivation.ts';
import { dense } from '#engine/nn/layers/dense.ts';
import { activationNamed } from '../activationIn.ts';
import type { Adapter } from '../adapter.ts';
import { maybeTensorIn, tensorIn } from '../readInputs.ts';

const prefixed = (tensors: Readonly<Record<string, Tensor>>): Record<string, Tensor> =>
  Object.fromEntries(Object.entries(tensors).map(([name, t]) => [`d${name}`, t]));

export const adapter: Adapter = {
  run(config, inputs) {
    const [given, W, gy] = [tensorIn(inputs, 'x'), tensorIn(inputs, 'W'), tensorIn(inputs, 'gy')];
    const b = maybeTensorIn(inputs, 'b');
    const [units, width] = W.shape as [number, number];
    const leading = given.shape.slice(0, -1);
    const x = reshape(given, [leading.reduce((size, n) => size * n, 1), width]);
    const params: Readonly<Record<string, Tensor>> = b ? { W, b } : { W };
    const spec = { kind: 'dense' as const, units, bias: b !== undefined };
    const activation = activationNamed(String(config.activation ?? 'linear'), config);
    const { y: z, saves } = dense.forward(spec, params, x, { training: true });
    const a = applyActivation(activation, z);
    const dz = activationBlame(activation, z, a, reshape(gy, z.shape));
    const { dx, grads } = dense.backward(spec, params, { x, y: z, saves }, dz, { training: true });
    return { y: reshape(a, [...leading, units]), dx: reshape(dx, given.shape), ...prefixed(grads) };
  },
};
