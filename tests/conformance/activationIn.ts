import type { ActivationName, ActivationSpec } from '#engine/functions/activation/table.ts';
import { type Config, unsupported } from './adapter.ts';

/** The engine's name of each activation of the reference format. */
const NAMES: Readonly<Record<string, ActivationName>> = {
  step: 'step',
  linear: 'identity',
  identity: 'identity',
  sigmoid: 'sigmoid',
  bipolar_sigmoid: 'bipolarSigmoid',
  tanh: 'tanh',
  relu: 'relu',
  leaky_relu: 'leakyRelu',
  prelu: 'prelu',
  rrelu: 'rrelu',
  elu: 'elu',
  selu: 'selu',
  gelu: 'gelu',
  softplus: 'softplus',
  silu: 'silu',
  swish: 'silu',
  softsign: 'softsign',
  mish: 'mish',
  hard_tanh: 'hardTanh',
  hard_sigmoid: 'hardSigmoid',
  log_sigmoid: 'logSigmoid',
  softmax: 'softmax',
  log_softmax: 'logSoftmax',
};

/** Settings of the config that activations have under the same name. */
const SETTINGS = ['valueAtZero', 'lambda', 'alpha', 'scale', 'beta', 'lower', 'upper', 'min', 'max', 'temperature'];

/** The activation that a name of the format means, with the settings that stand beside it. */
export function activationNamed(name: string, config: Config = {}): ActivationSpec {
  const known = Object.hasOwn(NAMES, name) ? NAMES[name] : undefined;
  if (!known) return unsupported(`There is no activation "${name}".`);
  const settings = Object.fromEntries(
    SETTINGS.flatMap((key) => (typeof config[key] === 'number' ? [[key, config[key]]] : [])),
  );
  const approximate = config.approximate ?? 'none';
  if (known === 'gelu' && approximate !== 'none' && approximate !== 'tanh')
    return unsupported(`There is no approximation "${String(approximate)}" of GELU.`);
  return { name: known === 'gelu' && approximate === 'tanh' ? 'geluTanh' : known, settings };
}
