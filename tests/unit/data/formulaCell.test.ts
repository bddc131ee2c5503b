import { expect, it } from 'vitest';
import { parseNumber } from '#engine/data/parseNumber.ts';
import { parseTable } from '#engine/data/parseTable.ts';
import { tableToDataset } from '#engine/data/tableToDataset.ts';

it('says of formulas what they are and how to mend them', () => {
  const table = parseTable('name,value,kind\n=SUM(A1:A9),2,a\n3,+cmd|x,b\n-4,@here,-ve\n+5,-B2,+\n');
  expect(table.notes).toEqual([
    '4 cells are formulas, the first “=SUM(A1:A9)” on line 2: only the text is read, and nothing is computed or run. If you want the result, copy the cells in the spreadsheet, paste them as values, and load the table again.',
  ]);
  expect(() => tableToDataset(table, { inputs: [0], target: 2, task: 'classification' })).toThrow(
    '“=SUM(A1:A9)” in column “name”, line 2, is a formula, of which only the text is read. Paste the column as values in the spreadsheet and load the table again, or choose another column.',
  );
  expect(parseTable('a,b\n=1+1,2\n').notes).toEqual([expect.stringMatching(/^“=1\+1” on line 2 is a formula: only/)]);
  expect(parseTable('a,b\n-1.5,+2\n-1e999,-\n-inf,+ve\n').notes).toEqual([]);
});

it('never computes a formula', () => {
  const { rows } = parseTable('name,value\n=1+1,2\n@SUM(A1),3\n+cmd|x,4');
  expect(rows.map((row) => row[0])).toEqual(['=1+1', '@SUM(A1)', '+cmd|x']);
  expect(parseNumber('=1+1')).toBeUndefined();
});
