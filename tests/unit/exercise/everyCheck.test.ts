import { describe, expect, it } from 'vitest';
import { markingOf } from '#components/exercises/desk/markingOf.ts';
import { sheetOf } from '#components/exercises/desk/sheetOf.ts';
import { gradeSoFar } from '#engine/exercise/attempt.ts';
import type { NumCheck } from '#engine/exercise/check/check.ts';
import { FAMILIES } from '#engine/exercise/families/table.ts';
import { instanceOf } from '#engine/exercise/instanceOf.ts';
import type { Family } from '#engine/exercise/sheet/family.ts';
import { give } from '#engine/exercise/sheet/give.ts';
import { named } from '#engine/exercise/sheet/names.ts';
import { EXACT } from '#engine/exercise/sheet/sheet.ts';
import { product, sum } from '#engine/trace/build.ts';
import { evaluate } from '#engine/trace/expr.ts';
import { seedAt, solve } from './solve.ts';

const CHECKS: Readonly<Record<string, NumCheck>> = {
  relative: { mode: 'relabs', rtol: '0.01', atol: '0' },
  absolute: { mode: 'relabs', rtol: '0', atol: '0.05' },
  significant: { mode: 'sigfig', digits: 3 },
  digits: { mode: 'digits', digits: 3 },
  decimals: { mode: 'decimals', digits: 2 },
  exact: EXACT,
};

/** One step for each way in which a typed number is compared; each uses the one before. */
const everyCheck: Family = {
  id: 'everyCheck',
  version: 1,
  chapters: [],
  params: {},
  generate(sheet) {
    const x = give(sheet, 'x', '', 'data', sheet.draw.decimal(110, 990, 2));
    let last = x;
    for (const [id, check] of Object.entries(CHECKS)) {
      last = sheet.ask({
        id,
        name: named('y', id, 'act'),
        rule: sum(product(last, x), x),
        check,
        prompt: ['netInputOfUnit'],
        nudge: 'weightedSum',
        mistakes: { biasLeftOut: product(last, x) },
      });
    }
    return {};
  },
};

/** The sheet needs a title from the catalogue; that of another family serves. */
const instance = { ...instanceOf(everyCheck, seedAt(0)), title: instanceOf(FAMILIES.netInput, seedAt(0)).title };
const shown = { ...instance, intro: instance.title };

describe('every way to compare a number, in a step of the player', () => {
  it.each(Object.keys(CHECKS))('%s: right earns the marks, the usual slip is named and costs that step alone', (id) => {
    expect(sheetOf(shown, 'test').steps.find((step) => step.id === id)!.field).toEqual({ kind: 'number' });
    const perfect = solve(instance);
    expect(markingOf(perfect, 'test').steps.map(({ status }) => status)).toEqual(
      Object.keys(CHECKS).map(() => 'right'),
    );
    const step = instance.steps.find((one) => one.id === id)!;
    const [mistake] = step.misconceptions;
    const gives = mistake?.kind === 'numbers' ? evaluate(mistake.formulas[0]!.expr) : Number.NaN;
    const grade = gradeSoFar(solve(instance, { [id]: `${gives}` }));
    expect(grade.steps.filter(({ marks, max }) => marks < max).map((one) => [one.id, one.misconception])).toEqual([
      [id, 'biasLeftOut'],
    ]);
  });
});

describe('every kind of answer of the issue stands in a family', () => {
  const kinds = new Map<string, string>();
  for (const family of Object.values(FAMILIES) as readonly Family[])
    for (const params of family.id === 'xorTwoUnits' ? [undefined, { task: 'weights' }] : [undefined])
      for (const step of instanceOf(family, seedAt(0), params).steps) {
        kinds.set(step.check.mode, family.id);
        if ('each' in step.check) kinds.set(step.check.each.mode, family.id);
      }

  it.each(['relabs', 'sigfig', 'decimals', 'exact', 'choice', 'order', 'vector', 'matrix', 'state'])('%s', (mode) => {
    expect([...kinds.keys()]).toContain(mode);
  });
});
