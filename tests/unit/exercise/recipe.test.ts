import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { gradeSoFar } from '#engine/exercise/attempt.ts';
import { auditFamily } from '#engine/exercise/auditFamily.ts';
import { instanceOf } from '#engine/exercise/instanceOf.ts';
import { doubling } from './doubling.ts';
import { seedAt, solve, textFor } from './solve.ts';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

describe('the recipe for a family', () => {
  it('shows the code that is tested here', () => {
    const recipe = read('../../../content/handbook/recipes/add-an-exercise-family.md');
    const shown = /```ts\n([\s\S]*?)```/.exec(recipe)![1]!;
    expect(read('./doubling.ts')).toContain(shown);
  });

  it('gives a family that marks, names and is audited', () => {
    const instance = instanceOf(doubling, seedAt(0));
    const step = instance.steps[0]!;
    expect(gradeSoFar(solve(instance))).toMatchObject({ marks: 1000, max: 1000 });
    const wrong = gradeSoFar(solve(instance, { z: textFor(step, step.misconceptions[0]!)! }));
    expect(wrong.steps[0]).toMatchObject({ outcome: 'W', misconception: 'twoForgotten' });
    const audit = auditFamily(doubling, {}, 200);
    expect(audit.variants).toBeGreaterThan(1e6);
    expect(audit.problems).toEqual(['only 2 usual mistakes']);
  });
});
