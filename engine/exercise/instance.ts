import type { Tensor } from '../core/tensor.ts';
import type { Params } from '../nn/model.ts';
import type { ModelSpec } from '../nn/spec.ts';

import type { Expr } from '../trace/expr.ts';
import type { Quantity } from '../trace/naming/quantity.ts';
import type { Address } from '../trace/ref.ts';
import type { UpdateSettings } from '../trace/trace.ts';
import type { Check } from './check/check.ts';
import type { Dec, Phrase } from './phrase.ts';

/** Settings of a family, e.g. which weight is asked for. */
export type FamilyParams = Readonly<Record<string, number | string | boolean>>;

/** A formula whose leaves are givens and earlier steps, rounded down or up at the end where `whole` says so. */
export interface Formula {
  readonly expr: Expr;
  readonly whole?: 'floor' | 'ceil';
}

/**
 * What is right. `numbers`: one formula per number, so that the answer can be worked out again from the learner's own
 * values. `option`: the place of the right option as a formula (it may hang on earlier answers). `order`: ids in order.
 * `state`: whatever the check's predicate accepts; `shown` is one such setting. `curve`: y as a formula in the leaf `at`.
 */
export type Target =
  | { readonly kind: 'numbers'; readonly formulas: readonly Formula[] }
  | { readonly kind: 'option'; readonly place: Formula }
  | { readonly kind: 'order'; readonly ids: readonly string[] }
  | { readonly kind: 'state'; readonly shown: readonly Dec[] }
  | { readonly kind: 'curve'; readonly formula: Formula; readonly at: Address };

/** A usual wrong method and what it gives; `id` names its sentence (`mistakes.<id>` of the catalogue). */
export type Misconception =
  | { readonly id: string; readonly kind: 'numbers'; readonly formulas: readonly Formula[] }
  | { readonly id: string; readonly kind: 'option'; readonly option: string }
  | { readonly id: string; readonly kind: 'order'; readonly ids: readonly string[] }
  | { readonly id: string; readonly kind: 'state'; readonly predicate: string; readonly settings: readonly number[] }
  | { readonly id: string; readonly kind: 'curve'; readonly formula: Formula };

/** Level 1 nudges, 2 shows the formula (the step's own, drawn from its target), 3 gives the value away. */
export interface Hint {
  readonly level: 1 | 2 | 3;
  readonly text: Phrase;
  /** Share of the step's marks that is gone once this hint was seen. */
  readonly cost: Dec;
}

export type StepKind = 'number' | 'vector' | 'choice' | 'order' | 'expression' | 'action';

/** One thing to answer. `deps` are steps whose values enter it; they must be answered first. */
export interface StepSpec {
  readonly id: string;
  readonly deps: readonly string[];
  readonly kind: StepKind;
  readonly prompt: Phrase;
  /** How the answer is written and said. */
  readonly name: Quantity;
  /** Integer milli-marks. */
  readonly marks: number;
  readonly check: Check;
  readonly target: Target;
  readonly misconceptions: readonly Misconception[];
  readonly hints: readonly Hint[];
  /** The line of the trace that the microscope opens for this step, where there is one. */
  readonly line?: Address;
}

/** A number, a grid of numbers or a word that the learner is given; `texts` are exact. */
export interface Given {
  readonly id: string;
  readonly name: Quantity;
  readonly shape: readonly number[];
  readonly values: readonly number[];
  readonly texts: readonly string[];
}

/** What a worked solution opens in the widget: the training step itself, as `traceOf` takes it. */
export interface Scene {
  readonly spec: ModelSpec;
  readonly params: Params;
  readonly x: Tensor;
  readonly t: Tensor;
  readonly update: UpdateSettings;
}

/** One variant of a family: plain data. */
export interface Instance {
  readonly family: string;
  readonly version: number;
  readonly params: FamilyParams;
  /** Five letters by which people tell variants apart. */
  readonly variant: string;
  readonly title: Phrase;
  readonly intro: Phrase;
  readonly givens: readonly Given[];
  readonly steps: readonly StepSpec[];
  /** How every leaf of the formulas is written: for drawing a formula, `(ref) => instance.quantities[ref]`. */
  readonly quantities: Readonly<Record<Address, Quantity>>;
  readonly scene?: Scene;
  /** Roughly how many variants the draws allow, before any was thrown away. */
  readonly space: number;
  /** How often the draw was repeated because something degenerate came out. */
  readonly redraws: number;
  /** Mistakes left out here because their value came too near the right one, as `step/mistake`. */
  readonly dropped: readonly string[];
}

/** The step of an id. */
export function stepOf(instance: Instance, id: string): StepSpec | undefined {
  return instance.steps.find((step) => step.id === id);
}
