import { describe, expect, test } from 'vitest';
import type { Claim } from '#engine/examples/claim.ts';
import { verify } from '#engine/examples/verify.ts';

const claim: Claim = {
  id: 'test-claim',
  chapter: 12,
  quantity: 'a number',
  sources: [{ document: '004', lines: '1', section: 'A section' }],
  printed: '0.298371109',
  computed: 0.29837110876,
  inputs: 'document',
  verdict: 'rounds',
};

describe('verify finds what a printed value is', () => {
  test.each([
    ['0.298371109', 0.29837110876, 'rounds'],
    ['0.3775', 0.15 * 0.05 + 0.2 * 0.1 + 0.35, 'agrees'],
    ['-0.07', 0.3 * 0.2 + 0.5 * 0.1 + 0.6 * -0.3, 'agrees'],
    ['0.5932', 0.593269992, 'cut off'],
    ['0.377', 0.3775, 'cut off'],
    ['0.376', 0.3765, 'rounds'],
    ['13,001', 13001, 'agrees'],
    ['0.2984', 0.29837110876, 'rounds'],
    ['0.298371119', 0.29837110876, 'differs'],
    ['-0.298371109', 0.29837110876, 'differs'],
  ] as const)('%s beside %d %s', (printed, computed, expected) => {
    expect(verify({ ...claim, printed, computed }).actual).toBe(expected);
  });

  test('several numbers are as good as the worst of them', () => {
    expect(verify({ ...claim, printed: ['1', '0.33'], computed: [1, 1 / 3] }).actual).toBe('rounds');
    expect(verify({ ...claim, printed: ['1', '0.44'], computed: [1, 1 / 3] }).actual).toBe('differs');
    expect(verify({ ...claim, printed: ['1'], computed: [1, 1] }).actual).toBe('differs');
  });

  test('a printed total of rounded addends may be off by their roundings, and by no more', () => {
    const total: Claim = { ...claim, printed: '10.87', computed: 10.86, addends: 3, verdict: 'within rounding' };
    expect(verify(total).ok).toBe(true);
    expect(verify({ ...total, printed: '10.89' }).actual).toBe('differs');
  });

  test('digits that agree are counted', () => {
    expect(verify({ ...claim, printed: '0.753136507', computed: 0.7513650695 }).agreeing).toBe(2);
    expect(verify({ ...claim, printed: null, verdict: 'not printed' }).agreeing).toBeUndefined();
  });
});

describe('verify accepts only what is true and accounted for', () => {
  const refused = (change: Partial<Claim>): string => {
    const { ok, problem } = verify({ ...claim, ...change });
    expect(ok).toBe(false);
    return problem!;
  };

  test('an undeclared difference', () => {
    expect(refused({ printed: '0.298371119' })).toContain('no difference is declared');
    expect(refused({ printed: 'less', holds: false, verdict: 'agrees' })).toContain('no difference is declared');
  });

  test('a difference that is not there', () => {
    expect(refused({ verdict: 'misprint', reason: 'A slip.', erratum: 'E-03' })).toContain('nothing differs');
  });

  test('a difference without its reason or its erratum', () => {
    const slip = { printed: '0.298371119', verdict: 'misprint' } as const;
    expect(refused({ ...slip, erratum: 'E-03' })).toContain('reason');
    expect(refused({ ...slip, reason: 'A slip.' })).toContain('erratum');
    expect(verify({ ...claim, ...slip, reason: 'A slip.', erratum: 'E-03' }).ok).toBe(true);
  });

  test('a better verdict than the true one', () => {
    expect(refused({ verdict: 'agrees' })).toContain('"rounds" was found');
    expect(refused({ printed: '0.2983', verdict: 'rounds' })).toContain('"cut off" was found');
  });

  test('plain agreement where the inputs are lost', () => {
    const lost = { inputs: 'reconstruction', reason: 'The figure is lost.' } as const;
    expect(refused({ ...lost, verdict: 'rounds' })).toContain('"reconstructed" was found');
    expect(verify({ ...claim, ...lost, verdict: 'reconstructed' }).ok).toBe(true);
    expect(refused({ inputs: 'reconstruction', verdict: 'reconstructed' })).toContain('without a reason');
    expect(refused({ inputs: 'caption only', reason: 'Lost.' })).toContain('inputs are lost');
  });

  test('not checkable only where nothing can be computed', () => {
    const log = { computed: null, verdict: 'not checkable', reason: 'The data are not there.' } as const;
    expect(verify({ ...claim, ...log, inputs: 'not in the document' }).ok).toBe(true);
    expect(refused({ ...log })).toContain('Compute it');
    expect(refused({ computed: null })).toContain('"not checkable" was found');
  });

  test('a computed value that is no number', () => {
    expect(refused({ computed: Number.NaN, printed: null, verdict: 'not printed' })).toContain('no finite number');
  });
});
