import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Draw, decimalText } from '#engine/exercise/seed/draw.ts';
import { seed128, studentKeyOf, variantCodeOf } from '#engine/exercise/seed/seed128.ts';
import { hex, sha256, utf8 } from '#engine/exercise/seed/sha256.ts';

describe('SHA-256', () => {
  it('agrees with the published example', () => {
    expect(hex(sha256('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('agrees with another implementation on bytes of every length around the block borders', () => {
    for (let n = 0; n < 200; n++) {
      const bytes = Uint8Array.from({ length: n }, (_, i) => (i * 37 + n) & 255);
      expect(hex(sha256(bytes))).toBe(createHash('sha256').update(bytes).digest('hex'));
    }
  });

  it('reads any text as UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(utf8(text)).toEqual(new TextEncoder().encode(text));
        expect(hex(sha256(text))).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
      }),
    );
  });
});

describe('a seed', () => {
  const parts = { salt: 's', exerciseId: 'chain', version: 1, studentKey: 'Ada', nonce: 'n', attempt: 0 };

  it('is the same however the student writes the id', () => {
    expect(studentKeyOf('  ＡＤＡ   Lovelace\u00a0')).toBe('ada lovelace');
    expect(seed128({ ...parts, studentKey: ' ADA ' })).toEqual(seed128(parts));
  });

  it('changes with every part', () => {
    const others = [
      { salt: 't' },
      { exerciseId: 'chai' },
      { version: 2 },
      { studentKey: 'Bea' },
      { nonce: 'm' },
      { attempt: 1 },
    ];
    for (const other of others) expect(seed128({ ...parts, ...other })).not.toEqual(seed128(parts));
  });

  it('does not confuse where one part ends and the next begins', () => {
    expect(seed128({ ...parts, salt: 'ab', exerciseId: 'c' })).not.toEqual(
      seed128({ ...parts, salt: 'a', exerciseId: 'bc' }),
    );
  });

  it('has a code of five letters', () => {
    expect(variantCodeOf(seed128(parts))).toMatch(/^[A-HJ-NP-Z]{5}$/);
    expect(variantCodeOf(seed128(parts))).toBe(variantCodeOf(seed128(parts)));
  });
});

describe('a draw', () => {
  it('makes decimals whose double is that of the text', () => {
    const draw = new Draw([1, 2, 3, 4]);
    for (let i = 0; i < 2000; i++) {
      const drawn = draw.signed(1, 99_999, i % 6);
      expect(drawn.value).toBe(Number(drawn.text.replace('−', '-')));
      expect([0, 1, -1]).not.toContain(i % 6 === 0 ? 5 : drawn.value);
    }
  });

  it('counts its outcomes', () => {
    const draw = new Draw([1, 2, 3, 4]);
    draw.int(1, 10);
    draw.pick(['a', 'b', 'c']);
    draw.int(-2, 2, [0]);
    expect(draw.space).toBe(10 * 3 * 4);
  });

  it.each([
    [5, 2, '0.05'],
    [-350, 3, '−0.350'],
    [12, 0, '12'],
  ])('writes %i over ten to the %i as %s', (whole, decimals, text) => {
    expect(decimalText(whole, decimals)).toBe(text);
  });
});
