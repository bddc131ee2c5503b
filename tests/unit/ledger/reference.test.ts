import { describe, expect, it } from 'vitest';
import { ledgerOps } from '#engine/ledger/conformance.ts';
import architectures from '#tests/reference/architectures.json' with { type: 'json' };
import shapes from '#tests/reference/shapes.json' with { type: 'json' };

describe('the PyTorch tables', () => {
  it.each(architectures.cases)('counts $name row by row', ({ config, expected }) => {
    expect(ledgerOps.architecture(config, {})).toEqual(expected);
  });

  it.each(shapes.cases)('computes $name', ({ config, inputs, expected }) => {
    expect(ledgerOps.shapes_and_counts(config, inputs)).toMatchObject(expected);
  });

  it('finds a table’s rule by its columns, in any order', () => {
    const got = ledgerOps.shapes_and_counts({ columns: ['pad', 'n', 'stride', 'k'] }, { rows: [[1, 28, 2, 2]] });
    expect(got).toMatchObject({ floor: [15], ceil: [15] });
    const bare = ledgerOps.shapes_and_counts({ columns: ['n', 'k', 'stride'] }, { rows: [[7, 3, 2]] });
    expect(bare).toMatchObject({ out: [3], floor: [3] });
    expect(() => ledgerOps.shapes_and_counts({ columns: ['apples'] }, { rows: [] })).toThrow(/columns apples/);
  });
});
