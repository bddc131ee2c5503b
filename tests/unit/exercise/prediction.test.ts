import { describe, expect, it } from 'vitest';
import { act, beginAttempt, gradeSoFar } from '#engine/exercise/attempt.ts';
import { LEARNING } from '#engine/exercise/grade/policy.ts';
import { type Prediction, predictionOf } from '#engine/exercise/prediction.ts';
import { named } from '#engine/exercise/sheet/names.ts';
import { call, operand } from '#engine/trace/build.ts';
import { POINT } from './solve.ts';

const label = (id: string) => ({ id, label: { key: id, values: {} } });

function guess(prediction: Prediction, x: string) {
  const instance = predictionOf({ id: 'p', prompt: { key: 'p', values: {} }, name: named('y', '', 'act'), prediction });
  const acted = act(beginAttempt(instance, { ...LEARNING, help: false }), { a: 'in', st: 'guess', x }, 0, POINT);
  if ('refused' in acted) return acted.refused.key;
  const { outcome, misconception } = gradeSoFar(acted.attempt).steps[0]!;
  return misconception ? `${outcome} ${misconception}` : outcome;
}

describe('a prediction', () => {
  it.each([
    ['0.29', 'C'],
    ['0.30', 'W nothingChanged'],
    ['0.2', 'W'],
    ['a third', 'unreadable.notANumber'],
  ])('of a number: %s is %s', (typed, outcome) => {
    const check = { mode: 'relabs', rtol: '0.01', atol: '0' } as const;
    expect(guess({ kind: 'number', value: 0.291, check, slips: [{ id: 'nothingChanged', gives: 0.3 }] }, typed)).toBe(
      outcome,
    );
  });

  it.each([
    [-0.2, 'negative', 'C'],
    [-0.2, 'positive', 'W'],
    [0, 'zero', 'C'],
    [3, 'positive', 'C'],
  ])('of the sign of %d: %s is %s', (value, typed, outcome) => {
    expect(guess({ kind: 'sign', value }, typed)).toBe(outcome);
  });

  it('of a choice', () => {
    const of = {
      kind: 'choice',
      options: ['up', 'down'].map(label),
      right: 'down',
      slips: [{ id: 'signOfError', gives: 'up' }],
    } as const;
    expect(guess(of, 'down')).toBe('C');
    expect(guess(of, 'up')).toBe('W signOfError');
    expect(guess(of, 'sideways')).toBe('unreadable.noSuchOption');
  });

  it('of an order', () => {
    const of = {
      kind: 'order',
      items: ['a', 'b', 'c'].map(label),
      right: ['b', 'a', 'c'],
      slips: [{ id: 'countedFromOne', gives: ['a', 'b', 'c'] }],
    } as const;
    expect(guess(of, 'b, a, c')).toBe('C');
    expect(guess(of, 'a,b,c')).toBe('W countedFromOne');
    expect(guess(of, 'c,b,a')).toBe('W');
    expect(guess(of, 'a,b')).toBe('unreadable.notAllItems');
    expect(guess(of, 'a,a,b')).toBe('unreadable.notAllItems');
  });

  describe('of a curve', () => {
    const x = operand('x', 0);
    const of = {
      kind: 'curve',
      curve: call('tanh', x),
      at: 'x',
      from: '-2',
      to: '2',
      band: '0.15',
      slips: [{ id: 'noActivation', gives: x }],
    } as const;
    const sketch = (f: (at: number) => number, count = 12): string =>
      Array.from({ length: count }, (_, i) => -1.9 + (3.8 * i) / (count - 1))
        .map((at) => `${at}, ${f(at)}`)
        .join('; ');

    it.each([
      ['the curve itself', sketch(Math.tanh), 'C'],
      ['a shaky hand', sketch((at) => Math.tanh(at) + (at > 0 ? 0.1 : -0.1)), 'C'],
      ['one point astray', sketch((at) => (Math.abs(at) < 0.1 ? 2 : Math.tanh(at)), 23), 'C'],
      ['a shifted curve', sketch((at) => Math.tanh(at) + 0.4), 'W'],
      ['the line instead', sketch((at) => at), 'W noActivation'],
      ['half of it only', '-1, -0.76; -0.5, -0.46; 0, 0', 'W'],
      ['a single number', '3', 'unreadable.notPoints'],
    ])('%s', (_what, typed, outcome) => {
      expect(guess(of, typed)).toBe(outcome);
    });
  });
});
