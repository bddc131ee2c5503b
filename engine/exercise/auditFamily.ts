import { exp } from '../core/math/exp.ts';
import { activationOf } from '../functions/activation/table.ts';
import { activationAfter } from '../nn/activationAfter.ts';
import { forward } from '../nn/model.ts';
import { evaluateFormula } from './check/evaluateFormula.ts';
import { ENOUGH_VARIANTS, fewVariantsOf } from './fewVariants.ts';
import type { FamilyParams, Instance, Scene, StepSpec } from './instance.ts';
import { instanceOf } from './instanceOf.ts';
import type { Seed128 } from './seed/seed128.ts';
import type { Family } from './sheet/family.ts';
import { APART, distanceOf, isAnswerable } from './sheet/fitness.ts';

/** Fewest variants that a drawn family must have. */
export const FEWEST_VARIANTS = 500;
/** A slope below this counts as a dead unit. */
const DEAD = 1e-4;

/** What an audit of one family with one set of parameters found. */
export interface Audit {
  readonly family: string;
  readonly params: FamilyParams;
  /** How many were looked at; one is enough where the numbers are fixed. */
  readonly seeds: number;
  readonly steps: number;
  readonly mistakes: number;
  /** About how many variants there are; 1 for an exercise with fixed numbers. */
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

/** So many repeats among the variants looked at tell how many there are; with fewer, the draws are counted. */
const TELLING = 20;

/**
 * How many variants there are: n draws from N give about N(1 − e^(−n/N)) different ones, solved for N by halving.
 * It is used where it says less than the draws allow, for different draws may give the same exercise.
 */
function variantsOf(allowed: number, looked: number, distinct: number): number {
  if (allowed === 1 || looked - distinct < TELLING) return allowed;
  let [low, high] = [distinct, allowed];
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (middle * (1 - exp(-looked / middle)) < distinct) low = middle;
    else high = middle;
  }
  return Math.min(allowed, high);
}

/** What is stated to readers must be how many there are; a small sample knows it less well. */
function statedProblem(stated: number | undefined, variants: number, repeats: number): string | undefined {
  const isFew = variants > 1 && variants < ENOUGH_VARIANTS;
  const found = `about ${Math.floor(variants)} variants`;
  if (stated === undefined) return isFew ? `${found}, but fewVariants is not stated` : undefined;
  const slack = 0.1 + 3 / Math.sqrt(Math.max(repeats, TELLING));
  return Math.abs(stated / variants - 1) <= slack ? undefined : `fewVariants states ${stated}, but there are ${found}`;
}

/**
 * Draws `seeds` variants of a family, from number 0 up, and looks for what must not be; problems are sentences, mistakes
 * are counted by name.
 */
export function auditFamily(family: Family, params: FamilyParams, seeds: number): Audit {
  const problems = new Set<string>();
  const dropped: Record<string, number> = {};
  const seen = new Set<string>();
  const mistakes = new Set<string>();
  let steps = 0;
  let redraws = 0;
  let space = 0;
  let hasDecimals = false;
  let looked = 0;
  // Fixed numbers are the same for every seed.
  for (let k = 0; k < (space === 1 ? 1 : seeds); k++) {
    looked++;
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
  const variants = variantsOf(space / (1 + redraws / looked), looked, seen.size);
  const warnings: string[] = [];
  if (variants < ENOUGH_VARIANTS) {
    warnings.push(`${Math.floor(variants)} variants: two students may share one, so not for one variant per student`);
    if (variants > 1 && variants < FEWEST_VARIANTS) problems.add(`only ${Math.floor(variants)} variants`);
    if (variants > 1 && hasDecimals && variants < ENOUGH_VARIANTS)
      problems.add(`decimals, but only ${Math.floor(variants)} variants`);
  }
  const misstated = statedProblem(fewVariantsOf(family, params), variants, looked - seen.size);
  if (misstated) problems.add(misstated);
  if (mistakes.size < 5) problems.add(`only ${mistakes.size} usual mistakes`);
  for (const [id, times] of Object.entries(dropped))
    if (space > 1 && times === looked) problems.add(`mistake ${id} never gives anything wrong`);
  return {
    family: family.id,
    params,
    seeds: looked,
    steps,
    mistakes: mistakes.size,
    variants,
    distinct: seen.size,
    redraws: redraws / looked,
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
