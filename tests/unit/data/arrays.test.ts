import fc from 'fast-check';
import { gzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { arraysToDataset } from '#engine/data/arraysToDataset.ts';
import { parseIdx } from '#engine/data/parseIdx.ts';
import { parseNpy } from '#engine/data/parseNpy.ts';
import { parseNpz } from '#engine/data/parseNpz.ts';
import { readDataFile } from '#engine/data/readDataFile.ts';
import { idx, joinBytes, latin, npy, npyHead, resultOrSentence } from './fixtures.ts';

/** Eight bytes or fewer of a number in the given byte order. */
function coded(set: (view: DataView) => void, width: number): number[] {
  const view = new DataView(new ArrayBuffer(width));
  set(view);
  return [...new Uint8Array(view.buffer)];
}

const values = (bytes: Uint8Array, max?: number): number[] => [...parseNpy(bytes, max).tensor.data];

describe('parseIdx', () => {
  it('reads every number type, plain and packed', () => {
    const bytes = idx(8, [2, 1, 3], [0, 127, 255, 1, 2, 3]);
    const plain = parseIdx(bytes);
    expect(plain).toMatchObject({ dtype: 'u1', notes: [], tensor: { shape: [2, 1, 3] } });
    expect([...plain.tensor.data]).toEqual([0, 127, 255, 1, 2, 3]);
    expect(parseIdx(gzipSync(bytes))).toEqual(plain);
    const one = (code: number, body: number[]) => [...parseIdx(idx(code, [1], body)).tensor.data];
    expect(one(9, [0xff])).toEqual([-1]);
    expect(one(11, [0xff, 0xfe])).toEqual([-2]);
    expect(one(12, [0, 1, 0, 0])).toEqual([65536]);
    expect(one(13, [0x3f, 0xc0, 0, 0])).toEqual([1.5]);
    expect(one(14, [0xc0, 4, 0, 0, 0, 0, 0, 0])).toEqual([-2.5]);
  });

  it('keeps as many rows as fit, and says so', () => {
    const { tensor, notes } = parseIdx(idx(8, [5, 2], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]), 7);
    expect(tensor).toEqual({ shape: [3, 2], data: Float64Array.of(1, 2, 3, 4, 5, 6) });
    expect(notes).toEqual([expect.stringMatching(/first 3 of 5 rows/)]);
  });

  it('refuses lying headers before it allocates', () => {
    const huge = 0xffffffff;
    expect(() => parseIdx(idx(8, [huge, huge, huge], [1]))).toThrow(/only 1 bytes follow/);
    expect(() => parseIdx(idx(8, [2], [1, 2, 3]))).toThrow(/more bytes follow/);
    expect(() => parseIdx(idx(8, [0, 28, 28], []))).toThrow(/no numbers/);
    expect(() => parseIdx(idx(7, [1], [1]))).toThrow(/no IDX file/);
    expect(() => parseIdx(idx(8, [1, 9], [1, 2, 3, 4, 5, 6, 7, 8, 9]), 4)).toThrow(/One row/);
  });

  it('gives a result or a sentence for every cut and any flipped byte', () => {
    const bytes = idx(13, [3, 2], new Uint8Array(24).fill(65));
    for (let end = 0; end < bytes.length; end++) expect(() => parseIdx(bytes.subarray(0, end))).toThrow(/IDX/);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(255), (at, byte) => {
        const changed = bytes.slice();
        changed[at] = byte;
        resultOrSentence(() => parseIdx(changed));
      }),
    );
  });
});

describe('parseNpy', () => {
  it.each([
    ['<f8', coded((v) => v.setFloat64(0, -0.1, true), 8), -0.1],
    ['>f8', coded((v) => v.setFloat64(0, 1e300), 8), 1e300],
    ['<f4', coded((v) => v.setFloat32(0, 0.5, true), 4), 0.5],
    ['>f4', coded((v) => v.setFloat32(0, -2), 4), -2],
    ['<f2', [0x00, 0x3c], 1],
    ['<f2', [0x01, 0x00], 2 ** -24],
    ['<f2', [0xff, 0x7b], 65504],
    ['>f2', [0xc0, 0x00], -2],
    ['|i1', [0x80], -128],
    ['|u1', [0x80], 128],
    ['|b1', [1], 1],
    ['<i2', [0xfe, 0xff], -2],
    ['>u2', [0xff, 0xfe], 65534],
    ['<i4', [0xff, 0xff, 0xff, 0xff], -1],
    ['>u4', [0xff, 0xff, 0xff, 0xff], 2 ** 32 - 1],
    ['<i8', coded((v) => v.setBigInt64(0, -(2n ** 53n), true), 8), -(2 ** 53)],
    ['>i8', coded((v) => v.setBigInt64(0, 1234567890123n), 8), 1234567890123],
    ['<u8', coded((v) => v.setBigUint64(0, 2n ** 40n + 3n, true), 8), 2 ** 40 + 3],
  ])('reads %s', (descr, body, value) => {
    for (const version of [1, 2, 3]) expect(values(npy(npyHead(descr, [1]), body, version))).toEqual([value]);
  });

  it('reads half-precision infinity and NaN', () => {
    expect(values(npy(npyHead('<f2', [2]), [0x00, 0xfc, 0x01, 0x7c]))).toEqual([Number.NEGATIVE_INFINITY, Number.NaN]);
  });

  it('says when eight-byte whole numbers were rounded', () => {
    const body = coded((v) => v.setBigInt64(0, 2n ** 60n + 1n, true), 8);
    expect(parseNpy(npy(npyHead('<i8', [1]), body)).notes).toEqual([expect.stringMatching(/^1 whole numbers/)]);
  });

  it('turns column-major into row-major, also when rows are cut', () => {
    const body = Array.from({ length: 12 }, (_, i) => i);
    const column = npy(npyHead('|u1', [3, 2, 2], true), body);
    expect(values(column)).toEqual([0, 6, 3, 9, 1, 7, 4, 10, 2, 8, 5, 11]);
    expect(values(column, 8)).toEqual([0, 6, 3, 9, 1, 7, 4, 10]);
    expect(values(npy(npyHead('|u1', [3, 2, 2]), body))).toEqual(body);
  });

  it('reads a single number and Python 2’s long lengths', () => {
    expect(parseNpy(npy("{'descr': '|u1', 'fortran_order': False, 'shape': (), }", [9])).tensor.shape).toEqual([]);
    expect(values(npy('{"shape": (2L,), "fortran_order": False, "descr": "|u1"}', [4, 5]))).toEqual([4, 5]);
  });

  it.each([
    [npyHead('|O', [1]), /Python objects/],
    [npyHead('<c16', [1]), /type “<c16”/],
    [npyHead('<U5', [1]), /type “<U5”/],
    ["{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (1,), }", /several fields/],
    ["{'descr': '<f8', 'shape': (1,), }", /lacks the number type, the order or the shape/],
    ["{'descr': '<f8', 'fortran_order': False, 'shape': (1, -1), }", /cannot be read/],
    ["{'descr': '<f8', 'fortran_order': False, 'shape': (99999999, 99999999), }", /only 8 bytes follow/],
    ["{'descr': '<f8', 'evil': False, 'shape': (1,), }", /unknown entry “evil”/],
    ["{'descr': '<f8'", /lacks “,”/],
    ['__import__("os")', /cannot be read/],
    ["{'__proto__': 1, }", /unknown entry “__proto__”/],
    [npyHead('<toString', [1]), /type “<toString”/],
  ])('refuses the header %s', (header, message) => {
    expect(() => parseNpy(npy(header, new Uint8Array(8)))).toThrow(message);
  });

  it('gives a result or a sentence for every cut and any changed bytes', () => {
    const bytes = npy(npyHead('<f4', [2, 2]), new Uint8Array(16));
    for (let end = 0; end < bytes.length; end++) expect(() => parseNpy(bytes.subarray(0, end))).toThrow(/NPY/);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        (changes) => {
          const changed = bytes.slice();
          for (const [at, byte] of changes) changed[at] = byte;
          resultOrSentence(() => parseNpy(changed));
        },
      ),
      { numRuns: 2000 },
    );
    const soup = fc.string({ unit: fc.constantFrom(...'{}():,[]\'"Tru eFalsdecrhp0123456789L'), maxLength: 80 });
    fc.assert(
      fc.property(soup, (header) => {
        resultOrSentence(() => parseNpy(npy(header, [0])));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('parseNpz', () => {
  const w = npy(npyHead('<f4', [1]), [0, 0, 0x80, 0x3f]);
  const b = npy(npyHead('|i1', [2]), [1, 255]);

  it('reads arrays by name', () => {
    const arrays = parseNpz(zipSync({ 'w.npy': [w, { level: 0 }], 'b.npy': b }));
    expect([...arrays.keys()]).toEqual(['w', 'b']);
    expect([...arrays.get('b')!.tensor.data]).toEqual([1, -1]);
  });

  it('refuses what is no array, by name', () => {
    expect(() => parseNpz(zipSync({ 'a.txt': latin('x') }))).toThrow(/“a.txt”, which is no array/);
    expect(() => parseNpz(zipSync({ 'a.npy': latin('x') }))).toThrow(/In the array “a”/);
    expect(() => parseNpz(zipSync({}))).toThrow(/empty/);
  });
});

describe('readDataFile', () => {
  it('tells files apart by their beginning', () => {
    const images = idx(8, [2], [1, 2]);
    const array = npy(npyHead('|u1', [1]), [1]);
    expect(readDataFile(images).kind).toBe('array');
    expect(readDataFile(gzipSync(array)).kind).toBe('array');
    expect(readDataFile(zipSync({ 'a.npy': array })).kind).toBe('arrays');
    expect(readDataFile(latin('a,b\n1,2\n')).kind).toBe('table');
    expect(readDataFile(gzipSync(latin('a,b\n1,2\n'))).kind).toBe('table');
  });

  it('gives a result or a sentence for any bytes', () => {
    const starts = [
      [],
      [0, 0, 8, 1],
      [0x1f, 0x8b, 8, 0],
      [0x50, 0x4b, 3, 4],
      [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0],
    ];
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 300 }), (start, rest) => {
        resultOrSentence(() => readDataFile(joinBytes(start, rest)));
      }),
      { numRuns: 3000 },
    );
  });
});

describe('arraysToDataset', () => {
  const images = parseIdx(idx(8, [2, 1, 2], [0, 255, 51, 102]));
  const labels = (list: number[]) => parseIdx(idx(8, [list.length], list));

  it('scales bytes and adds the channel axis', () => {
    const data = arraysToDataset(images, labels([1, 0]), 'classification');
    expect(data.inputs).toEqual({ shape: [2, 1, 1, 2], data: Float64Array.of(0, 1, 0.2, 0.4) });
    expect(data).toMatchObject({ labels: ['0', '1'], notes: [expect.stringMatching(/divided by 255/)] });
    expect(arraysToDataset(images, labels([7, 9]), 'regression').targets.shape).toEqual([2, 1]);
  });

  it('refuses what does not belong together', () => {
    expect(() => arraysToDataset(images, labels([1]), 'classification')).toThrow(/2 inputs, but 1 targets/);
    expect(() => arraysToDataset(labels([1]), labels([1]), 'classification')).toThrow(/1 axes/);
    expect(() => arraysToDataset(images, labels([1, 200]), 'classification')).toThrow(/largest class number is 200/);
    const nan = parseNpy(npy(npyHead('<f2', [2, 1]), [0, 0x7e, 0, 0]));
    expect(() => arraysToDataset(nan, labels([0, 1]), 'classification')).toThrow(/Sample 1 .* holds NaN/);
    const half = parseNpy(npy(npyHead('<f2', [2]), [0, 0x38, 0, 0]));
    expect(() => arraysToDataset(images, half, 'classification')).toThrow(
      /target of sample 1 .* 0.5, but a class number/,
    );
  });
});
