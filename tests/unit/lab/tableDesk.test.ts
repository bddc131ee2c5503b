import { describe, expect, it } from 'vitest';
import { TableDesk } from '#components/lab/room/tableDesk.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const choice = { inputs: [0, 1], target: 2, task: 'classification' } as const;

describe("the reader's own tables", () => {
  it('are read and made into data of a room', () => {
    const desk = new TableDesk();
    const read = desk.read(bytes('a;b;kind\n1,5;2;x\n3;4;y\n5;6;x\n'));
    expect(read.rows).toBe(3);
    expect(read.columns.map(({ kind }) => kind)).toEqual(['number', 'number', 'text']);
    expect(desk.take(choice).own).toEqual({
      kind: 'own',
      columns: ['a', 'b'],
      rows: [
        [1.5, 2],
        [3, 4],
        [5, 6],
      ],
      targets: [0, 1, 0],
      labels: ['x', 'y'],
    });
  });

  it('are cut to what a room takes, with a note', () => {
    const rows = Array.from({ length: 2500 }, (_row, i) => `${i},${i % 7},${i % 2}`);
    const desk = new TableDesk();
    const read = desk.read(`a,b,c\n${rows.join('\n')}`);
    expect(read.rows).toBe(2000);
    expect(read.notes.join(' ')).toContain('first 2000 of 2500 rows');
  });

  it.each([
    ['binary files', Uint8Array.from({ length: 300 }, (_byte, i) => (i * 37) % 256), 'text'],
    ['nothing', '', 'empty'],
    ['a quotation that never ends', 'a,b\n"1,2\n', 'quot'],
  ])('are refused with a sentence: %s', (_what, source, word) => {
    expect(() => new TableDesk().read(source)).toThrow(word);
  });

  it('leave out ragged rows, and never compute a formula', () => {
    const desk = new TableDesk();
    expect(desk.read('a,b,c\n1,2,x\n1,2\n3,4,y\n').notes.join(' ')).toContain('1 of 3 rows were left out');
    desk.read('a,b,c\n=1+1,2,x\n3,4,y\n');
    expect(() => desk.take(choice)).toThrow('“=1+1” in column “a”, line 2, is a formula');
  });

  it('refuse more classes than a room tells apart, and a choice before a table', () => {
    const desk = new TableDesk();
    expect(() => desk.take(choice)).toThrow('Read one first');
    desk.read(`a,b,c\n${Array.from({ length: 20 }, (_row, i) => `${i},1,k${i}`).join('\n')}`);
    expect(() => desk.take(choice)).toThrow('20 classes; the room tells up to 10 apart');
  });
});
