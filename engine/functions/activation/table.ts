import { EngineError } from '../../core/engineError.ts';
import type { Activation, ActivationSettings } from './activation.ts';
import { identity } from './identity.ts';
import { relu } from './relu.ts';
import { sigmoid } from './sigmoid.ts';
import { tanh } from './tanh.ts';

/** Every activation of the course that works on each number by itself. */
export const ACTIVATIONS = { identity, sigmoid, tanh, relu } as const;

/** The name of an activation, as it stands in a spec. */
export type ActivationName = keyof typeof ACTIVATIONS;

/** An activation in a spec: its name, or its name with settings. */
export type ActivationSpec = ActivationName | { readonly name: ActivationName; readonly settings: ActivationSettings };

/** The rule and its full settings; refuses an unknown name or setting. */
export function activationOf(spec: ActivationSpec): { rule: Activation; settings: ActivationSettings } {
  const name = typeof spec === 'string' ? spec : spec.name;
  const given = typeof spec === 'string' ? {} : spec.settings;
  const rule: Activation | undefined = Object.hasOwn(ACTIVATIONS, name) ? ACTIVATIONS[name] : undefined;
  if (!rule)
    throw new EngineError(`There is no activation "${name}". Choose one of ${Object.keys(ACTIVATIONS).join(', ')}.`);
  for (const [key, value] of Object.entries(given)) {
    if (!Object.hasOwn(rule.settings, key))
      throw new EngineError(`Activation ${name} has no setting "${key}". Leave it out.`);
    if (!Number.isFinite(value))
      throw new EngineError(`Setting "${key}" of ${name} is ${value}. Give a finite number.`);
  }
  return { rule, settings: { ...rule.settings, ...given } };
}
