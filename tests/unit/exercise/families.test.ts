import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { pageQuantity } from '#components/exercises/desk/pageQuantity.ts';
import { exerciseSentence } from '#components/strings/exerciseSentence.ts';
import { formatSignificant } from '#engine/core/format.ts';
import { gradeSoFar } from '#engine/exercise/attempt.ts';
import { auditFamily, paramSetsOf } from '#engine/exercise/auditFamily.ts';
import { FAMILIES, familyOf } from '#engine/exercise/families/table.ts';
import { LEARNING } from '#engine/exercise/grade/policy.ts';
import { replay } from '#engine/exercise/grade/replay.ts';
import type { Instance } from '#engine/exercise/instance.ts';
import { instanceOf } from '#engine/exercise/instanceOf.ts';
import type { Phrase } from '#engine/exercise/phrase.ts';
import type { Family } from '#engine/exercise/sheet/family.ts';
import { solutionOf } from '#engine/exercise/solution.ts';
import { explain } from '#engine/trace/explain/explain.ts';
import { EXPLAINERS } from '#engine/trace/explain/table.ts';
import { evaluate } from '#engine/trace/expr.ts';
import { marksOf } from '#engine/trace/narrate/marks.ts';
import { toTex } from '#engine/trace/narrate/toTex.ts';
import { traceOf } from '#engine/trace/trace.ts';
import { seedAt, solve, textFor } from './solve.ts';

const families: readonly Family[] = Object.values(FAMILIES);
const cases = families.flatMap((family) => paramSetsOf(family).map((params) => ({ family, params })));
const titled = cases.map((one) => ({ ...one, title: `${one.family.id} ${JSON.stringify(one.params)}` }));

const sentencesOf = ({ title, intro, steps }: Instance): Phrase[] => [
  title,
  intro,
  ...steps.flatMap(({ prompt, hints, misconceptions, check }) => [
    prompt,
    ...hints.map(({ text }) => text),
    ...misconceptions.map(({ id }) => ({ key: `mistakes.${id}`, values: {} })),
    ...('options' in check ? check.options.map(({ label }) => label) : []),
    ...('items' in check ? check.items.map(({ label }) => label) : []),
  ]),
];

describe('the table of families', () => {
  it('names every family by its id', () => {
    for (const [id, family] of Object.entries(FAMILIES)) expect(family.id).toBe(id);
    expect(() => familyOf('nothing')).toThrow(/There is no exercise family "nothing"/);
    expect(() => familyOf('chainRule', 99)).toThrow(/has no version 99/);
  });

  it('refuses parameters that a family does not have', () => {
    expect(() => instanceOf(FAMILIES.chainRule, seedAt(0), { colour: 'red' })).toThrow(/has no parameter "colour"/);
    expect(() => instanceOf(FAMILIES.chainRule, seedAt(0), { weight: 9 })).toThrow(/Choose one of 1, 2, 3/);
  });
});

describe.each(families.map((family) => ({ family, id: family.id })))('$id', ({ family }) => {
  it('passes the audit on a sample of seeds', () => {
    const audit = auditFamily(family, {}, 300);
    expect(audit.problems).toEqual([]);
    expect(audit.variants < 1e6 || audit.distinct === audit.seeds).toBe(true);
  });
});

describe.each(titled)('$title', ({ family, params }) => {
  const instances = [0, 1, 2].map((k) => instanceOf(family, seedAt(k), params));

  it('passes the audit on a few seeds', () => {
    expect(auditFamily(family, params, 20).problems).toEqual([]);
  });

  it('gives the same variant for the same seed', () => {
    expect(instanceOf(family, seedAt(1), params)).toEqual(instances[1]);
  });

  it('is plain data', () => {
    expect(JSON.parse(JSON.stringify(instances[0]!.steps))).toEqual(instances[0]!.steps);
  });

  it('has a sentence for everything it says, and a name for everything it shows', () => {
    for (const instance of instances) {
      for (const sentence of sentencesOf(instance)) expect(exerciseSentence(sentence)).toMatch(/\S/);
      for (const sentence of sentencesOf(instance)) expect(exerciseSentence(sentence)).not.toMatch(/undefined|NaN/);
    }
  });

  it('calls nothing by a name of the engine, neither in words nor in letters', () => {
    for (const instance of instances) {
      for (const sentence of sentencesOf(instance))
        expect(exerciseSentence(sentence)).not.toMatch(/\b[a-z]+[A-Z][a-z]/);
      const named = [...instance.givens, ...instance.steps].map(({ name }) => pageQuantity(name, 'test'));
      expect(JSON.stringify(named.map(({ glyph, spoken }) => [glyph, spoken]))).not.toContain('\\');
      for (const quantity of Object.values(instance.quantities))
        expect(JSON.stringify(pageQuantity(quantity, 'test').glyph)).not.toContain('\\');
    }
  });

  it('draws every formula of its hints and solutions', () => {
    for (const instance of instances)
      for (const { exprs } of solutionOf(instance))
        for (const expr of exprs) {
          const symbols = (ref: string) => {
            expect(instance.quantities[ref], ref).toBeDefined();
            return instance.quantities[ref]!;
          };
          const tex = toTex(marksOf(expr), { symbols });
          expect(() => katex.renderToString(tex, { throwOnError: true, strict: false })).not.toThrow();
          expect(toTex(marksOf(expr), { numbers: (value) => formatSignificant(value, 6) })).not.toMatch(
            /NaN|undefined/,
          );
        }
  });

  it('gives all marks to a perfect solution', () => {
    for (const instance of instances) {
      const grade = gradeSoFar(solve(instance));
      expect(grade.steps.filter(({ outcome }) => outcome !== 'C')).toEqual([]);
      expect(grade.marks).toBe(grade.max);
    }
  });

  it('names every usual mistake, in every step', () => {
    for (const instance of instances)
      for (const step of instance.steps)
        for (const mistake of step.misconceptions) {
          const text = textFor(step, mistake);
          if (text === undefined) continue;
          const grade = gradeSoFar(solve(instance, { [step.id]: text }));
          const { outcome, misconception, marks } = grade.steps.find(({ id }) => id === step.id)!;
          expect([step.id, mistake.id, outcome, marks]).toEqual([step.id, mistake.id, 'W', 0]);
          expect(misconception).toBeDefined();
        }
  });

  it('costs exactly the step in which one error was made', () => {
    for (const instance of instances)
      for (const step of instance.steps) {
        if (step.target.kind !== 'numbers') continue;
        const nudged = textFor(step, {
          kind: 'numbers',
          formulas: step.target.formulas.map(({ expr }) => {
            const value = evaluate(expr);
            const odd = step.check.mode === 'exact' || ('each' in step.check && step.check.each.mode === 'exact');
            return {
              expr: {
                op: 'constant',
                value: odd ? value + 4.37 : value * 1.137 + (value < 0 ? -0.013 : 0.013),
              },
            };
          }),
        })!;
        const attempt = solve(instance, { [step.id]: nudged });
        const grade = gradeSoFar(attempt);
        const lost = grade.steps.filter(({ marks, max }) => marks < max).map(({ id }) => id);
        expect([step.id, lost]).toEqual([step.id, [step.id]]);
        expect(
          replay(instance, LEARNING, attempt.events, { marks: grade.marks, chainHead: attempt.head }),
        ).toMatchObject({
          verdict: 'verified',
          grade: { marks: grade.max - step.marks },
        });
      }
  });

  it('works its answers out by the lines of the engine', () => {
    const instance = instances[0]!;
    const { scene } = instance;
    for (const { line, values } of solutionOf(instance)) {
      if (!line) continue;
      const trace = traceOf(scene!.spec, scene!.params, scene!.x, scene!.t, scene!.update);
      expect(values[0]).toBe(explain(trace, line, EXPLAINERS)!.value + 0);
    }
  });
});
