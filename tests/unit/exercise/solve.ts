import { plainDecimal } from '#engine/core/format.ts';
import { type Attempt, act, beginAttempt } from '#engine/exercise/attempt.ts';
import { evaluateFormula, type Values } from '#engine/exercise/check/evaluateFormula.ts';
import { ownValues } from '#engine/exercise/grade/assess.ts';
import type { Policy } from '#engine/exercise/grade/policy.ts';
import type { Instance, Misconception, StepSpec, Target } from '#engine/exercise/instance.ts';
import type { Seed128 } from '#engine/exercise/seed/seed128.ts';

export const POINT = { decimalComma: false };

export const seedAt = (k: number): Seed128 => [k + 1, 2, 3, 4];

const numbersText = (values: readonly number[]): string => values.map(plainDecimal).join(', ');

const rows = (step: StepSpec, values: readonly number[]): string => {
  const shape = 'shape' in step.check ? step.check.shape : [];
  if (shape.length < 2) return numbersText(values);
  const width = shape[1]!;
  return Array.from({ length: shape[0]! }, (_, i) => numbersText(values.slice(i * width, (i + 1) * width))).join('; ');
};

/** What somebody types who gets `meant`, working from the given values. */
export function textFor(step: StepSpec, meant: Target | Misconception, values?: Values): string | undefined {
  switch (meant.kind) {
    case 'numbers':
      return rows(
        step,
        meant.formulas.map((formula) => evaluateFormula(formula, values)),
      );
    case 'option':
      if ('option' in meant) return meant.option;
      return step.check.mode === 'choice' ? step.check.options[evaluateFormula(meant.place, values)]?.id : undefined;
    case 'order':
      return meant.ids.join(', ');
    case 'state':
      return 'shown' in meant ? meant.shown.join(', ') : undefined;
    case 'curve': {
      if (step.check.mode !== 'sketch' || !('at' in meant)) return undefined;
      const { from, to, bins } = step.check;
      const at = (i: number): number => Number(from) + ((i + 0.5) / (2 * bins)) * (Number(to) - Number(from));
      return Array.from({ length: 2 * bins }, (_, i) =>
        numbersText([at(i), evaluateFormula(meant.formula, (ref) => (ref === meant.at ? at(i) : values?.(ref)))]),
      ).join('; ');
    }
  }
}

/** Types one answer; throws where it is refused. */
export function type(attempt: Attempt, st: string, x: string): Attempt {
  const acted = act(attempt, { a: 'in', st, x }, attempt.events.length * 1000, POINT);
  if ('refused' in acted) throw new Error(`${st} ← ${x}: ${acted.refused.key}`);
  return acted.attempt;
}

/** Does something else than typing. */
export function press(attempt: Attempt, a: 'hint' | 'reveal' | 'undo' | 'reset' | 'done', st = ''): Attempt {
  const acted = act(attempt, { a, st }, attempt.events.length * 1000, POINT);
  if ('refused' in acted) throw new Error(`${a} ${st}: ${acted.refused.key}`);
  return acted.attempt;
}

/** Solves an exercise honestly from one's own values; steps in `wrong` get another text. */
export function solve(instance: Instance, wrong: Readonly<Record<string, string>> = {}, policy?: Policy): Attempt {
  let attempt = beginAttempt(instance, policy);
  for (const step of instance.steps) {
    const own = ownValues(attempt.state.table, (id) => attempt.state.steps.get(id)!.answer);
    const honest = textFor(step, step.target, own)!;
    // A slip may lead to the logarithm of a negative number: then somebody would start again from the right values.
    const text = /not a number|∞/.test(honest) ? textFor(step, step.target)! : honest;
    attempt = type(attempt, step.id, wrong[step.id] ?? text);
  }
  return attempt;
}
