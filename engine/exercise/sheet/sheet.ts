import { ensure } from '../../core/engineError.ts';
import { indexAt } from '../../core/tensor.ts';
import { operand } from '../../trace/build.ts';
import { type Expr, evaluate } from '../../trace/expr.ts';
import type { Naming, Quantity } from '../../trace/naming/quantity.ts';
import { type Address, address } from '../../trace/ref.ts';
import type { Check, NumCheck } from '../check/check.ts';
import { evaluateFormula, leavesOf } from '../check/evaluateFormula.ts';
import { leafNames } from '../grade/stepTable.ts';
import type { Formula, Given, Hint, Misconception, Scene, StepKind, StepSpec, Target } from '../instance.ts';
import { type Phrase, phrase } from '../phrase.ts';
import type { Draw, Drawn } from '../seed/draw.ts';
import { isAnswerable, tooNear } from './fitness.ts';

/** A formula alone, or rounded at its end. */
export type Rule = Expr | Formula;

const formulaOf = (rule: Rule): Formula => ('expr' in rule ? rule : { expr: rule });

/** Three significant digits always pass; smaller than the absolute tolerance counts as zero. */
export const NEAR: NumCheck = { mode: 'relabs', rtol: '0.005', atol: '0.0000005' };

/** Whole numbers and fractions. */
export const EXACT: NumCheck = { mode: 'exact' };

/** Checks a number to so many decimals, the last digit one off at most. */
export const toDecimals = (digits: number): NumCheck => ({ mode: 'decimals', digits, forgiveLast: true });

/** What every step says about itself. */
interface Told {
  readonly id: string;
  readonly name: Quantity;
  /** Key below `prompts` of the catalogue, and what the sentence is a function of. */
  readonly prompt: readonly [key: string, values?: Phrase['values']];
  /** Key below `hints` of the catalogue. */
  readonly nudge: string;
  readonly marks?: number;
  readonly line?: Address;
  /** Steps that come first although no formula uses their numbers. */
  readonly after?: readonly string[];
}

/** A step answered by one number or a grid of them. */
export interface NumberStep extends Told {
  readonly rule: Rule | readonly Rule[];
  readonly check?: NumCheck;
  /** Axes of a grid; a grid without `height` is a row. */
  readonly shape?: readonly number[];
  readonly mistakes: Readonly<Record<string, Rule | readonly Rule[]>>;
}

/** A step answered by one of some options; `place` counts them from 0. */
export interface ChoiceStep extends Told {
  readonly options: readonly (readonly [id: string, label: Phrase])[];
  readonly place: Rule;
  readonly mistakes: Readonly<Record<string, string>>;
}

const listOf = <T>(one: T | readonly T[]): readonly T[] => (Array.isArray(one) ? one : [one as T]);

/** The costs of the three hints, as shares of a step's marks. */
const COSTS = { 1: '0.1', 2: '0.3', 3: '1' } as const;

const hintsOf = (nudge: string, hasFormula: boolean): Hint[] => [
  { level: 1, text: phrase(`hints.${nudge}`), cost: COSTS[1] },
  ...(hasFormula ? [{ level: 2, text: phrase('hints.formula'), cost: COSTS[2] } as const] : []),
  { level: 3, text: phrase('hints.value'), cost: COSTS[3] },
];

/** Thrown when a variant is degenerate: not an error, another one is drawn. */
export const UNFIT = Symbol('another variant must be drawn');

/** The paper on which a family writes one variant: what is given, and one step after the other. */
export class Sheet {
  readonly draw: Draw;
  readonly givens: Given[] = [];
  readonly steps: StepSpec[] = [];
  readonly quantities: Record<Address, Quantity> = {};
  scene?: Scene;
  /** Names the leaves that are neither givens nor steps, e.g. all those of a trace. */
  naming?: Naming;
  /** Mistakes left out because their value came too near the right one, as `step/mistake`. */
  readonly dropped: string[] = [];
  readonly #isPolite: boolean;
  readonly #taken = new Set<Address>();
  /** Which step a leaf is the answer of. */
  readonly #stepOf = new Map<Address, string>();

  /**
   * A polite sheet is thrown away when a usual mistake comes too near the right answer; another one leaves the
   * mistake out.
   */
  constructor(draw: Draw, isPolite: boolean) {
    this.draw = draw;
    this.#isPolite = isPolite;
  }

  /** Throws the variant away unless the condition holds. */
  need(condition: boolean): void {
    if (!condition) throw UNFIT;
  }

  /**
   * Holds a formula written here against the engine's own number; a family that drifts from the engine must not be
   * published.
   */
  agree(formula: Expr, engine: number): void {
    const ours = evaluate(formula);
    ensure(
      Math.abs(ours - engine) <= 1e-9 * Math.max(1, Math.abs(engine)),
      () => `An exercise works out ${ours}, but the engine ${engine}. Mend the formula of the exercise.`,
    );
  }

  /** Gives a number; returns it as a leaf. */
  given(id: Address, name: Quantity, { value, text }: Pick<Drawn, 'value' | 'text'>): Expr {
    ensure(!this.#taken.has(id), () => `Two things in an exercise are called "${id}". Rename one.`);
    this.#taken.add(id);
    this.givens.push({ id, name, shape: [], values: [value], texts: [text] });
    this.quantities[id] = name;
    return operand(id, value);
  }

  /** Gives a grid of numbers (row-major); returns its leaves. */
  givenGrid(
    id: Address,
    name: Quantity,
    shape: readonly number[],
    entries: readonly Pick<Drawn, 'value' | 'text'>[],
  ): Expr[] {
    this.givens.push({
      id,
      name,
      shape,
      values: entries.map(({ value }) => value),
      texts: entries.map(({ text }) => text),
    });
    return entries.map(({ value }, i) => {
      const ref = address(id, indexAt(shape, i));
      this.quantities[ref] = { ...name, glyph: withIndex(name, indexAt(shape, i)) };
      return operand(ref, value);
    });
  }

  /** Asks for a number; returns it as a leaf for later formulas. */
  ask(step: NumberStep): Expr {
    return this.askGrid(step)[0]!;
  }

  /** Asks for one number or several; returns them as leaves for later formulas. */
  askGrid({ rule, check = NEAR, shape, mistakes, ...told }: NumberStep): Expr[] {
    const formulas = listOf(rule).map(formulaOf);
    const full: Check = shape ? { mode: shape.length > 1 ? 'matrix' : 'vector', shape, each: check } : check;
    const wrong = Object.entries(mistakes).map(
      ([id, rules]): Misconception => ({ id, kind: 'numbers', formulas: listOf(rules).map(formulaOf) }),
    );
    const names = this.#push(told, shape ? 'vector' : 'number', full, { kind: 'numbers', formulas }, wrong);
    return formulas.map((formula, i) => operand(names[i]!, evaluateFormula(formula)));
  }

  /** Asks for a choice; returns the place of the right option as a leaf. */
  choose({ options, place, mistakes, ...told }: ChoiceStep): Expr {
    const formula = formulaOf(place);
    const right = options[evaluateFormula(formula)]?.[0];
    const check: Check = { mode: 'choice', options: options.map(([id, label]) => ({ id, label })) };
    const wrong = Object.entries(mistakes)
      .filter(([id, option]) => {
        const isWrong = option !== right && options.some(([known]) => known === option);
        if (!isWrong) this.dropped.push(`${told.id}/${id}`);
        return isWrong;
      })
      .map(([id, option]): Misconception => ({ id, kind: 'option', option }));
    this.need(right !== undefined);
    this.#push(told, 'choice', check, { kind: 'option', place: formula }, wrong);
    return operand(told.id, evaluateFormula(formula));
  }

  /** Asks for anything else (an order, a setting of a widget, a curve). */
  askOther(told: Told, kind: StepKind, check: Check, target: Target, mistakes: readonly Misconception[]): void {
    this.#push(told, kind, check, target, mistakes);
  }

  #push(told: Told, kind: StepKind, check: Check, target: Target, misconceptions: readonly Misconception[]): Address[] {
    const { id, name, prompt, nudge, marks = 1000, line, after = [] } = told;
    // Most variants that are thrown away fall here, so nothing else is written before.
    this.need(isAnswerable({ target, check }));
    const near = tooNear({ target, check, misconceptions });
    if (near.length > 0) {
      this.need(!this.#isPolite || this.draw.space === 1);
      this.dropped.push(...near.map((mistake) => `${id}/${mistake.id}`));
    }
    const formulas = target.kind === 'numbers' ? target.formulas : target.kind === 'option' ? [target.place] : [];
    const used = new Set([...after, ...formulas.flatMap(leavesOf).flatMap((leaf) => this.#stepOf.get(leaf) ?? [])]);
    const deps = this.steps.filter((step) => used.has(step.id));
    const step: StepSpec = {
      id,
      deps: deps.map((dep) => dep.id),
      kind,
      prompt: phrase(`prompts.${prompt[0]}`, prompt[1] ?? {}),
      name,
      marks,
      check,
      target,
      misconceptions: misconceptions.filter((mistake) => !near.includes(mistake)),
      hints: hintsOf(nudge, target.kind === 'numbers'),
      ...(line ? { line } : {}),
    };
    this.steps.push(step);
    const leaves = leafNames(step);
    ensure(
      leaves.every((ref) => !this.#taken.has(ref)),
      () => `Two things in an exercise are called "${id}". Rename one.`,
    );
    for (const ref of [id, ...leaves]) this.#taken.add(ref);
    for (const ref of leaves) this.#stepOf.set(ref, id);
    leaves.forEach((ref, i) => {
      this.quantities[ref] =
        'shape' in check && check.shape.length ? { ...name, glyph: withIndex(name, indexAt(check.shape, i)) } : name;
    });
    return leaves;
  }
}

/** The glyph of an entry: the letter of the grid with indices counted from 1. */
function withIndex({ glyph }: Pick<Quantity, 'glyph'>, index: readonly number[]): Quantity['glyph'] {
  if (glyph.kind === 'partial') return { ...glyph, under: withIndex({ glyph: glyph.under }, index) };
  if (glyph.kind !== 'letter') return glyph;
  const place = index.map((i) => i + 1).join(',');
  return { ...glyph, sub: glyph.sub ? `${glyph.sub},${place}` : place };
}
