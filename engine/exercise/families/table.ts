import { EngineError } from '../../core/engineError.ts';
import type { Family } from '../sheet/family.ts';
import { backpropStep } from './backpropStep.ts';
import { chainRule } from './chainRule.ts';
import { misprint } from './misprint.ts';
import { oneNeuronChain } from './oneNeuronChain.ts';
import { recoverWeights } from './recoverWeights.ts';

/** Every family, by its id. */
export const FAMILIES = {
  chainRule,
  backpropStep,
  oneNeuronChain,
  recoverWeights,
  misprint,
} as const satisfies Record<string, Family>;

/** The id of a family. */
export type FamilyId = keyof typeof FAMILIES;

/** The family of an id; refuses one that there is not. */
export function familyOf(id: string): Family {
  const family: Family | undefined = Object.hasOwn(FAMILIES, id) ? FAMILIES[id as FamilyId] : undefined;
  if (!family)
    throw new EngineError(`There is no exercise family "${id}". Choose one of ${Object.keys(FAMILIES).join(', ')}.`);
  return family;
}
