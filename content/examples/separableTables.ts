import type { Labelled } from '#engine/optim/perceptron.ts';
import { separationOf } from '#engine/optim/perceptronMargin.ts';

/** All truth tables that follow from one by turning an input or the output round, or by exchanging two inputs. */
function relativesOf(table: number, inputs: number): number[] {
  const rows = 2 ** inputs;
  const moved = (place: (row: number) => number): number => {
    let result = 0;
    for (let row = 0; row < rows; row++) if (table & (1 << row)) result |= 1 << place(row);
    return result >>> 0;
  };
  const relatives = [(2 ** rows - 1 - table) >>> 0];
  for (let i = 0; i < inputs; i++) relatives.push(moved((row) => row ^ (1 << i)));
  for (let i = 0; i + 1 < inputs; i++)
    relatives.push(
      moved((row) => {
        const differ = ((row >> i) ^ (row >> (i + 1))) & 1;
        return row ^ (differ << i) ^ (differ << (i + 1));
      }),
    );
  return relatives;
}

/**
 * How many truth tables of so many inputs (up to 4) one unit can make. Turning an input or the output round, or exchanging
 * inputs, changes nothing about that, so one table of each such group is tried and the group is counted.
 */
export function separableTables(inputs: number): number {
  const rows = Array.from({ length: 2 ** inputs }, (_, n) => Array.from({ length: inputs }, (_i, k) => (n >> k) & 1));
  const seen = new Set<number>();
  let count = 0;
  for (let table = 0; table < 2 ** rows.length; table++) {
    if (seen.has(table)) continue;
    const group = [table];
    seen.add(table);
    for (const member of group)
      for (const relative of relativesOf(member, inputs))
        if (!seen.has(relative)) {
          seen.add(relative);
          group.push(relative);
        }
    const examples = rows.map((x, i): Labelled => ({ x, d: table & (1 << i) ? 1 : 0 }));
    if (separationOf(examples).separable) count += group.length;
  }
  return count;
}
