import { type Tensor, tensor } from '#engine/core/tensor.ts';
import { activationBlame, applyActivation } from '#engine/functions/activation/applyActivation.ts';
import { preluBackward, preluForward } from '#engine/functions/activation/prelu.ts';
import { type ActivationSpec, anyActivationOf } from '#engine/functions/activation/table.ts';
import { activationNamed } from '../activationIn.ts';
import type { Adapter, Config, Inputs } from '../adapter.ts';
import { maybeTensorIn, numberIn, tensorIn, wordIn } from '../readInputs.ts';
import { withAxisLast } from '../withAxisLast.ts';

function parametric(config: Config, inputs: Inputs) {
  const [x, a, gy] = [tensorIn(inputs, 'x'), tensorIn(inputs, 'a'), tensorIn(inputs, 'gy')];
  const given = numberIn(config, 'channelAxis', 1);
  const axis = given < 0 ? given + x.shape.length : given;
  const { dz, da } = preluBackward(x, a, gy, axis);
  return { y: preluForward(x, a, axis), dx: dz, da };
}

function jacobian(spec: ActivationSpec, y: Tensor): Tensor {
  const { rule, settings } = anyActivationOf(spec);
  const n = y.data.length;
  if (!rule.perRow) return tensor([n, n], new Float64Array(n * n));
  return tensor(
    [n, n],
    Float64Array.from({ length: n * n }, (_, at) => rule.slope(y.data, Math.floor(at / n), at % n, settings)),
  );
}

export const adapter: Adapter = {
  run(config, inputs) {
    const name = wordIn(config, 'activation');
    if (name === 'prelu' && inputs.a !== undefined) return parametric(config, inputs);
    const spec = activationNamed(name, config);
    const x = tensorIn(inputs, 'x');
    const gy = maybeTensorIn(inputs, 'gy');
    const axis = numberIn(config, 'axis', -1);
    const y = withAxisLast(axis, [x], (z) => applyActivation(spec, z));
    const slopes = { shape: x.shape, data: new Float64Array(x.data.length).fill(1) };
    const rows = anyActivationOf(spec).rule.perRow;
    return {
      y,
      ...(rows ? {} : { dydx: activationBlame(spec, x, y, slopes) }),
      ...(rows && x.shape.length === 1 ? { jacobian: jacobian(spec, y) } : {}),
      ...(gy ? { dx: withAxisLast(axis, [x, y, gy], (z, a, da) => activationBlame(spec, z, a, da)) } : {}),
    };
  },
};
