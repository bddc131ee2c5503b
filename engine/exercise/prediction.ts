import { constant } from '../trace/build.ts';
import type { Expr } from '../trace/expr.ts';
import type { Quantity } from '../trace/naming/quantity.ts';
import type { Address } from '../trace/ref.ts';
import type { Check, NumCheck } from './check/check.ts';
import type { Instance, Misconception, StepKind, Target } from './instance.ts';
import type { Dec, Phrase } from './phrase.ts';

/** A wrong guess that is worth a sentence of its own: `id` names it (`mistakes.<id>`). */
interface Slip<T> {
  readonly id: string;
  readonly gives: T;
}

/** What is predicted before a widget shows it: a number, a sign, a choice, an order, or the course of a curve. */
export type Prediction =
  | {
      readonly kind: 'number';
      readonly value: number;
      readonly check: NumCheck;
      readonly slips?: readonly Slip<number>[];
    }
  | { readonly kind: 'sign'; readonly value: number }
  | {
      readonly kind: 'choice';
      readonly options: readonly { readonly id: string; readonly label: Phrase }[];
      readonly right: string;
      readonly slips?: readonly Slip<string>[];
    }
  | {
      readonly kind: 'order';
      readonly items: readonly { readonly id: string; readonly label: Phrase }[];
      readonly right: readonly string[];
      readonly slips?: readonly Slip<readonly string[]>[];
    }
  | {
      readonly kind: 'curve';
      /** y as a formula in the leaf `at`. */
      readonly curve: Expr;
      readonly at: Address;
      readonly from: Dec;
      readonly to: Dec;
      /** How far a point may lie from the curve. */
      readonly band: Dec;
      readonly bins?: number;
      readonly stray?: Dec;
      readonly slips?: readonly Slip<Expr>[];
    };

/** What is asked, and how it is written. */
export interface Asked {
  readonly id: string;
  readonly prompt: Phrase;
  readonly name: Quantity;
  readonly prediction: Prediction;
}

const SIGNS = ['negative', 'zero', 'positive'] as const;

function partsOf(prediction: Prediction): {
  kind: StepKind;
  check: Check;
  target: Target;
  misconceptions: Misconception[];
} {
  const of = (value: number) => [{ expr: constant(value) }];
  switch (prediction.kind) {
    case 'number':
      return {
        kind: 'number',
        check: prediction.check,
        target: { kind: 'numbers', formulas: of(prediction.value) },
        misconceptions: (prediction.slips ?? []).map(({ id, gives }) => ({ id, kind: 'numbers', formulas: of(gives) })),
      };
    case 'sign':
      return {
        kind: 'choice',
        check: {
          mode: 'choice',
          options: SIGNS.map((id) => ({ id, label: { key: `labels.sign.${id}`, values: {} } })),
        },
        target: { kind: 'option', place: { expr: constant(Math.sign(prediction.value) + 1) } },
        misconceptions: [],
      };
    case 'choice':
      return {
        kind: 'choice',
        check: { mode: 'choice', options: prediction.options },
        target: {
          kind: 'option',
          place: { expr: constant(prediction.options.findIndex(({ id }) => id === prediction.right)) },
        },
        misconceptions: (prediction.slips ?? []).map(({ id, gives }) => ({ id, kind: 'option', option: gives })),
      };
    case 'order':
      return {
        kind: 'order',
        check: { mode: 'order', items: prediction.items },
        target: { kind: 'order', ids: prediction.right },
        misconceptions: (prediction.slips ?? []).map(({ id, gives }) => ({ id, kind: 'order', ids: gives })),
      };
    case 'curve':
      return {
        kind: 'expression',
        check: {
          mode: 'sketch',
          from: prediction.from,
          to: prediction.to,
          bins: prediction.bins ?? 6,
          band: prediction.band,
          stray: prediction.stray ?? '0.1',
        },
        target: { kind: 'curve', formula: { expr: prediction.curve }, at: prediction.at },
        misconceptions: (prediction.slips ?? []).map(({ id, gives }) => ({
          id,
          kind: 'curve',
          formula: { expr: gives },
        })),
      };
  }
}

/**
 * A prediction as an exercise of one step, so that it is read, judged, named and replayed by the same rules. Begin an attempt
 * with the policy { repair: 'carry', feedback: 'each', help: false, … }.
 */
export function predictionOf({ id, prompt, name, prediction }: Asked): Instance {
  const { kind, check, target, misconceptions } = partsOf(prediction);
  return {
    family: `prediction.${id}`,
    version: 1,
    params: {},
    variant: '',
    title: prompt,
    intro: prompt,
    givens: [],
    steps: [{ id: 'guess', deps: [], kind, prompt, name, marks: 1000, check, target, misconceptions, hints: [] }],
    quantities: { guess: name },
    space: 1,
    redraws: 0,
    dropped: [],
  };
}
