import { describe, expect, it } from 'vitest';
import { beginAttempt, gradeSoFar, viewOf } from '#engine/exercise/attempt.ts';
import type { NumCheck } from '#engine/exercise/check/check.ts';
import { instanceOf } from '#engine/exercise/instanceOf.ts';
import { predictionOf } from '#engine/exercise/prediction.ts';
import type { Family } from '#engine/exercise/sheet/family.ts';
import { give } from '#engine/exercise/sheet/give.ts';
import { named } from '#engine/exercise/sheet/names.ts';
import { largest, product, two } from '#engine/trace/build.ts';
import { seedAt, type } from './solve.ts';

describe('a slip after which nothing is left to do', () => {
  // The larger of z and 2: with a z below 2 the comparison says nothing about z any more.
  const capped: Family = {
    id: 'capped',
    version: 1,
    chapters: [],
    params: {},
    generate(sheet) {
      const x = give(sheet, 'x', '', 'data', sheet.draw.decimal(300, 900, 2));
      const told = {
        name: named('z', '', 'act'),
        prompt: ['netInputOfUnit'],
        nudge: 'weightedSum',
        mistakes: {},
      } as const;
      const z = sheet.ask({ id: 'z', ...told, rule: product(two, x) });
      sheet.ask({ id: 'm', ...told, rule: largest(z, two) });
      return {};
    },
  };

  it('earns half of the marks for following it, and says so', () => {
    const instance = instanceOf(capped, seedAt(0));
    const attempt = type(type(beginAttempt(instance), 'z', '1.5'), 'm', '2');
    expect(gradeSoFar(attempt).steps[1]).toMatchObject({ outcome: 'F', marks: 500, isTooEasy: true });
    expect(viewOf(attempt, instance.steps[1]!).feedback).toEqual([{ key: 'feedback.tooEasy', values: {} }]);
    const lively = type(type(beginAttempt(instance), 'z', '2.5'), 'm', '2.5');
    expect(gradeSoFar(lively).steps[1]).toMatchObject({ outcome: 'F', marks: 1000 });
  });
});

describe('partial credit', () => {
  const guess = (check: NumCheck, typed: string) => {
    const prediction = { kind: 'number', value: 0.358916, check } as const;
    const instance = predictionOf({
      id: 'p',
      prompt: { key: 'p', values: {} },
      name: named('y', '', 'act'),
      prediction,
    });
    return gradeSoFar(type(beginAttempt(instance), 'guess', typed)).steps[0]!;
  };

  it('for a value that is close', () => {
    const check: NumCheck = { mode: 'relabs', rtol: '0.001', atol: '0', closeCredit: { factor: '10', credit: '0.4' } };
    expect(guess(check, '0.3589')).toMatchObject({ outcome: 'C', marks: 1000 });
    expect(guess(check, '0.357')).toMatchObject({ outcome: 'P', marks: 400 });
    expect(guess(check, '0.35')).toMatchObject({ outcome: 'W', marks: 0 });
  });

  it('for the right value in the wrong precision', () => {
    const check: NumCheck = { mode: 'sigfig', digits: 4, precisionCredit: '0.75' };
    expect(guess(check, '0.3589')).toMatchObject({ outcome: 'C', marks: 1000 });
    expect(guess(check, '0.36')).toMatchObject({ outcome: 'P', marks: 750 });
    expect(guess({ ...check, precisionCredit: '0.333333333' }, '0.36')).toMatchObject({ marks: 333 });
  });
});
