import { activationOf } from '../functions/activation/table.ts';
import { activationAfter } from '../nn/activationAfter.ts';
import { forward } from '../nn/model.ts';
import { evaluateFormula } from './check/evaluateFormula.ts';
import type { FamilyParams, Instance, Scene, StepSpec } from './instance.ts';
import { instanceOf } from './instanceOf.ts';
import type { Seed128 } from './seed/seed128.ts';
import type { Family } from './sheet/family.ts';
import { APART, distanceOf, isAnswerable } from './sheet/fitness.ts';

/** Fewest variants that a drawn family must have, and from how many on two students hardly ever share one. */
export const FEWEST_VARIANTS = 500;
export const ENOUGH_VARIANTS = 1e6;
/** A slope below this counts as a dead unit. */
const DEAD = 1e-4;

/** What an audit of one family with one set of parameters found. */
export interface Audit {
  readonly family: string;
  readonly params: FamilyParams;
  readonly seeds: number;
  readonly steps: number;
  readonly mistakes: number;
  /** How many variants the draws allow, after what is thrown away; 1 for an exercise with fixed numbers. */
  readonly variants: number;
  /** How many of the audited seeds gave different numbers. */
  readonly distinct: number;
  readonly redraws: number;
  /** Mistakes left out because they came too near, with how often. */
  readonly dropped: Readonly<Record<string, number>>;
  readonly warnings: readonly string[];
  readonly problems: readonly string[];
}

function hasDeadUnit({ spec, params, x }: Scene): boolean {
  return forward(spec, params, x).some(({ z, a }, k) => {
    const activation = activationAfter(spec.layers[k]!);
    if (activation === undefined) return false;
    const { rule, settings } = activationOf(activation);
    return z.data.some((value, i) => Math.abs(rule.df(value, a.data[i]!, settings)) < DEAD);
  });
}

const fingerprint = ({ givens, intro, steps }: Instance): string =>
  JSON.stringify([
    givens.map(({ texts }) => texts),
    intro.values,
    steps.map(({ prompt, check }) => [prompt.values, 'options' in check ? check.options : 0]),
  ]);

function stepProblems(step: StepSpec): string[] {
  const problems: string[] = [];
  if (!isAnswerable(step)) problems.push(`step ${step.id} has no answer that can be typed`);
  if (step.target.kind === 'numbers' && step.target.formulas.some((f) => Number.isNaN(evaluateFormula(f))))
    problems.push(`step ${step.id} gives NaN`);
  for (const mistake of step.misconceptions)
    if (!(distanceOf(step, mistake) >= APART))
      problems.push(`step ${step.id}: mistake ${mistake.id} is too near the right value`);
  return problems;
}

/** Seeds of an audit: 1, 2, 3 … in the first word. */
const seedAt = (k: number): Seed128 => [k + 1, 0x243f6a88, 0x85a308d3, 0x13198a2e];

/** Draws many variants of a family and looks for what must not be. */
export function auditFamily(family: Family, params: FamilyParams, seeds: number): Audit {
  const problems = new Set<string>();
  const dropped: Record<string, number> = {};
  const seen = new Set<string>();
  const mistakes = new Set<string>();
  let steps = 0;
  let redraws = 0;
  let space = 0;
  let hasDecimals = false;
  for (let k = 0; k < seeds; k++) {
    const instance = instanceOf(family, seedAt(k), params);
    if (k === 0) steps = instance.steps.length;
    if (instance.steps.length !== steps) problems.add(`${instance.steps.length} steps where others have ${steps}`);
    for (const step of instance.steps) {
      for (const problem of stepProblems(step)) problems.add(problem);
      for (const { id } of step.misconceptions) mistakes.add(id);
    }
    if (instance.scene && hasDeadUnit(instance.scene)) problems.add('a unit is dead');
    for (const id of instance.dropped) dropped[id] = (dropped[id] ?? 0) + 1;
    hasDecimals ||= instance.givens.some(({ texts }) => texts.some((text) => text.includes('.')));
    redraws += instance.redraws;
    space = Math.max(space, instance.space);
    seen.add(fingerprint(instance));
  }
  const variants = space === 1 ? 1 : space / (1 + redraws / seeds);
  const warnings: string[] = [];
  if (variants < ENOUGH_VARIANTS) {
    warnings.push(`${Math.floor(variants)} variants: two students may share one, so not for one variant per student`);
    if (variants > 1 && variants < FEWEST_VARIANTS) problems.add(`only ${Math.floor(variants)} variants`);
    if (variants > 1 && hasDecimals && variants < ENOUGH_VARIANTS)
      problems.add(`decimals, but only ${Math.floor(variants)} variants`);
  }
  if (mistakes.size < 5) problems.add(`only ${mistakes.size} usual mistakes`);
  return {
    family: family.id,
    params,
    seeds,
    steps,
    mistakes: mistakes.size,
    variants,
    distinct: seen.size,
    redraws: redraws / seeds,
    dropped,
    warnings,
    problems: [...problems],
  };
}

/** The usual parameters of a family, and each other value of each parameter by itself. */
export const paramSetsOf = ({ params, allowed = {} }: Family): FamilyParams[] => [
  {},
  ...Object.entries(allowed).flatMap(([name, values]) =>
    values.filter((value) => value !== params[name]).map((value) => ({ [name]: value })),
  ),
];
