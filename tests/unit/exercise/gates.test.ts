import { describe, expect, it } from 'vitest';
import { gradeSoFar } from '#engine/exercise/attempt.ts';
import { gateRows } from '#engine/exercise/check/gateRows.ts';
import { predicateOf } from '#engine/exercise/check/predicates.ts';
import { FAMILIES } from '#engine/exercise/families/table.ts';
import { instanceOf } from '#engine/exercise/instanceOf.ts';
import { seedAt, solve } from './solve.ts';

const XOR = [0, 1, 1, 0];
const OR = [1, 1, -0.5];
const AND = [1, 1, -1.5];

describe('the truth table of a setting', () => {
  it('shows net inputs and outputs of one unit, and what is asked for', () => {
    const rows = gateRows('gateFromFirst', [1, -0.5], [0, 1, 1, 1, 1]);
    expect(rows.map(({ net }) => net)).toEqual([-0.5, 0.5, 0.5, 1.5]);
    expect(rows.map(({ output }) => output)).toEqual([0, 1, 1, 1]);
    expect(rows.map(({ wanted }) => wanted)).toEqual([0, 1, 1, 1]);
  });

  it('fills as far as the numbers go', () => {
    const nothing = gateRows('twoLayerFromFirst', [Number.NaN], [...XOR, ...OR]);
    expect(nothing.map(({ hidden }) => hidden)).toEqual([0, 1, 1, 1].map((h1) => [h1, undefined]));
    expect(nothing.every(({ output }) => output === undefined)).toBe(true);
    const hidden = gateRows('twoLayerFromFirst', [...AND, 1, Number.NaN, -0.5], [...XOR, ...OR]);
    expect(hidden.map((row) => row.hidden[1])).toEqual([0, 0, 0, 1]);
    expect(hidden.every(({ net }) => net === undefined)).toBe(true);
  });

  it('is the table that is marked', () => {
    const output = [1, -2, -0.5];
    const rows = gateRows('twoLayerFromFirst', [...AND, ...output], [...XOR, ...OR]);
    expect(rows.map((row) => row.output)).toEqual(XOR);
    expect(predicateOf('twoLayerFromFirst')([...AND, ...output], [...XOR, ...OR])).toBe(true);
    expect(predicateOf('twoLayerGate')([...OR, ...AND, ...output], XOR)).toBe(true);
  });
});

describe('two layers set until they are XOR', () => {
  const instances = Array.from({ length: 40 }, (_, k) =>
    instanceOf(FAMILIES.xorTwoUnits, seedAt(k), { task: 'weights' }),
  );

  it('has one setting that does it, whatever unit is given', () => {
    for (const instance of instances) expect(gradeSoFar(solve(instance)).marks).toBe(instance.steps[0]!.marks);
  });

  it.each([
    ['hiddenTwin', (h1: readonly number[]) => [...h1, 1, 1, -0.5]],
    ['hiddenIdle', () => [1, 1, -5, 1, 1, -0.5]],
    ['networkSilent', () => [...AND, 0, 0, -1]],
    ['networkAlwaysOn', () => [...AND, 0, 0, 1]],
  ] as const)('names %s', (id, wrong) => {
    const instance = instances.find(({ steps }) => {
      const [step] = steps;
      return step!.check.mode === 'state' && Math.sign(step!.check.settings[6]!) === -1;
    })!;
    const [step] = instance.steps;
    const h1 = step!.check.mode === 'state' ? step!.check.settings.slice(4) : [];
    // With AND given, AND would be the same unit again.
    const typed = wrong(h1);
    const isTwin = id !== 'hiddenTwin' && h1[2]! < -h1[0]!;
    const numbers = isTwin && id !== 'hiddenIdle' ? [...OR, ...typed.slice(3)] : typed;
    const [grade] = gradeSoFar(solve(instance, { [step!.id]: numbers.join(', ') })).steps;
    expect(grade).toMatchObject({ outcome: 'W', misconception: id });
  });

  it('names an inverted network', () => {
    const [instance] = instances;
    const [step] = instance!.steps;
    const shown = step!.target.kind === 'state' ? step!.target.shown.map((text) => Number(text.replace('−', '-'))) : [];
    const inverted = [...shown.slice(0, 3), ...shown.slice(3).map((w) => -w)];
    const said = (numbers: readonly number[]) =>
      gradeSoFar(solve(instance!, { [step!.id]: numbers.join(', ') })).steps[0]!.misconception;
    expect(said(inverted)).toBe('networkInverted');
  });
});
