import { reshape } from '#engine/core/tensor.ts';
import { fansOf } from '#engine/functions/init/fans.ts';
import { gainOf } from '#engine/functions/init/gain.ts';
import { type InitSpec, varianceOf } from '#engine/functions/init/initializer.ts';
import { orthogonal } from '#engine/functions/init/orthogonal.ts';
import { TRUNCATED_DEVIATION, uniformBound } from '#engine/functions/init/variance.ts';
import { type Adapter, type Config, type Inputs, type Outputs, unsupported } from '../adapter.ts';
import { numberIn, tensorIn } from '../readInputs.ts';

/** The gain that a name of the format means, e.g. `tanh` or `leaky_relu_0.01`. */
function gainNamed(name: string): number {
  const leaky = /^leaky(?:_relu)?_([\d.]+)$/.exec(name);
  if (leaky) return gainOf('leakyRelu', Number(leaky[1]));
  if (name === 'leaky_relu') return gainOf('leakyRelu');
  return gainOf(/^(linear|conv\dd)$/.test(name) ? 'identity' : name);
}

/** The gain and the rule that a name of the format means, e.g. `xavier_tanh`, `he_fan_out`, `he_leaky_0.1`. */
function schemeNamed(name: string): { gain?: number; init: InitSpec } {
  if (name.startsWith('pytorch_default')) return { init: { kind: 'torch' } };
  if (name === 'lecun') return { gain: 1, init: { kind: 'lecun' } };
  const [, rule, rest] = /^(xavier|he)_(.+)$/.exec(name) ?? unsupported(`There is no scheme "${name}".`);
  if (rule === 'xavier') return { gain: gainNamed(rest!), init: { kind: 'xavier', gain: gainNamed(rest!) } };
  const isFan = rest === 'fan_in' || rest === 'fan_out';
  const gain = isFan ? gainOf('relu') : gainNamed(rest!);
  return { gain, init: { kind: 'he', gain, mode: rest === 'fan_out' ? 'fanOut' : 'fanIn' } };
}

function schemes(shape: readonly number[], names: readonly string[]): Outputs {
  const { fanIn, fanOut } = fansOf(shape);
  const rows = names.map((name) => {
    const { gain, init } = schemeNamed(name);
    const variance = varianceOf(init, fanIn, fanOut)!;
    return [name, { gain, variance, normalStd: Math.sqrt(variance), uniformBound: uniformBound(variance) }];
  });
  return { fanIn, fanOut, schemes: Object.fromEntries(rows) };
}

export const adapter: Adapter = {
  run(config: Config, inputs: Inputs, { asked }) {
    if (config.scheme === 'orthogonal') {
      const A = tensorIn(inputs, 'A');
      const rows = A.shape[0] ?? 1;
      const Q = orthogonal(reshape(A, [rows, A.data.length / rows]), numberIn(config, 'gain', 1));
      return { Q: reshape(Q, A.shape) };
    }
    if (config.scheme !== undefined) return unsupported(`There is no scheme "${String(config.scheme)}".`);
    if (Array.isArray(config.shape)) return schemes(config.shape as number[], Object.keys(asked.schemes ?? {}));
    return Object.fromEntries(
      Object.keys(asked).map((name) => [
        name,
        name === 'kerasTruncatedNormalDivisor' ? TRUNCATED_DEVIATION : gainNamed(name),
      ]),
    );
  },
};
