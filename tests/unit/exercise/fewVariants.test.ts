import { describe, expect, it } from 'vitest';
import { exerciseDesk } from '#components/exercises/desk/exerciseDesk.ts';
import { exerciseSentence } from '#components/strings/exerciseSentence.ts';
import { auditFamily } from '#engine/exercise/auditFamily.ts';
import { FAMILIES } from '#engine/exercise/families/table.ts';
import { fewVariantsOf, perStudentWarning } from '#engine/exercise/fewVariants.ts';

const ask = { exercise: 'test', params: {}, variant: 0, feedback: 'each' } as const;

describe('families with few variants', () => {
  it('state how many, and the audit refuses another number', () => {
    expect(fewVariantsOf(FAMILIES.gateWeights)).toBe(1504);
    expect(auditFamily(FAMILIES.gateWeights, {}, 3000).problems).toEqual([]);
    const misstated = { ...FAMILIES.gateWeights, fewVariants: () => 5000 };
    expect(auditFamily(misstated, {}, 3000).problems.join()).toMatch(/fewVariants states 5000/);
    const { fewVariants: _, ...silent } = FAMILIES.gateWeights;
    expect(auditFamily(silent, {}, 3000).problems.join()).toMatch(/fewVariants is not stated/);
    expect(auditFamily({ ...FAMILIES.netInput, fewVariants: () => 900 }, {}, 300).problems.join()).toMatch(
      /states 900/,
    );
  });

  it('warn where each student gets a variant, and only there', async () => {
    expect(exerciseSentence(perStudentWarning(FAMILIES.gateWeights)!)).toContain('about 1,504 variants');
    expect(perStudentWarning(FAMILIES.backpropStep)).toBeUndefined();
    expect(perStudentWarning(FAMILIES.parameterCount)).toBeUndefined();
    expect(exerciseSentence(perStudentWarning(FAMILIES.parameterCount, { layers: 2 })!)).toContain('880,000');
    const own = await exerciseDesk.open({ ...ask, family: 'gateWeights', learner: 'ann' });
    expect(own).toMatchObject({ among: 'one of about 1,504', warning: expect.stringContaining('two readers') });
    const shared = await exerciseDesk.open({ ...ask, family: 'gateWeights', learner: '' });
    expect(shared.among).toBe('one of about 1,504');
    expect(shared.warning).toBeUndefined();
    expect((await exerciseDesk.open({ ...ask, family: 'backpropStep', learner: 'ann' })).among).toBeUndefined();
  });
});
