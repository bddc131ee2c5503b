import type { Expr } from '../trace/expr.ts';
import type { Quantity } from '../trace/naming/quantity.ts';
import type { Address } from '../trace/ref.ts';
import { evaluateFormula, leavesOf } from './check/evaluateFormula.ts';
import { expectedOf } from './grade/gradeOf.ts';
import type { Formula, Instance } from './instance.ts';
import type { Dec } from './phrase.ts';

/**
 * One line of the worked solution: what, how (a formula per number, drawn with `instance.quantities`), and the
 * result.
 */
export interface SolutionLine {
  readonly step: string;
  readonly name: Quantity;
  readonly exprs: readonly Expr[];
  /** How each formula is rounded at its end, where it is. */
  readonly wholes: readonly (Formula['whole'] | null)[];
  readonly values: readonly number[];
  readonly shown: Dec;
  /** The line of the trace of `instance.scene` to open in the microscope, where there is one. */
  readonly line?: Address;
}

/** The worked solution: each step's value with its formula, from the same formulas by which answers are marked. */
export const solutionOf = (instance: Instance): SolutionLine[] =>
  instance.steps.map((step) => {
    const { target } = step;
    const formulas = target.kind === 'numbers' ? target.formulas : target.kind === 'option' ? [target.place] : [];
    // A choice that hangs on no number has nothing to work out.
    const told = formulas.filter((formula) => leavesOf(formula).length > 0);
    return {
      step: step.id,
      name: step.name,
      exprs: told.map(({ expr }) => expr),
      wholes: told.map(({ whole }) => whole ?? null),
      values: formulas.map((formula) => evaluateFormula(formula)),
      shown: expectedOf(step),
      ...(step.line ? { line: step.line } : {}),
    };
  });
