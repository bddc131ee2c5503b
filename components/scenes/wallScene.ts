import { fieldsOf, listOf, numberIn, oneOf, wholeIn } from '#components/lab/sceneFields.ts';
import type { Coding } from '#engine/optim/gate.ts';

export type Unit = readonly [w1: number, w2: number, b: number];

/** What the XOR wall shows: what a link carries and undo remembers. */
export interface WallScene {
  readonly coding: Coding;
  readonly units: 'one' | 'two';
  /** The single unit of the first attempt. */
  readonly line: Unit;
  readonly hidden: readonly [Unit, Unit];
  readonly output: Unit;
  /** The most rows that the reader's single unit has got right. */
  readonly best: number;
}

/** The version of scenes that links carry. */
export const WALL_VERSION = 1;

/** Checks the fields of a scene that came from outside; throws when it is none. */
export function parseWallFields(value: unknown): WallScene {
  const { coding, units, line, hidden, output, best } = fieldsOf(value);
  const unit = (numbers: unknown) => listOf(numbers, 3, 3).map((n) => numberIn(n, -1e6, 1e6)) as unknown as Unit;
  const [first, second] = listOf(hidden, 2, 2).map(unit);
  return {
    coding: oneOf(coding, ['binary', 'bipolar']),
    units: oneOf(units, ['one', 'two']),
    line: unit(line),
    hidden: [first!, second!],
    output: unit(output),
    // One unit never gets more than three: whatever a link claims is bounded by what can be.
    best: wholeIn(best, 0, 3),
  };
}
