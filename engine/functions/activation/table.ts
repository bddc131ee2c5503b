import { EngineError } from '../../core/engineError.ts';
import type { Activation, ActivationSettings } from './activation.ts';
import { bipolarSigmoid } from './bipolarSigmoid.ts';
import { elu } from './elu.ts';
import { gelu } from './gelu.ts';
import { geluTanh } from './geluTanh.ts';
import { hardSigmoid } from './hardSigmoid.ts';
import { hardTanh } from './hardTanh.ts';
import { identity } from './identity.ts';
import { leakyRelu } from './leakyRelu.ts';
import { logSigmoid } from './logSigmoid.ts';
import { logSoftmax } from './logSoftmax.ts';
import { mish } from './mish.ts';
import { prelu } from './prelu.ts';
import { relu } from './relu.ts';
import type { RowActivation } from './rowActivation.ts';
import { rrelu } from './rrelu.ts';
import { selu } from './selu.ts';
import { sigmoid } from './sigmoid.ts';
import { silu } from './silu.ts';
import { softmax } from './softmax.ts';
import { softplus } from './softplus.ts';
import { softsign } from './softsign.ts';
import { step } from './step.ts';
import { tanh } from './tanh.ts';

/**
 * Every activation of the course that works on each number by itself. No rule of the field: the list; each names its own
 * source.
 */
export const ACTIVATIONS = {
  step,
  identity,
  sigmoid,
  bipolarSigmoid,
  tanh,
  relu,
  leakyRelu,
  prelu,
  rrelu,
  elu,
  selu,
  gelu,
  geluTanh,
  silu,
  softplus,
  softsign,
  mish,
  hardTanh,
  hardSigmoid,
  logSigmoid,
} as const;

/** Every activation of the course whose outputs depend on a whole row. */
export const ROW_ACTIVATIONS = { softmax, logSoftmax } as const;

/** The name of an activation, as it stands in a spec. */
export type ActivationName = keyof typeof ACTIVATIONS | keyof typeof ROW_ACTIVATIONS;

/** An activation in a spec: its name, or its name with settings. */
export type ActivationSpec = ActivationName | { readonly name: ActivationName; readonly settings: ActivationSettings };

/** An activation with everything decided that its spec leaves open. */
export interface ChosenActivation<R = Activation> {
  readonly rule: R;
  readonly settings: ActivationSettings;
}

const RULES: Readonly<Record<string, Activation | RowActivation>> = { ...ACTIVATIONS, ...ROW_ACTIVATIONS };

/** The rule, of either sort, and its full settings; refuses an unknown name or setting. */
export function anyActivationOf(spec: ActivationSpec): ChosenActivation<Activation | RowActivation> {
  const { name, settings } = typeof spec === 'object' && spec !== null ? spec : { name: String(spec), settings: {} };
  const given = settings ?? {};
  const rule = Object.hasOwn(RULES, name) ? RULES[name] : undefined;
  if (!rule) throw new EngineError(`There is no activation "${name}". Choose one of ${Object.keys(RULES).join(', ')}.`);
  for (const [key, value] of Object.entries(given)) {
    if (!Object.hasOwn(rule.settings, key))
      throw new EngineError(`Activation ${name} has no setting "${key}". Leave it out.`);
    if (!Number.isFinite(value))
      throw new EngineError(`Setting "${key}" of ${name} is ${value}. Give a finite number.`);
    if (value === 0 && (key === 'temperature' || (key === 'beta' && name === 'softplus')))
      throw new EngineError(`Setting "${key}" of ${name} is 0, by which it would divide. Give another number.`);
  }
  return { rule, settings: { ...rule.settings, ...given } };
}

/** The rule of an activation that works on each number by itself, and its full settings; refuses all others. */
export function activationOf(spec: ActivationSpec): ChosenActivation {
  const { rule, settings } = anyActivationOf(spec);
  if (rule.perRow)
    throw new EngineError(
      `Activation ${rule.name} works on whole rows, but here each number stands by itself. Choose one of ${Object.keys(ACTIVATIONS).join(', ')}.`,
    );
  return { rule, settings };
}
