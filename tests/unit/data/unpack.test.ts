import fc from 'fast-check';
import { gzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ByteSink } from '#engine/data/byteSink.ts';
import { crc32 } from '#engine/data/crc32.ts';
import { gunzip } from '#engine/data/gunzip.ts';
import { inflate } from '#engine/data/inflate.ts';
import { unzip } from '#engine/data/unzip.ts';
import { deflated, joinBytes, latin, resultOrSentence } from './fixtures.ts';

const text = latin('One weight at a time, one weight at a time, and then the next weight. '.repeat(30));
const noisy = Uint8Array.from({ length: 5000 }, (_, i) => (i * i * 31 + (i >> 3)) & 255);

function unpack(packed: Uint8Array, limit = 1e6): Uint8Array {
  const sink = new ByteSink(limit);
  inflate(packed, 0, sink);
  return sink.since(0).slice();
}

describe('inflate', () => {
  it('inverts deflate at every level, for any bytes', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 3000 }),
      fc.array(fc.constantFrom(0, 1, 2, 65), { maxLength: 3000 }).map((list) => Uint8Array.from(list)),
    );
    fc.assert(
      fc.property(bytes, fc.constantFrom(0, 1, 6, 9), (data, level) => {
        expect(unpack(deflated(data, level as 0 | 1 | 6 | 9))).toEqual(data);
      }),
      { numRuns: 150 },
    );
  });

  it('reads codes longer than nine bits and distances up to 32 KiB', () => {
    const wide = Uint8Array.from({ length: 70_000 }, (_, i) =>
      i < 35_000 ? (Math.imul(i, 2654435761) >>> 16) & 255 : i & 3,
    );
    wide.copyWithin(60_000, 30_000, 31_000);
    const skewed = Uint8Array.from({ length: 60_000 }, (_, i) => 31 - Math.clz32((Math.imul(i, 2654435761) >>> 4) | 1));
    expect(unpack(deflated(wide, 9))).toEqual(wide);
    expect(unpack(deflated(skewed, 9))).toEqual(skewed);
  });

  it('refuses what a sound stream never holds', () => {
    const at =
      (...bytes: number[]) =>
      () =>
        unpack(Uint8Array.from(bytes));
    expect(at(0b111)).toThrow(/unknown type/);
    expect(at(1, 4, 0, 4, 0)).toThrow(/contradictory/);
    expect(at(1, 4, 0, 0xfb, 0xff, 1, 2)).toThrow(/cut off/);
    expect(at()).toThrow(/cut off/);
    expect(at(0b011, 0b00000010, 0)).toThrow(/before its beginning/);
  });

  it('survives truncation at every byte and any flipped bit', () => {
    const packed = deflated(text, 9);
    for (let end = 0; end < packed.length; end++) expect(() => unpack(packed.subarray(0, end))).toThrow(/cut off/);
    for (let bit = 0; bit < 8 * packed.length; bit++) {
      const flipped = packed.slice();
      flipped[bit >> 3]! ^= 1 << (bit & 7);
      resultOrSentence(() => unpack(flipped));
    }
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        resultOrSentence(() => unpack(bytes));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('crc32', () => {
  it('has the check value of the standard', () => {
    expect(crc32(latin('123456789'))).toBe(0xcbf43926);
  });
});

describe('gunzip', () => {
  it('reads names, comments, several members and padding', () => {
    const named = gzipSync(text, { filename: 'weights.bin' });
    expect(gunzip(named)).toEqual(text);
    expect(gunzip(joinBytes(named, gzipSync(noisy), [0, 0, 0]))).toEqual(joinBytes(text, noisy));
    const plain = gzipSync(noisy);
    const rich = joinBytes(
      [0x1f, 0x8b, 8, 4 | 16 | 2],
      plain.slice(4, 10),
      [2, 0, 7, 7],
      latin('why\0'),
      [1, 2],
      plain.slice(10),
    );
    expect(gunzip(rich)).toEqual(noisy);
  });

  it('refuses bombs early, with little memory', () => {
    const bomb = gzipSync(new Uint8Array(30_000_000), { level: 9 });
    expect(bomb.length).toBeLessThan(40_000);
    expect(() => gunzip(bomb)).toThrow(/grows more than 250-fold/);
    expect(() => gunzip(bomb, 1_000_000)).toThrow(/beyond the 1000000 bytes/);
  });

  it('notices every damage', () => {
    const packed = gzipSync(text);
    for (let end = 0; end < packed.length; end++) expect(() => gunzip(packed.subarray(0, end))).toThrow(/cut off|gzip/);
    for (let i = packed.length - 8; i < packed.length; i++) {
      const flipped = packed.slice();
      flipped[i]! ^= 4;
      expect(() => gunzip(flipped)).toThrow(/checksum/);
    }
    expect(() => gunzip(joinBytes(packed, [1]))).toThrow(/behind its end/);
    expect(() => gunzip(latin('hello'))).toThrow(/not packed with gzip/);
  });
});

describe('unzip', () => {
  const archive = zipSync({ 'a.txt': text, 'b.bin': [noisy, { level: 0 }] });

  it('reads stored and deflated files', () => {
    expect(unzip(archive)).toEqual([
      { name: 'a.txt', bytes: text },
      { name: 'b.bin', bytes: noisy },
    ]);
  });

  it('finds the directory behind a comment', () => {
    const commented = joinBytes(archive.slice(0, -2), [5, 0], latin('hello'));
    expect(unzip(commented)).toHaveLength(2);
  });

  it('believes no length before it is checked', () => {
    expect(() => unzip(archive, 100)).toThrow(/more than the 100 bytes/);
    const bomb = zipSync({ 'a.npy': [new Uint8Array(20_000_000), { level: 9 }] });
    expect(() => unzip(bomb)).toThrow(/250-fold/);
    expect(() => unzip(latin('hello'))).toThrow(/no zip archive/);
  });

  it('survives truncation at every byte and any flipped byte', () => {
    for (let end = 0; end < archive.length; end++) expect(() => unzip(archive.subarray(0, end))).toThrow(/zip archive/);
    fc.assert(
      fc.property(fc.nat(archive.length - 1), fc.integer({ min: 1, max: 255 }), (at, mask) => {
        const flipped = archive.slice();
        flipped[at]! ^= mask;
        resultOrSentence(() => unzip(flipped));
      }),
      { numRuns: 1000 },
    );
  });
});
