import { evaluateFormula } from '#engine/exercise/check/evaluateFormula.ts';
import type { Instance } from '#engine/exercise/instance.ts';

/** The numbers of a variant by their names: what is given, and the right answers. Nothing of it is a learner's. */
export interface Variant {
  readonly instance: Instance;
  /** All numbers of a given or a step, in their order. Throws when there is none of that name. */
  readonly all: (id: string) => readonly number[];
  /** The one number of a given or a step, or one of several. */
  readonly one: (id: string, place?: number) => number;
}

/** The numbers of an instance, looked up by name. */
export function variantOf(instance: Instance): Variant {
  const all = (id: string): readonly number[] => {
    const given = instance.givens.find((one) => one.id === id);
    if (given) return given.values;
    const target = instance.steps.find((step) => step.id === id)?.target;
    if (target?.kind === 'numbers') return target.formulas.map((formula) => evaluateFormula(formula));
    if (target?.kind === 'option') return [evaluateFormula(target.place)];
    if (target?.kind === 'state') return target.shown.map((text) => Number(text.replace('−', '-')));
    throw new Error(`The exercise ${instance.family} has no number "${id}". Name one of its givens or steps.`);
  };
  return { instance, all, one: (id, place = 0) => all(id)[place]! };
}
