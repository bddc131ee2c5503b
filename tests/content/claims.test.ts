import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { allClaims } from '#content/examples/all.ts';
import { verify } from '#engine/examples/verify.ts';

/** One number of the reference: recomputed with 50 digits, or by a run of its own, never by this engine. */
interface Judged {
  readonly id: string;
  readonly exact: unknown;
  readonly exactDouble?: number | readonly number[];
  readonly printed?: string | readonly string[] | null;
  readonly erratum?: string;
  readonly agreement?: unknown;
  readonly verdict?: string;
}

const reference = JSON.parse(readFileSync(new URL('../reference/worked-examples.json', import.meta.url), 'utf8')) as {
  records: Judged[];
  supplementary: Judged[];
};
const judged = [...reference.records, ...reference.supplementary];
const byId = new Map(allClaims.map((claim) => [claim.id, claim]));

const numbersIn = (value: unknown): number[] =>
  value === null || value === undefined ? [] : Array.isArray(value) ? value.flatMap(numbersIn) : [Number(value)];

/** 1e-12 relative; 1e-9 where 10,000 roundings follow one another. */
const toleranceOf = (id: string): number => (/10-?000|neuron-w-output/.test(id) ? 1e-9 : 1e-12);

describe('claims', () => {
  test('every claim is as it is declared', () => {
    expect(allClaims.map(verify).flatMap(({ problem }) => problem ?? [])).toEqual([]);
  });

  test('every id is used once', () => {
    expect(allClaims.length).toBe(byId.size);
  });

  test('every recorded number is a claim', () => {
    expect(reference.records.length).toBe(121);
    expect(reference.supplementary.length).toBe(64);
    expect(judged.filter(({ id }) => !byId.has(id)).map(({ id }) => id)).toEqual([]);
  });

  test('exactly the known slips are declared', () => {
    const declared = (verdict: string) => allClaims.filter((claim) => claim.verdict === verdict).map(({ id }) => id);
    expect(declared('misprint').sort()).toEqual([
      'ch07-binary-sigmoid-053',
      'ch12-de1-dout-h1-miscopied',
      'ch12-de2-dout-h1',
      'ch12-out-o1-miscopied',
    ]);
    expect(declared('inconsistent').sort()).toEqual(['ch12-e-total-after-1', 'ch19-conv-same-6x6', 'ch23-rank-scalar']);
  });

  test('what the reference calls lost is never shown as agreeing', () => {
    const lost = reference.records.filter(({ verdict }) => verdict === 'figure missing');
    expect(lost.length).toBe(23);
    const good = lost.filter(
      ({ id }) => !['reconstructed', 'not checkable', 'not printed'].includes(byId.get(id)!.verdict),
    );
    expect(good.map(({ id }) => id)).toEqual([]);
  });

  test.each(judged)('$id is what the reference computed', (record) => {
    const claim = byId.get(record.id)!;
    const expected = numbersIn(record.exactDouble ?? record.exact);
    const computed = numbersIn(claim.computed);
    if (record.agreement === 'not checkable') {
      expect(computed).toEqual([]);
      return;
    }
    expect(computed.length).toBe(expected.length);
    expected.forEach((value, i) => {
      const distance = Math.abs(computed[i]! - value);
      expect(distance, `${computed[i]} beside ${value}`).toBeLessThanOrEqual(
        Math.max(Math.abs(value) * toleranceOf(record.id), value === 0 ? 1e-15 : 0),
      );
    });
  });

  test.each(reference.records)('$id quotes the document exactly', (record) => {
    const { printed, erratum } = byId.get(record.id)!;
    expect(printed).toEqual(record.printed);
    if (record.erratum) expect(erratum).toBe(record.erratum);
  });
});
