import { expect, it } from 'vitest';
import { value066 } from '#content/examples/value222.ts';
import { FAMILIES } from '#engine/exercise/families/table.ts';
import { instanceOf } from '#engine/exercise/instanceOf.ts';
import { solutionOf } from '#engine/exercise/solution.ts';
import { seedAt } from './solve.ts';

it('asks about the very chain of the chapter, from its printed output', () => {
  const instance = instanceOf(FAMILIES.oneNeuronChain, seedAt(0), { network: 'book' });
  expect(instance.givens.map(({ texts }) => texts.join())).toEqual(['0.5', '0.66', '1', '0.1']);
  const lines = new Map(solutionOf(instance).map(({ step, values }) => [step, values[0]]));
  for (const ref of ['E', 'grad L1.a[0,0]', 'grad L1.z[0,0]', 'grad L1.W[0,0]', 'grad L1.b[0]'])
    expect(lines.get(ref)).toBeCloseTo(value066(ref), 14);
  expect(lines.get('change')).toBeCloseTo(0.1 * value066('grad L1.W[0,0]'), 14);
});

it('refuses settings that the chain of the book does not have', () => {
  expect(() => instanceOf(FAMILIES.oneNeuronChain, seedAt(0), { network: 'book', length: 2 })).toThrow(
    /one sigmoid unit/,
  );
});
