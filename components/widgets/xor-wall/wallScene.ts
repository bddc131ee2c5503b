import { parseWallFields } from '#components/scenes/wallScene.ts';
import { decimalDot } from '#engine/core/decimalDot.ts';
import { type Coding, GATE_ROWS, runTwoLayerGate, type TwoLayerGate } from '#engine/optim/gate.ts';
import type { WallScene, XorWallProps } from './props.ts';

export { WALL_VERSION } from '#components/scenes/wallScene.ts';

export const XOR = [0, 1, 1, 0] as const;

/** One row of the figure's table; a single unit has no hidden answers. */
export interface WallRow {
  readonly row: readonly [number, number];
  readonly h: readonly number[];
  readonly z: number;
  readonly y: number;
  readonly wanted: number;
}

const noOf = (coding: Coding): number => (coding === 'binary' ? 0 : -1);

/** The four rows as the present units answer them. */
export function rowsOf({ coding, units, line, hidden, output }: WallScene): WallRow[] {
  const wanted = XOR.map((d) => (d ? 1 : noOf(coding)));
  if (units === 'two')
    return runTwoLayerGate({ hidden, output }, coding).map(({ row, h, z, y }, i) => ({
      row,
      h,
      z,
      y,
      wanted: wanted[i]!,
    }));
  return GATE_ROWS[coding].map((row, i) => {
    const z = decimalDot([
      [line[0], row[0]],
      [line[1], row[1]],
      [line[2], 1],
    ]);
    return { row, h: [], z, y: z > 0 ? 1 : noOf(coding), wanted: wanted[i]! };
  });
}

/** The answers of one hidden unit to the rows 00, 01, 10 and 11, as four digits. */
export const hiddenBits = (rows: readonly WallRow[], unit: number): string =>
  rows.map(({ h }) => (h[unit]! > 0 ? '1' : '0')).join('');

/** Names of the rows (00, 01 …) that give the output unit the same hidden answers as another row. */
export function joinedRows(rows: readonly WallRow[]): string[] {
  const seen = rows.map(({ h }) => h.join());
  return ['00', '01', '10', '11'].filter((_name, i) => seen.filter((pair) => pair === seen[i]).length > 1);
}

export const rightIn = (rows: readonly WallRow[]): number => rows.filter(({ y, wanted }) => y === wanted).length;

/** A scene after a change, with the best of the single unit kept. */
export function after(scene: WallScene, change: Partial<WallScene>): WallScene {
  const next = { ...scene, ...change };
  const right = next.units === 'one' ? rightIn(rowsOf(next)) : 0;
  return { ...next, best: Math.max(next.best, right) };
}

/** The scene with a solved network of the given number. */
export const withNetwork = ({ hidden, output }: TwoLayerGate): Partial<WallScene> => ({
  hidden: [hidden[0]!, hidden[1]!],
  output,
});

/** Where the figure starts: one unit, 0 and 1. */
export function startOf({ line, solutions }: XorWallProps): WallScene {
  const scene = { coding: 'binary', units: 'one', line, best: 0, ...withNetwork(solutions.binary[0]!) } as WallScene;
  return after(scene, {});
}

/** Checks a scene that came from outside; throws when it is none. */
export const parseWall = (value: unknown): WallScene => after(parseWallFields(value), {});
