import type { Misconception, StepSpec, Target } from '../instance.ts';
import type { GridCheck, NumCheck, SketchCheck } from './check.ts';
import { evaluateFormula, type Values } from './evaluateFormula.ts';
import { judgeNumber, type Verdict } from './judgeNumber.ts';
import { predicateOf } from './predicates.ts';
import type { Answer } from './readAnswer.ts';

type Numbers = Extract<Answer, { kind: 'numbers' }>;

const RANK: readonly Verdict[] = ['right', 'precision', 'close', 'wrong'];

/** The check of one entry, in a grid or alone. */
const entryCheck = (check: NumCheck | GridCheck): NumCheck => ('each' in check ? check.each : check);

function judgeEntries(check: NumCheck, answer: Numbers, right: readonly number[]): Verdict {
  if (answer.numbers.length !== right.length) return 'wrong';
  const worst = Math.max(...answer.numbers.map((reading, i) => RANK.indexOf(judgeNumber(check, reading, right[i]!))));
  return RANK[worst]!;
}

function judgeSketch(check: SketchCheck, answer: Numbers, yAt: (x: number) => number): Verdict {
  const from = Number(check.from);
  const to = Number(check.to);
  const band = Number(check.band) * (1 + 1e-12);
  const filled = new Set<number>();
  let points = 0;
  let stray = 0;
  for (let i = 0; i + 1 < answer.numbers.length; i += 2) {
    const x = answer.numbers[i]!.value;
    if (x < from || x > to) continue;
    points++;
    if (Math.abs(answer.numbers[i + 1]!.value - yAt(x)) <= band) {
      filled.add(Math.min(check.bins - 1, Math.floor(((x - from) / (to - from)) * check.bins)));
    } else stray++;
  }
  return points > 0 && filled.size === check.bins && stray <= Number(check.stray) * points ? 'right' : 'wrong';
}

type Meant = Target | Misconception;

/**
 * Compares an answer with what is right, or with what a usual mistake gives: numbers entry by entry, choices by their
 * index. Formulas are worked out with `values` where these say otherwise.
 */
export function judgeAnswer({ check, target }: StepSpec, answer: Answer, meant: Meant, values?: Values): Verdict {
  const yes = (condition: boolean): Verdict => (condition ? 'right' : 'wrong');
  switch (meant.kind) {
    case 'numbers': {
      if (answer.kind !== 'numbers' || check.mode === 'choice' || check.mode === 'order') return 'wrong';
      if (check.mode === 'state' || check.mode === 'sketch') return 'wrong';
      const right = meant.formulas.map((formula) => evaluateFormula(formula, values));
      return judgeEntries(entryCheck(check), answer, right);
    }
    case 'option':
      if (answer.kind !== 'option') return 'wrong';
      return yes(
        'place' in meant ? answer.place === evaluateFormula(meant.place, values) : answer.option === meant.option,
      );
    case 'order':
      return yes(answer.kind === 'order' && answer.ids.every((id, i) => id === meant.ids[i]));
    case 'state': {
      if (answer.kind !== 'numbers' || check.mode !== 'state') return 'wrong';
      const { predicate, settings } = 'predicate' in meant ? meant : check;
      return yes(
        predicateOf(predicate)(
          answer.numbers.map(({ value }) => value),
          settings,
        ),
      );
    }
    case 'curve': {
      if (answer.kind !== 'numbers' || check.mode !== 'sketch' || target.kind !== 'curve') return 'wrong';
      return judgeSketch(check, answer, (x) =>
        evaluateFormula(meant.formula, (ref) => (ref === target.at ? x : values?.(ref))),
      );
    }
  }
}
