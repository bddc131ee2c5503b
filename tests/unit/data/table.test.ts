import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '#engine/data/decodeText.ts';
import { describeColumns } from '#engine/data/describeColumns.ts';
import { parseNumber } from '#engine/data/parseNumber.ts';
import { parseTable } from '#engine/data/parseTable.ts';
import { tableToDataset } from '#engine/data/tableToDataset.ts';
import { joinBytes, latin, resultOrSentence } from './fixtures.ts';

const rowsOf = (text: string, options = {}) => parseTable(text, { header: false, delimiter: ',', ...options }).rows;

describe('parseTable', () => {
  it('follows RFC 4180 in quotes and line ends', () => {
    expect(rowsOf('a,"b,c"\r\n"d ""e""","f\r\ng"\rh,i')).toEqual([
      ['a', 'b,c'],
      ['d "e"', 'f\r\ng'],
      ['h', 'i'],
    ]);
    expect(rowsOf('a,\n,b\n\n  \nc,d')).toEqual([
      ['a', ''],
      ['', 'b'],
      ['c', 'd'],
    ]);
    expect(rowsOf('a,5" pipe')).toEqual([['a', '5" pipe']]);
  });

  it('inverts a writer that quotes as the standard says', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '1', ',', '"', '\n', '\r', ' ', ';', 'é'), maxLength: 6 });
    const width = fc.integer({ min: 2, max: 4 });
    const table = width.chain((n) =>
      fc.array(fc.array(cell, { minLength: n, maxLength: n }), { minLength: 1, maxLength: 6 }),
    );
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n', '\r'), (rows, end) => {
        const text = rows.map((row) => row.map((c) => `"${c.replaceAll('"', '""')}"`).join(',')).join(end);
        expect(rowsOf(text)).toEqual(rows);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['a;b\n1,5;2\n2,5;3', ';', ','],
    ['1,5;2,5\n2,5;3,5', ';', ','],
    ['a\tb\n1,000\t2', '\t', ','],
    ['a|b\n1|2', '|', '.'],
    ['a,b\n1.5,2', ',', '.'],
    ['sep=;\na;b\n1;2', ';', '.'],
    ['just\none\ncolumn', ',', '.'],
  ])('finds the delimiter and the decimal sign of %j', (text, delimiter, decimal) => {
    expect(parseTable(text)).toMatchObject({ delimiter, decimal });
  });

  it('finds a header, and names columns that have none or the same', () => {
    expect(parseTable('x,x,,y\n1,2,3,4')).toMatchObject({ header: true, columns: ['x', 'x (2)', 'column 3', 'y'] });
    expect(parseTable('1,2\n3,4')).toMatchObject({ header: false, columns: ['column 1', 'column 2'] });
    expect(parseTable('red,blue\ngreen,red').header).toBe(false);
    expect(parseTable('1,2\n3,4', { header: true })).toMatchObject({ columns: ['1', '2'], rows: [['3', '4']] });
  });

  it('leaves out ragged rows and those beyond the limit, and says which', () => {
    const table = parseTable('x,y\n1,2\n3\n4,5,6\n7,8\n9,10', { maxRows: 4 });
    expect(table.rows).toEqual([
      ['1', '2'],
      ['7', '8'],
    ]);
    expect(table.lines).toEqual([2, 5]);
    expect(table.notes).toEqual([
      expect.stringMatching(/2 of 4 rows .* line 3/),
      expect.stringMatching(/first 4 of 5 rows/),
    ]);
  });

  it('reads the encodings that spreadsheets write', () => {
    const text = 'Größe,n\nä,1\n';
    const utf16 = joinBytes(
      [0xff, 0xfe],
      [...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
    );
    const utf16be = joinBytes(
      [0xfe, 0xff],
      [...text].flatMap((c) => [c.charCodeAt(0) >> 8, c.charCodeAt(0) & 255]),
    );
    const utf8 = new TextEncoder().encode(`\uFEFF${text}`);
    for (const bytes of [utf16, utf16be, utf8, `\uFEFF${text}`])
      expect(parseTable(bytes).columns).toEqual(['Größe', 'n']);
    const windows = parseTable(latin(text.replace('n', '\x80')));
    expect(windows.columns).toEqual(['Größe', '€']);
    expect(windows.notes).toEqual([expect.stringMatching(/Windows-1252/)]);
  });

  it('decodes UTF-8 as the platform does, and refuses what it refuses', () => {
    const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    const lead = fc.constantFrom(0x41, 0x80, 0xc0, 0xc2, 0xe0, 0xed, 0xef, 0xf0, 0xf4, 0xf5, 0xbf, 0x9f, 0xa0, 0x90);
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }).map((s) => new TextEncoder().encode(`A${s}`)),
          fc.array(lead).map((l) => Uint8Array.from([65, ...l])),
        ),
        (bytes) => {
          let expected: string | undefined;
          try {
            expected = strict.decode(bytes);
          } catch {
            expected = undefined;
          }
          const got = resultOrSentence(() => decodeText(bytes)) as ReturnType<typeof decodeText> | undefined;
          if (got) expect(got.encoding === 'utf-8' ? got.text : undefined).toBe(expected);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it.each([
    [Uint8Array.of(0x50, 0x4b, 3, 4, 0), /Excel workbook.*CSV/],
    [Uint8Array.of(0x89, 0x50, 0x4e, 0x47), /PNG/],
    [Uint8Array.of(65, 0, 66), /not text: character 2/],
    [new Uint8Array(0), /empty/],
    ['\n\n', /empty/],
    ['a,b\n"c,d\ne', /opened on line 2 is never closed/],
    ['a,b\n"c"d,e', /line 2 .*behind a closing/],
    ['a,b\n', undefined],
    ['x'.repeat(5_000_001), /5\.0 MB; the most is 5\.0 MB/],
    ['x'.repeat(10_001), /10001 characters; the most is 10000/],
    [','.repeat(1000), /more than 1000 columns/],
  ])('answers %#', (source, message) => {
    const parse = () => parseTable(source as string);
    if (message) expect(parse).toThrow(message);
    else expect(parse().rows).toEqual([['a', 'b']]);
  });

  it('refuses a header alone, and a header that no row fits', () => {
    expect(() => parseTable('a,b\n', { header: true })).toThrow(/no rows/);
    expect(() => parseTable('a,b\n1\n2', { header: true, delimiter: ',' })).toThrow(/No row has 2 cells/);
  });

  it('gives a result or a sentence for any bytes and any text', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        resultOrSentence(() => parseTable(bytes));
      }),
      { numRuns: 1500 },
    );
    const soup = fc.string({
      unit: fc.constantFrom('a', '1', '.', ',', ';', '\t', '"', '\n', '\r', '=', '-', 'e'),
      maxLength: 60,
    });
    fc.assert(
      fc.property(soup, fc.boolean(), (text, classes) => {
        const table = resultOrSentence(() => parseTable(text)) as ReturnType<typeof parseTable> | undefined;
        if (!table) return;
        expect(table.rows.every((row) => row.length === table.columns.length)).toBe(true);
        expect(describeColumns(table)).toHaveLength(table.columns.length);
        const target = table.columns.length - 1;
        const inputs = table.columns.map((_, c) => c).slice(0, -1);
        resultOrSentence(() =>
          tableToDataset(table, { inputs, target, task: classes ? 'classification' : 'regression' }),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('takes time in proportion to the text, whatever it is', () => {
    const seconds = (run: () => unknown) => {
      const before = process.cpuUsage();
      resultOrSentence(run);
      return process.cpuUsage(before).user / 1e6;
    };
    for (const piece of ['1,2\n', '"', ',', '"",', 'a', '\n', '1e', '""""\n']) {
      const text = piece.repeat(Math.floor(1e6 / piece.length));
      expect(seconds(() => parseTable(text))).toBeLessThan(5);
    }
  }, 60_000);
});

describe('parseNumber', () => {
  it('reads finite decimal numbers only', () => {
    expect(['1', ' -2.5 ', '.5', '3.', '+1e3', '1E-2'].map((c) => parseNumber(c))).toEqual([
      1, -2.5, 0.5, 3, 1000, 0.01,
    ]);
    expect(
      ['', 'e', '1,5', '0x10', '1e999', 'NaN', 'Infinity', '1 000', '--1', '9'.repeat(65)].map((c) => parseNumber(c)),
    ).toEqual(new Array(10).fill(undefined));
    expect(['1,5', ',5', '-3', '1.5'].map((c) => parseNumber(c, ','))).toEqual([1.5, 0.5, -3, undefined]);
  });
});

describe('tableToDataset', () => {
  const table = parseTable('w,g,kind\n15,2,Car\n34,67,Truck\n?,3,Car\n42,54,Truck');

  it('describes the columns', () => {
    expect(describeColumns(table)).toEqual([
      { name: 'w', kind: 'number', missing: 1, distinct: 3, range: [15, 42] },
      { name: 'g', kind: 'number', missing: 0, distinct: 4, range: [2, 67] },
      { name: 'kind', kind: 'text', missing: 0, distinct: 2, range: null },
    ]);
  });

  it('makes classes and values', () => {
    const classes = tableToDataset(table, { inputs: [0, 1], target: 2, task: 'classification' });
    expect(classes).toMatchObject({ labels: ['Car', 'Truck'], featureNames: ['w', 'g'] });
    expect([...classes.targets.data]).toEqual([0, 1, 1]);
    expect(classes.notes).toEqual([expect.stringMatching(/1 of 4 rows/)]);
    const values = tableToDataset(table, { inputs: [0], target: 1, task: 'regression' });
    expect(values.targets).toEqual({ shape: [3, 1], data: Float64Array.of(2, 67, 54) });
  });

  it('orders numeric class names by value', () => {
    const { labels } = tableToDataset(parseTable('1,10\n2,9\n3,10'), {
      inputs: [0],
      target: 1,
      task: 'classification',
    });
    expect(labels).toEqual(['9', '10']);
  });

  it.each([
    [{ inputs: [], target: 1 }, /No input column/],
    [{ inputs: [0, 0], target: 1 }, /chosen twice/],
    [{ inputs: [1], target: 1 }, /both an input and the target/],
    [{ inputs: [7], target: 1 }, /Column 7 does not exist/],
    [{ inputs: [2], target: 1 }, /“Car” in column “kind”, line 2, is no number/],
  ])('refuses %j', (choice, message) => {
    expect(() => tableToDataset(table, { ...choice, task: 'regression' })).toThrow(message);
  });

  it('refuses targets that are no classes', () => {
    const many = parseTable(Array.from({ length: 120 }, (_, i) => `${i},${i}`).join('\n'));
    expect(() => tableToDataset(many, { inputs: [0], target: 1, task: 'classification' })).toThrow(
      /120 different values/,
    );
    const one = parseTable('1,a\n2,a');
    expect(() => tableToDataset(one, { inputs: [0], target: 1, task: 'classification' })).toThrow(/only the value “a”/);
  });
});
